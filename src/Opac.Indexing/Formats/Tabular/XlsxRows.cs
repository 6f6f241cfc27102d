using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace Opac.Indexing.Formats.Tabular;

/// <summary>The rows of the sheets of a workbook, cells as a person sees them.</summary>
internal static class XlsxRows
{
    /// <summary>A sheet of a million rows is under 300 MB unpacked; parts beyond this are a bomb.</summary>
    public const long LongestPart = 512L << 20;

    private const int MostColumns = 500;

    /// <summary>Knows a workbook by what the unwrapping has found in the archive.</summary>
    public static bool Recognises(FileHead head) => head.Extension == ".xlsx" && head.BeginsWith("PK"u8);

    /// <summary>One sequence of rows a sheet. Formulas give their last value; merged cells give theirs to each cell.</summary>
    public static IEnumerable<IEnumerable<TableRow>> ReadSheets(Stream workbook, ReadContext context)
    {
        // Not unwrapped as an archive: it is none, whatever its name or the options say.
        if (!workbook.CanSeek)
        {
            context.ReportFile(FormatProblems.BadTable, "zip");
            yield break;
        }
        if (!IsBelievable(workbook))
        {
            context.ReportFile(FormatProblems.Bomb, (LongestPart >> 20).ToString(CultureInfo.InvariantCulture));
            yield break;
        }
        if (Open(workbook, context) is not { } reader)
            yield break;
        using (reader)
        {
            do
            {
                yield return ReadSheet(reader, context);
            }
            while (Guarded(reader.NextResult, context));
        }
    }

    // The sizes that an archive states are checked by the unpacking library when it unpacks.
    private static bool IsBelievable(Stream workbook)
    {
        using var archive = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        var total = archive.Entries.Sum(entry => entry.Length);
        workbook.Position = 0;
        return total <= LongestPart && total <= Math.Max(UnpackedStream.AlwaysAllowed, workbook.Length * UnpackedStream.MostTimes);
    }

    private static IExcelDataReader? Open(Stream workbook, ReadContext context)
    {
        // The library looks code page 1252 up in .NET's global list even for workbooks in Unicode. Registering twice does nothing.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return ExcelReaderFactory.CreateOpenXmlReader(workbook, new ExcelReaderConfiguration { LeaveOpen = true });
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library throws whatever its parsers throw on damaged workbooks.
            context.ReportFile(FormatProblems.BadTable, e.Message);
            return null;
        }
    }

    private static IEnumerable<TableRow> ReadSheet(IExcelDataReader reader, ReadContext context)
    {
        var merged = (reader.MergeCells ?? []).Where(range => range.FromRow != range.ToRow && range.ToRow - range.FromRow < 10_000).ToList();
        var held = new Dictionary<(int FromRow, int Column), string>();
        for (var number = 0; Guarded(reader.Read, context); number++)
        {
            var cells = new string[Math.Min(reader.FieldCount, MostColumns)];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = TextOf(reader.GetValue(i));
            foreach (var range in merged)
                Spread(range, number, cells, held);
            var row = new TableRow(number + 1, cells);
            if (!row.IsBlank)
                yield return row;
        }
    }

    private static void Spread(CellRange range, int row, string[] cells, Dictionary<(int FromRow, int Column), string> held)
    {
        if (row < range.FromRow || row > range.ToRow || range.FromColumn >= cells.Length)
            return;
        var key = (range.FromRow, range.FromColumn);
        if (row == range.FromRow)
            held[key] = cells[range.FromColumn];
        else if (cells[range.FromColumn].Length == 0 && held.TryGetValue(key, out var value))
            cells[range.FromColumn] = value;
    }

    // The library throws whatever its parsers throw on damaged sheets.
    private static bool Guarded(Func<bool> step, ReadContext context)
    {
        try
        {
            context.Cancellation.ThrowIfCancellationRequested();
            return step();
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            context.Reject(FormatProblems.BadTable, e.Message);
            return false;
        }
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        // Whole numbers up to 15 digits are exact, an ISBN among them.
        double number when number == Math.Floor(number) && Math.Abs(number) < 1e15 => number.ToString("F0", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
