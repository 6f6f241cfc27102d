namespace Opac.Indexing.Formats.Tabular;

/// <summary>Which column holds what, as the heading row says.</summary>
internal sealed class TableHeadings
{
    /// <summary>Above the headings people leave the library's name, a date, an empty line.</summary>
    public const int MostRowsAbove = 30;

    private readonly List<(int Place, Column Column)> columns;

    private TableHeadings(List<(int Place, Column Column)> columns, List<(int Place, string Heading)> unknown, long row) => (this.columns, Unknown, Row) = (columns, unknown, row);

    /// <summary>Headings that mean nothing here, with their places from 0.</summary>
    public IReadOnlyList<(int Place, string Heading)> Unknown { get; }

    /// <summary>The row in which they stand, from 1.</summary>
    public long Row { get; }

    /// <summary>How many columns are known.</summary>
    public int Known => columns.Count;

    /// <summary>Reads a row as headings; <c>null</c> where it is none: at least a column of titles must be known, and it must not stand alone among many unknown.</summary>
    public static TableHeadings? TryRead(TableRow row)
    {
        var columns = new List<(int, Column)>();
        var unknown = new List<(int, string)>();
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(row.Cells[i]))
                continue;
            if (ColumnSynonyms.Find(row.Cells[i]) is { } column)
                columns.Add((i, column));
            else
                unknown.Add((i, row.Cells[i].Trim()));
        }
        var hasTitle = columns.Exists(column => column.Item2 == Column.Title);
        return hasTitle && (columns.Count > 1 || unknown.Count == 0) ? new TableHeadings(columns, unknown, row.Number) : null;
    }

    /// <summary>Whether there is such a column.</summary>
    public bool Has(Column wanted) => columns.Exists(column => column.Column == wanted);

    /// <summary>The cells of this column, cleaned, blanks left out: a table may have two columns of one meaning (isbn and isbn13).</summary>
    public IEnumerable<string> All(TableRow row, Column wanted)
    {
        foreach (var (place, column) in columns)
        {
            if (column == wanted && place < row.Cells.Length && Cell.Clean(row.Cells[place]) is { Length: > 0 } text)
                yield return text;
        }
    }

    /// <summary>The first cell of this column that is not blank; <c>null</c> where there is none.</summary>
    public string? First(TableRow row, Column wanted)
    {
        foreach (var (place, column) in columns)
        {
            if (column == wanted && place < row.Cells.Length && Cell.Clean(row.Cells[place]) is { Length: > 0 } text)
                return text;
        }
        return null;
    }

    /// <summary>Whether the row is the headings once more, as printed tables have on every page.</summary>
    public bool IsRepeatedIn(TableRow row)
    {
        var same = 0;
        foreach (var (place, column) in columns)
        {
            if (place < row.Cells.Length && ColumnSynonyms.Find(row.Cells[place]) == column)
                same++;
        }
        return same == columns.Count || same >= 3;
    }
}
