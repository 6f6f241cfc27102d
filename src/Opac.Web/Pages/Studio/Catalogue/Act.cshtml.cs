using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Keeping.Stocktaking;
using Opac.Web.Publishing;

namespace Opac.Web.Pages.Studio.Catalogue;

/// <summary>The act of a stocktaking, to be printed and signed: in Kazakh or in Russian, whatever the language of the studio.</summary>
public sealed class ActModel(StockDesk desk, ContentLibrary library, TimeProvider clock) : PageModel
{
    /// <summary>The stocktaking.</summary>
    public Stocktaking Stocktaking { get; private set; } = null!;

    /// <summary>The lines of the result.</summary>
    public ILookup<CopyState, StockLine> Lines { get; private set; } = null!;

    /// <summary>The language of the act.</summary>
    public string Language { get; private set; } = "kk";

    /// <summary>When the act is drawn up.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The name of the library.</summary>
    public string Library { get; private set; } = "";

    /// <summary>How many copies there should be.</summary>
    public int Expected => Lines[CopyState.Found].Count() + Lines[CopyState.Missing].Count() + Lines[CopyState.Misplaced].Count() + Lines[CopyState.Away].Count();

    /// <summary>Shows the act.</summary>
    public IActionResult OnGet(string id, string? language)
    {
        if (desk.Find(id) is not { } stocktaking)
            return NotFound();
        (Stocktaking, Language) = (stocktaking, language == "ru" ? "ru" : "kk");
        Lines = desk.Lines(id).ToLookup(line => line.State);
        Library = library.Current.Site?.For(Language)?.Title ?? "";
        return Page();
    }

    /// <summary>What copies cost together, and how many of them have no price.</summary>
    public static (decimal Sum, int Unpriced) Cost(IEnumerable<StockLine> lines)
    {
        var (sum, unpriced) = (0m, 0);
        foreach (var line in lines)
        {
            var digits = new string([.. (line.Copy?.Price ?? "").Replace(',', '.').SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ' ' or '\u00A0').Where(c => char.IsAsciiDigit(c) || c == '.')]).TrimEnd('.');
            if (decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price))
                sum += price;
            else
                unpriced++;
        }
        return (sum, unpriced);
    }
}
