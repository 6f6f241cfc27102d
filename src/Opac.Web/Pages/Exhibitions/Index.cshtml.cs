using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Exhibitions;

/// <summary>All virtual exhibitions: those that are on, then the archive. Theme, grade, year and words in the address narrow them.</summary>
public sealed class IndexModel(ContentLibrary library, TimeProvider clock) : PageModel
{
    private const int LongestQuery = 200;

    /// <summary>What is on.</summary>
    public IReadOnlyList<Exhibition> Current { get; private set; } = [];

    /// <summary>What has been.</summary>
    public IReadOnlyList<Exhibition> Past { get; private set; } = [];

    /// <summary>The themes there are, the most frequent first.</summary>
    public IReadOnlyList<string> Themes { get; private set; } = [];

    /// <summary>The grades there are, ascending.</summary>
    public IReadOnlyList<int> Grades { get; private set; } = [];

    /// <summary>The years in which exhibitions opened, the latest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The theme asked for; <c>null</c> for all.</summary>
    public string? Theme { get; private set; }

    /// <summary>The grade asked for; <c>null</c> for all.</summary>
    public int? Grade { get; private set; }

    /// <summary>The year asked for; <c>null</c> for all.</summary>
    public int? Year { get; private set; }

    /// <summary>The words looked for; empty for none.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Where the words are found, by the exhibition's name.</summary>
    public IReadOnlyDictionary<string, ArticleSearch.Found> Places { get; private set; } = new Dictionary<string, ArticleSearch.Found>();

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrowed => Theme is not null || Grade is not null || Year is not null || Query.Length > 0;

    /// <summary>Sorts them by the clock of the moment.</summary>
    public void OnGet(string? theme, int? grade, int? year, string? q)
    {
        var (content, now) = (library.Current, clock.GetUtcNow());
        var all = ContentSnapshot.Public(content.Exhibitions, now).ToList();
        (Theme, Grade, Year, Query) = (string.IsNullOrWhiteSpace(theme) ? null : theme, grade, year, (q ?? "").Trim() is var typed && typed.Length > LongestQuery ? typed[..LongestQuery] : typed);
        Themes = [.. all.SelectMany(exhibition => exhibition.Tags).GroupBy(ContentKey.Fold).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.First())];
        Grades = [.. all.SelectMany(exhibition => exhibition.Grades).Distinct().Order()];
        Years = [.. all.Select(YearOf).OfType<int>().Distinct().OrderDescending()];
        var shown = all.Where(exhibition => (Theme is null || exhibition.Tags.Any(tag => ContentKey.Fold(tag) == ContentKey.Fold(Theme)))
            && (Grade is not { } asked || exhibition.Grades.Count == 0 || exhibition.Grades.Contains(asked))
            && (Year is not { } opened || YearOf(exhibition) == opened)).ToList();
        if (Query.Length > 0)
        {
            Places = shown.Select(exhibition => (exhibition.Slug, Found: ArticleSearch.Find(exhibition.For(PortalLanguage.Current), Query)))
                .Where(pair => pair.Found is not null).ToDictionary(pair => pair.Slug, pair => pair.Found!);
            shown = [.. shown.Where(exhibition => Places.ContainsKey(exhibition.Slug))];
        }
        Current = [.. shown.Where(exhibition => !exhibition.Showing.IsPast(now))];
        Past = [.. shown.Where(exhibition => exhibition.Showing.IsPast(now))];
    }

    private static int? YearOf(Exhibition exhibition) => exhibition.Showing.Publish?.First.Year;
}
