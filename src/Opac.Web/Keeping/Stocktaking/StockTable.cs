using System.Globalization;
using System.Text;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Keeping.Stocktaking;

/// <summary>The result of a stocktaking as a table for spreadsheets: semicolons and a byte order mark, as they expect it here.</summary>
internal static class StockTable
{
    public static byte[] Of(IEnumerable<StockLine> lines, Words words)
    {
        var text = new StringBuilder("\uFEFF");
        Row([words["keeping.table.state"], words["keeping.copy.number"], words["keeping.form.title"], words["keeping.table.author"], words["keeping.copy.location"], words["keeping.copy.shelfmark"],
            words["keeping.copy.status"], words["keeping.copy.price"], words["keeping.scan.place"], words["keeping.table.by"], words["keeping.table.when"]]);
        foreach (var (state, number, copy, scan) in lines)
        {
            Row([words[$"keeping.state.{state.ToString().ToLowerInvariant()}"], number, copy?.Title, copy?.Author, copy?.Location, copy?.ShelfMark, copy is null ? null : words[$"status.{copy.Status.ToString().ToLowerInvariant()}"],
                copy?.Price, scan?.Place, scan?.By, scan is null ? null : LibraryClock.WallOf(scan.When).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)]);
        }
        return Encoding.UTF8.GetBytes(text.ToString());

        void Row(string?[] cells) => text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");
    }

    // What a spreadsheet would take for a formula is a text.
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\n\r") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
