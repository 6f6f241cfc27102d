using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Web.Keeping;
using Opac.Web.Staff;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Studio.Catalogue;

/// <summary>A record in a form: entered, corrected, put into the bin.</summary>
public sealed class EntryModel(RecordDesk desk, CoverDesk covers, NameAuthorities names, AuditLog audit, Words words) : PageModel
{
    private const int SpareRows = 2;

    /// <summary>The record as it was taken up; <c>null</c> for a new one.</summary>
    public OpenedRecord? Opened { get; private set; }

    /// <summary>Which of the files' records it is, from 0.</summary>
    public int Home { get; private set; }

    /// <summary>What stands in the form.</summary>
    [BindProperty]
    public RecordForm Form { get; set; } = new();

    /// <summary>What is wrong with what was typed.</summary>
    public IReadOnlyList<FormFault> Faults { get; private set; } = [];

    /// <summary>Records that may be the same book.</summary>
    public IReadOnlyList<BibliographicRecord> Likely { get; private set; } = [];

    /// <summary>Names that the list of names has in another form, with that form.</summary>
    public IReadOnlyList<(string Typed, string Heading)> Advised { get; private set; } = [];

    /// <summary>Whether somebody else has changed the record since it was opened.</summary>
    public bool IsOvertaken { get; private set; }

    /// <summary>What the record was like when it was opened, in short.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>Headings to choose from.</summary>
    public IReadOnlyList<string> Headings => names.Headings();

    /// <summary>Whether something is to be confirmed before it is kept.</summary>
    public bool Asks => Likely.Count > 0 || Advised.Count > 0;

    /// <summary>Shows the form.</summary>
    public IActionResult OnGet(string? id, int home)
    {
        if (!Open(id, home))
            return NotFound();
        Form = RecordTyping.FormOf(Opened?.Original ?? desk.Blank());
        if (Opened is { Original.Holdings: [.., var last] })
            Form.NewCopy = new CopyForm { Location = last.Location, ShelfMark = last.ShelfMark };
        AddRows();
        return Page();
    }

    /// <summary>Adds rows for more people.</summary>
    public IActionResult OnPostMore(string? id, int home, string? seen)
    {
        if (!Open(id, home))
            return NotFound();
        Seen = seen ?? Seen;
        AddRows();
        return Page();
    }

    /// <summary>Keeps the record.</summary>
    public async Task<IActionResult> OnPostAsync(string? id, int home, string? seen, bool sure, IFormFile? cover, CancellationToken cancellation)
    {
        if (!Open(id, home))
            return NotFound();
        var from = Opened?.Original ?? desk.Blank();
        var faults = new List<FormFault>();
        var record = new RecordTyping(faults).Read(Form, from);
        CheckNumbers(record, from, faults);
        Faults = faults;
        IsOvertaken = Opened is not null && seen != Seen;
        if (faults.Count == 0 && !sure)
            Ask(record, from);
        if (faults.Count > 0 || IsOvertaken || Asks)
            return Again();
        if (cover is not null)
        {
            await using var picture = cover.OpenReadStream();
            if (await covers.PutAsync(Opened?.Filed.Id ?? record.Id, picture, cover.FileName, cancellation) is { } refused)
            {
                Faults = [new("Cover", refused)];
                return Again();
            }
        }
        var (done, problem) = desk.Keep(Opened, record, StaffPrincipal.ShownNameOf(User));
        if (problem is not null)
        {
            Faults = [new("", problem)];
            return Again();
        }
        await audit.WriteAsync("catalogue.kept", done!.Title);
        TempData["Done"] = words["keeping.record.kept", done.Title];
        return LocalRedirect(AddressOf(done.Record!.Filed, Home));
    }

    /// <summary>Puts the record into the bin.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string id, int home)
    {
        if (!Open(id, home) || Opened is null)
            return NotFound();
        var (done, problem) = desk.Remove(Opened, StaffPrincipal.ShownNameOf(User));
        if (problem is not null)
        {
            Faults = [new("", problem)];
            Form = RecordTyping.FormOf(Opened.Original);
            return Again();
        }
        await audit.WriteAsync("catalogue.binned", done!.Title);
        TempData["Done"] = words["keeping.record.removed", done.Title];
        return LocalRedirect("/studio/catalogue/history");
    }

    /// <summary>What is wrong with a field; <c>null</c> for nothing.</summary>
    public string? FaultOf(string field) => Faults.Where(fault => fault.Field == field).Select(fault => fault.Said).ToList() is { Count: > 0 } said ? string.Join(" ", said) : null;

    /// <summary>The address of a record's form.</summary>
    public static string AddressOf(RecordId id, int home = 0) => $"/studio/catalogue/record/{Uri.EscapeDataString(id.Value)}" + (home > 0 ? $"?home={home.ToString(CultureInfo.InvariantCulture)}" : "");

    private bool Open(string? id, int home)
    {
        Home = home;
        if (id is null)
            return true;
        Opened = RecordId.From(id) is { } asked ? desk.Open(asked, home) : null;
        if (Opened is not null)
            Seen = Convert.ToHexStringLower(SHA256.HashData(Opened.Original.Source is { } source ? source.Content.Span : Encoding.UTF8.GetBytes(Opened.Original.ToString())).AsSpan(0, 8));
        return Opened is not null;
    }

    // New numbers, and those that were changed: one number is one copy.
    private void CheckNumbers(BibliographicRecord record, BibliographicRecord from, List<FormFault> faults)
    {
        var had = from.Holdings.Select(copy => copy.InventoryNumber).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var has = record.Holdings.Select(copy => copy.InventoryNumber).OfType<string>().ToList();
        var twice = has.GroupBy(number => number, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1 && (same.Count() > from.Holdings.Count(copy => string.Equals(copy.InventoryNumber, same.Key, StringComparison.OrdinalIgnoreCase)))).Select(same => same.Key);
        var taken = desk.Taken(has.Where(number => !had.Contains(number)).Distinct(StringComparer.OrdinalIgnoreCase), (_, _) => false).Select(pair => $"{pair.Number} («{pair.Record.Title.Proper}»)");
        var all = twice.Concat(taken).ToList();
        if (all.Count > 0)
            faults.Add(new(string.IsNullOrWhiteSpace(Form.NewNumbers) ? "Copies" : "NewNumbers", new Problem(default, FormProblems.NumberTaken, string.Join(", ", all.Take(10)) + (all.Count > 10 ? " …" : ""))));
    }

    private void Ask(BibliographicRecord record, BibliographicRecord from)
    {
        if (Opened is null || !record.Isbns.SequenceEqual(from.Isbns) || record.Title != from.Title)
            Likely = desk.Likely(record, Opened?.Filed.Id);
        Advised = [.. record.Contributors.Where(person => !from.Contributors.Any(known => known.Name == person.Name))
            .Select(person => (person.Name, names.Instead(person.Name, record.Languages is [var first, ..] ? first : null))).Where(pair => pair.Item2 is not null).Select(pair => (pair.Name, pair.Item2!))];
    }

    private PageResult Again()
    {
        // Otherwise the form would show again what was posted for these, and not what is true now.
        ModelState.Clear();
        AddRows();
        return Page();
    }

    private void AddRows()
    {
        Form.People.RemoveAll(person => string.IsNullOrWhiteSpace(person.Name));
        for (var i = 0; i < SpareRows || Form.People.Count < SpareRows + 1; i++)
            Form.People.Add(new PersonForm());
    }
}
