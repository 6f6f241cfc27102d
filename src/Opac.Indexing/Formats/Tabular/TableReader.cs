using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Tabular;

/// <summary>Reads tables that people keep: a heading row in any of three languages, columns in any order.</summary>
internal sealed class TableReader(ReadContext context)
{
    private const int SampleRows = 100;
    private const int SampleCharacters = 1 << 16;

    private readonly RecordDraft draft = new(context);
    private readonly NameList names = new();

    /// <summary>Knows a text table by its heading row, and a .csv or .tsv by its name, so that it is told what is missing.</summary>
    public static bool RecognisesText(FileHead head)
    {
        if (head.BeginsWith("<"u8) || head.BeginsWith("{"u8))
            return false;
        if (head.Extension is ".csv" or ".tsv" or ".tab")
            return true;
        var sample = TextInput.Decode(head.Bytes);
        return HasHeadings(sample);
    }

    public IEnumerable<BibliographicRecord> ReadText(Stream stream)
    {
        using var reader = TextInput.Open(stream, context);
        var sample = new char[SampleCharacters];
        var length = reader.ReadBlock(sample, 0, sample.Length);
        var delimiter = CsvRows.DelimiterOf(new string(sample, 0, length));
        using var whole = new PrefixedReader(sample.AsMemory(0, length), reader);
        foreach (var record in Read(CsvRows.Read(whole, delimiter, context)))
            yield return record;
    }

    /// <summary>The records of every sheet that has headings.</summary>
    public IEnumerable<BibliographicRecord> ReadWorkbook(Stream stream)
    {
        var found = false;
        foreach (var rows in XlsxRows.ReadSheets(stream, context))
        {
            using var from = rows.GetEnumerator();
            if (FindHeadings(from) is not { } headings)
                continue;
            found = true;
            foreach (var record in new CopiesMerger(context).Merge(ReadRows(from, headings)))
                yield return record;
        }
        if (!found)
            context.ReportFile(FormatProblems.NoHeadings);
    }

    private IEnumerable<BibliographicRecord> Read(IEnumerable<TableRow> rows)
    {
        using var from = rows.GetEnumerator();
        if (FindHeadings(from) is not { } headings)
        {
            context.ReportFile(FormatProblems.NoHeadings);
            yield break;
        }
        foreach (var record in new CopiesMerger(context).Merge(ReadRows(from, headings)))
            yield return record;
    }

    private IEnumerable<BibliographicRecord> ReadRows(IEnumerator<TableRow> from, TableHeadings headings)
    {
        foreach (var (place, unknown) in headings.Unknown)
        {
            if (ColumnSynonyms.Nearest(unknown) is { } meant)
                context.ReportAt(headings.Row, place + 1, FormatProblems.NearColumn, unknown, meant);
            else
                context.ReportAt(headings.Row, place + 1, FormatProblems.UnknownColumn, unknown);
        }

        var mapping = new TableMapping(draft, headings, names);
        foreach (var row in Learning(from, headings))
        {
            context.NextRecord(0);
            context.Number = row.Number;
            if (!headings.IsRepeatedIn(row) && mapping.Read(row) is { } record)
                yield return record;
        }
    }

    // How names are written is learnt from the first rows before any of them is read.
    private IEnumerable<TableRow> Learning(IEnumerator<TableRow> rows, TableHeadings headings)
    {
        var first = new List<TableRow>();
        while (first.Count < SampleRows && rows.MoveNext())
        {
            first.Add(rows.Current);
            foreach (var cell in headings.All(rows.Current, Column.Author))
                names.Learn(cell);
        }
        foreach (var row in first)
            yield return row;
        while (rows.MoveNext())
            yield return rows.Current;
    }

    private static TableHeadings? FindHeadings(IEnumerator<TableRow> rows)
    {
        for (var i = 0; i < TableHeadings.MostRowsAbove && rows.MoveNext(); i++)
        {
            if (TableHeadings.TryRead(rows.Current) is { } headings)
                return headings;
        }
        return null;
    }

    private static bool HasHeadings(string sample)
    {
        var delimiter = CsvRows.DelimiterOf(sample);
        return sample.Split('\n').Take(TableHeadings.MostRowsAbove)
            .Any(line => TableHeadings.TryRead(new TableRow(0, line.Split(delimiter).Select(cell => cell.Trim().Trim('"')).ToArray())) is { Known: > 1 });
    }
}
