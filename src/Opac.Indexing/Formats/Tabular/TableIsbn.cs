namespace Opac.Indexing.Formats.Tabular;

/// <summary>Book numbers out of cells, where spreadsheets have taken them for sums.</summary>
internal static class TableIsbn
{
    /// <summary>Adds the number. A ten-digit one that has lost its leading zeros gets them back; 9.78e+12 has lost its end and is only reported.</summary>
    public static void Add(RecordDraft draft, string cell)
    {
        if (IsExponent(cell))
        {
            draft.Context.Report(FormatProblems.SpoiltIsbn, cell);
            return;
        }
        var text = Cell.WithoutFraction(cell);
        if (text.Length is >= 7 and < 10 && text.AsSpan(0, text.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0)
            text = text.PadLeft(10, '0');
        draft.AddIsbn(text);
    }

    private static bool IsExponent(string cell) => cell.Contains("e+", StringComparison.OrdinalIgnoreCase) || cell.Contains("E1", StringComparison.Ordinal);
}
