using CsvHelper;

namespace Opac.Indexing.Formats.Tabular;

/// <summary>The rows of a text table, whatever parts its cells.</summary>
internal static class CsvRows
{
    // An annotation has a few thousand characters; a megabyte is a quotation mark that was never closed.
    private const int LongestRow = 1 << 20;

    private static readonly char[] Delimiters = ['\t', ';', ',', '|'];

    /// <summary>Yields the rows that are not blank.</summary>
    public static IEnumerable<TableRow> Read(TextReader reader, char delimiter, ReadContext context)
    {
        var options = new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRow,
        };
        using var csv = CsvReader.Create(reader, options, leaveOpen: true);
        while (TryRead(csv, context))
        {
            var cells = new string[csv.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = csv.GetString(i);
            var row = new TableRow(csv.LineNumber, cells);
            if (!row.IsBlank)
                yield return row;
        }
    }

    private static bool TryRead(CsvReader csv, ReadContext context)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException e)
        {
            // A quotation mark that is never closed makes one cell of all the rest.
            context.Reject(FormatProblems.BadTable, e.Message);
            return false;
        }
    }

    /// <summary>What parts the cells: whatever comes equally often in the most lines, outside quotation marks.</summary>
    public static char DelimiterOf(string sample)
    {
        var best = ',';
        var bestScore = 0.0;
        var lines = LinesOf(sample);
        foreach (var delimiter in Delimiters)
        {
            var counts = lines.Select(line => line.Count(c => c == delimiter)).Where(count => count > 0).ToArray();
            if (counts.Length == 0)
                continue;
            var usual = counts.GroupBy(count => count).MaxBy(group => group.Count())!;
            // Lines that agree, and a little for many cells: a comma also stands inside cells.
            var score = usual.Count() * (1 + Math.Min(usual.Key, 20) / 20.0);
            if (score > bestScore)
                (best, bestScore) = (delimiter, score);
        }
        return best;
    }

    // Lines with everything in quotation marks taken out.
    private static List<string> LinesOf(string sample)
    {
        var lines = new List<string>();
        var line = new List<char>();
        var quoted = false;
        foreach (var c in sample)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c == '\n' && !quoted)
            {
                if (line.Count > 0)
                    lines.Add(new string([.. line]));
                line.Clear();
                if (lines.Count == 100)
                    return lines;
            }
            else if (!quoted)
                line.Add(c);
        }
        if (line.Count > 0 && lines.Count == 0)
            lines.Add(new string([.. line]));
        return lines;
    }
}
