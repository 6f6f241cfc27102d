using Microsoft.AspNetCore.Mvc;
using Opac.Web.Texts;
using Opac.Web.Writing;

namespace Opac.Web.Pages.Studio.Texts;

/// <summary>Every version of a text: who, when, what changed word by word; and the way back to any.</summary>
public sealed class HistoryModel(Manuscripts manuscripts, Revisions revisions, Words words) : StudioTextPage
{
    private const int OnPage = 50;

    /// <summary>The versions, the latest first.</summary>
    public IReadOnlyList<Revision> All { get; private set; } = [];

    /// <summary>How many there are in all.</summary>
    public int Total { get; private set; }

    /// <summary>The version that is shown; <c>null</c> where none is asked for.</summary>
    public Revision? Seen { get; private set; }

    /// <summary>The whole of that version.</summary>
    public string SeenText { get; private set; } = "";

    /// <summary>The version that it is compared with; <c>null</c> for the beginning.</summary>
    public Revision? Against { get; private set; }

    /// <summary>What changed from one to the other.</summary>
    public IReadOnlyList<WordChange> Changes { get; private set; } = [];

    /// <summary>Lists them, and shows one.</summary>
    /// <param name="path">Which text.</param>
    /// <param name="id">The version to be shown.</param>
    /// <param name="with">The version to compare it with; the one before it where none is named.</param>
    public IActionResult OnGet(string? path, string? id, string? with)
    {
        if (!Names(path) || (manuscripts.Open(Address) is null && revisions.Latest(Address) is null))
            return NotFound();
        var all = revisions.Of(Address);
        (All, Total) = ([.. all.Take(OnPage)], all.Count);
        if (id is null)
            return Page();
        if (revisions.Find(Address, id) is not var (seen, text))
            return NotFound();
        (Seen, SeenText) = (seen, text);
        Against = with is null ? all.SkipWhile(revision => revision.Id != seen.Id).Skip(1).FirstOrDefault() : all.FirstOrDefault(revision => revision.Id == with);
        Changes = WordDifference.Between(Against is null ? "" : revisions.Find(Address, Against.Id)?.Text ?? "", text);
        return Page();
    }

    /// <summary>Takes a version up again.</summary>
    public IActionResult OnPost(string? path, string? id)
    {
        if (!Names(path) || id is null)
            return NotFound();
        return manuscripts.Restore(Address, id, Author) is SaveResult.Done ? Done(words["writing.restored"]) : NotFound();
    }
}
