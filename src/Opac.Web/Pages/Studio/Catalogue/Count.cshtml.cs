using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Records;
using Opac.Web.Keeping;
using Opac.Web.Keeping.Stocktaking;
using Opac.Web.Staff;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Studio.Catalogue;

/// <summary>A stocktaking at work: a field for the scanner, and what has been found so far.</summary>
public sealed class CountModel(StockDesk desk, AuditLog audit, Words words) : PageModel
{
    private const int PageSize = 50;

    /// <summary>The stocktaking.</summary>
    public Stocktaking Stocktaking { get; private set; } = null!;

    /// <summary>How many lines there are of each state.</summary>
    public IReadOnlyDictionary<CopyState, int> Counts { get; private set; } = new Dictionary<CopyState, int>();

    /// <summary>The state whose lines are listed.</summary>
    public CopyState State { get; private set; }

    /// <summary>The lines of the page.</summary>
    public IReadOnlyList<StockLine> Lines { get; private set; } = [];

    /// <summary>The page of the list, from 1.</summary>
    public int ListPage { get; private set; } = 1;

    /// <summary>How many pages the list has.</summary>
    public int Pages { get; private set; } = 1;

    /// <summary>Where the librarian stands.</summary>
    public string? Place { get; private set; }

    /// <summary>The scan that has just been taken down; <c>null</c> for none.</summary>
    public ScanResult? Last { get; private set; }

    /// <summary>Why nothing was taken down: a sentence; <c>null</c> where nothing went wrong.</summary>
    public string? Fault { get; private set; }

    /// <summary>The places to choose from.</summary>
    public IReadOnlyList<string> Locations { get; private set; } = [];

    /// <summary>Shows how far it is.</summary>
    public IActionResult OnGet(string id, string? state, int? p, string? place) => Load(id, state, p, place) ? Page() : NotFound();

    /// <summary>Takes a number down.</summary>
    public IActionResult OnPost(string id, string? number, string? place)
    {
        var isScript = Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "application/json");
        ScanResult? taken = null;
        try
        {
            taken = desk.Take(id, number, place, StaffPrincipal.ShownNameOf(User));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Fault = words["keeping.stock.disk"];
            if (isScript)
                return new JsonResult(new { fault = Fault }) { StatusCode = StatusCodes.Status507InsufficientStorage };
        }
        if (isScript)
            return taken is null ? BadRequest() : new JsonResult(Told(id, taken));
        if (!Load(id, null, null, place))
            return NotFound();
        Last = taken;
        return Page();
    }

    /// <summary>Takes a number back.</summary>
    public IActionResult OnPostTakeBack(string id, string? number, string? place)
    {
        desk.TakeBack(id, number, StaffPrincipal.ShownNameOf(User));
        return LocalRedirect($"/studio/catalogue/stocktaking/{id}?place={Uri.EscapeDataString(place ?? "")}");
    }

    /// <summary>Ends it, or goes on.</summary>
    public async Task<IActionResult> OnPostEndAsync(string id, bool ended)
    {
        if (desk.Find(id) is not { } stocktaking)
            return NotFound();
        desk.SetEnded(id, ended);
        await audit.WriteAsync(ended ? "stock.ended" : "stock.wentOn", stocktaking.Location ?? "");
        return LocalRedirect($"/studio/catalogue/stocktaking/{id}");
    }

    /// <summary>Says of all that are missing that they are lost.</summary>
    public async Task<IActionResult> OnPostLostAsync(string id, bool sure, [FromServices] RecordDesk records)
    {
        if (desk.Find(id) is null)
            return NotFound();
        if (sure)
        {
            var missing = desk.Lines(id).Where(line => line.State == CopyState.Missing).Select(line => (new RecordId(line.Copy!.Record), line.Number)).ToList();
            var (changed, problem) = records.SetStatus(missing, ItemStatus.Lost, StaffPrincipal.ShownNameOf(User));
            await audit.WriteAsync("stock.lost", changed.ToString(CultureInfo.InvariantCulture));
            TempData["Done"] = problem is null ? words.Count("keeping.stock.lost.done", changed) : problem.Message(CultureInfo.CurrentUICulture);
        }
        return LocalRedirect($"/studio/catalogue/stocktaking/{id}");
    }

    /// <summary>The whole result as a table.</summary>
    public IActionResult OnGetTable(string id) => desk.Find(id) is null ? NotFound() : File(StockTable.Of(desk.Lines(id), words), "text/csv; charset=utf-8", $"stocktaking-{id}.csv");

    /// <summary>What a scan has given, in words.</summary>
    public string Said(ScanResult result) => (result.IsAgain ? words["keeping.scan.again"] + " " : "") + words[$"keeping.scan.{result.Line.State.ToString().ToLowerInvariant()}", result.Line.Copy?.Location ?? "–"];

    private object Told(string id, ScanResult result)
    {
        var counts = CountsOf(desk.Lines(id));
        return new
        {
            number = result.Line.Number,
            title = result.Line.Copy is { } copy ? TitleOf(copy) : "",
            state = result.Line.State.ToString().ToLowerInvariant(),
            said = Said(result),
            counts = counts.ToDictionary(pair => pair.Key.ToString().ToLowerInvariant(), pair => pair.Value.ToString("N0", CultureInfo.CurrentCulture)),
        };
    }

    /// <summary>Author and title.</summary>
    public static string TitleOf(StockCopy copy) => copy.Author is null ? copy.Title : $"{copy.Author.TrimEnd('.')}. {copy.Title}";

    private bool Load(string id, string? state, int? p, string? place)
    {
        if (desk.Find(id) is not { } stocktaking)
            return false;
        (Stocktaking, Place, Locations) = (stocktaking, place, desk.KnownLocations());
        var lines = desk.Lines(id);
        Counts = CountsOf(lines);
        State = Enum.TryParse<CopyState>(state, ignoreCase: true, out var asked) ? asked : CopyState.Missing;
        var listed = lines.Where(line => line.State == State).ToList();
        Pages = Math.Max(1, (listed.Count + PageSize - 1) / PageSize);
        ListPage = Math.Clamp(p ?? 1, 1, Pages);
        Lines = listed.Skip((ListPage - 1) * PageSize).Take(PageSize).ToList();
        return true;
    }

    private static Dictionary<CopyState, int> CountsOf(IReadOnlyList<StockLine> lines)
    {
        var counts = Enum.GetValues<CopyState>().ToDictionary(state => state, _ => 0);
        foreach (var line in lines)
            counts[line.State]++;
        return counts;
    }
}
