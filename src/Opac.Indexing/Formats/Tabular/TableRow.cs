namespace Opac.Indexing.Formats.Tabular;

/// <summary>A row of a table: its cells as text, with where it stands.</summary>
/// <param name="Number">Line or row from 1, as a person would find it.</param>
/// <param name="Cells">Cells from the left; never <c>null</c>, blank where empty.</param>
internal readonly record struct TableRow(long Number, string[] Cells)
{
    public bool IsBlank => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);
}
