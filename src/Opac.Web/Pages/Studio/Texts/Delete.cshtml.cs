using Microsoft.AspNetCore.Mvc;
using Opac.Web.Publishing;
using Opac.Web.Publishing.Reading;
using Opac.Web.Staff;
using Opac.Web.Texts;
using Opac.Web.Writing;

namespace Opac.Web.Pages.Studio.Texts;

/// <summary>Asks once, then moves something to the bin with all that belongs to it.</summary>
public sealed class DeleteModel(Manuscripts manuscripts, Bin bin, AuditLog journal, Words words) : StudioTextPage
{
    /// <summary>Its title.</summary>
    public string Named { get; private set; } = "";

    /// <summary>Whether visitors see it now.</summary>
    public bool IsSeen { get; private set; }

    /// <summary>Asks.</summary>
    public IActionResult OnGet(string? path) => Read(path) ? Page() : NotFound();

    /// <summary>Moves it.</summary>
    public async Task<IActionResult> OnPostAsync(string? path)
    {
        if (!Read(path))
            return NotFound();
        if (!bin.Put(Address.Kind, Address.Slug, Named, Author))
            return Forbid();
        await journal.WriteAsync("text.deleted", Address.Path);
        TempData["Done"] = words["writing.deleted", Quotation.Within(Named)];
        return LocalRedirect("/studio/texts");
    }

    private bool Read(string? path)
    {
        if (!Names(path) || manuscripts.Open(Address) is not { } text)
            return false;
        Named = WritableText.Parse(text.Text, PublishedReader.KeysOf(Address.Kind)).Values.GetValueOrDefault(new(ContentKeys.Title, null)) ?? Address.Slug;
        IsSeen = text.IsReady;
        return true;
    }
}
