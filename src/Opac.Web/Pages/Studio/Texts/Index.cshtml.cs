using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Publishing;
using Opac.Web.Writing;

namespace Opac.Web.Pages.Studio.Texts;

/// <summary>All texts with how far each has come: to be searched, narrowed and opened.</summary>
public sealed class IndexModel(PortalSettings settings, ContentLibrary library, Manuscripts manuscripts, Drafts drafts, TextLocks locks) : PageModel
{
    private const int OnPage = 50;

    /// <summary>The kinds that can be begun here, in the order in which they are offered.</summary>
    public static IReadOnlyList<ContentKind> Kinds { get; } = [ContentKind.Trailer, ContentKind.Exhibition, ContentKind.Event, ContentKind.List];

    /// <summary>What is shown, drafts first, then by title.</summary>
    public IReadOnlyList<ListedText> Shown { get; private set; } = [];

    /// <summary>How many there are of what is asked for.</summary>
    public int Total { get; private set; }

    /// <summary>The page that is shown, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (Total + OnPage - 1) / OnPage);

    /// <summary>The words looked for.</summary>
    public string Query { get; private set; } = "";

    /// <summary>The kind asked for; <c>null</c> for all.</summary>
    public ContentKind? Kind { get; private set; }

    /// <summary>The state asked for; <c>null</c> for all.</summary>
    public TextState? State { get; private set; }


    /// <summary>Whether the list is narrowed.</summary>
    public bool IsNarrowed => Query.Length > 0 || Kind is not null || State is not null;

    /// <summary>Lists them.</summary>
    public void OnGet(string? q, string? kind, string? state, int p = 1)
    {
        Query = (q ?? "").Trim();
        Kind = Enum.TryParse<ContentKind>(kind, ignoreCase: true, out var askedKind) && Enum.IsDefined(askedKind) ? askedKind : null;
        State = Enum.TryParse<TextState>(state, ignoreCase: true, out var askedState) && Enum.IsDefined(askedState) ? askedState : null;
        var folded = ContentKey.Fold(Query);
        var all = ListedText.All(settings, library, manuscripts, drafts, locks)
            .Where(text => (Kind is null || text.Kind == Kind) && (State is null || text.State == State)
                && (folded.Length == 0 || ContentKey.Fold(text.Title).Contains(folded, StringComparison.Ordinal) || text.Slug.Contains(folded, StringComparison.Ordinal)))
            .OrderByDescending(text => text.State == TextState.Draft || text.IsWaiting)
            .ThenBy(text => text.Title, StringComparer.Create(CultureInfo.CurrentCulture, CompareOptions.IgnoreCase | CompareOptions.IgnoreSymbols))
            .ToList();
        Total = all.Count;
        Number = Math.Clamp(p, 1, Pages);
        Shown = [.. all.Skip((Number - 1) * OnPage).Take(OnPage)];
    }

    /// <summary>The address of another page of the same list.</summary>
    public string PageAddress(int number)
        => $"/studio/texts?q={Uri.EscapeDataString(Query)}&kind={Kind?.ToString().ToLowerInvariant()}&state={State?.ToString().ToLowerInvariant()}&p={number}";
}
