using Opac.Indexing.Searching;
using Opac.Indexing.Searching.Queries;

namespace Opac.Web.Pages.Catalogue;

/// <summary>A search that finds something where the one asked found nothing.</summary>
/// <param name="Key">What was changed: the text <c>wayon.…</c> that says so.</param>
/// <param name="Facet">The facet of the constraint that was dropped; <c>null</c> where it was something else.</param>
/// <param name="Value">What was dropped or is searched.</param>
/// <param name="Request">The search.</param>
/// <param name="Total">How many records it finds, always some.</param>
public sealed record WayOn(string Key, string? Facet, string Value, SearchRequest Request, int Total)
{
    // Each way costs a search: enough to help, few enough for a page.
    private const int MostTried = 10;

    private static readonly char[] signs = ['"', '\'', '(', ')', '*', ',', '.', '«', '»'];

    /// <summary>The ways on from a search that found nothing: one constraint dropped, all dropped, each word alone.</summary>
    public static IReadOnlyList<WayOn> From(SearchRequest asked, CatalogueSearcher catalogue)
    {
        var first = asked with { Page = 1 };
        var ways = new List<(string Key, string? Facet, string Value, SearchRequest Request)>();
        if (asked.Page > 1)
            ways.Add(("first", null, "", first));
        foreach (var constraint in asked.Constraints.Take(3))
            ways.Add(("without", constraint.Facet, constraint.Value, first with { Constraints = [.. asked.Constraints.Where(other => other != constraint)] }));
        if (asked.YearFrom is not null || asked.YearTo is not null)
            ways.Add(("anyYear", null, "", first with { YearFrom = null, YearTo = null }));
        if (asked.Constraints.Count > 1 || (asked.Constraints.Count > 0 && asked.YearFrom is not null))
            ways.Add(("unnarrowed", null, asked.Text, first with { Constraints = [], YearFrom = null, YearTo = null }));
        if (asked.AsTyped)
            ways.Add(("corrected", null, asked.Text, first with { AsTyped = false }));
        if (Bare(asked.Text) is { } bare)
            ways.Add(("anywhere", null, bare, first with { Text = bare }));
        var words = asked.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 2)
        {
            foreach (var i in Enumerable.Range(0, words.Length).Where(i => words[i].Trim(signs).Length > 2).Take(3))
                ways.Add(("withoutWord", null, words[i].Trim(signs), first with { Text = string.Join(' ', words.Where((_, other) => other != i)) }));
        }
        if (words.Length > 1)
        {
            // Signs of the query language are not part of the word; what was to be left out is not to be looked for.
            foreach (var word in words.Where(word => !word.StartsWith('-')).Select(word => word.Trim(signs)).Where(word => word.Length > 2 && !word.Contains(':', StringComparison.Ordinal)).Distinct().Take(4))
                ways.Add(("word", null, word, first with { Text = word, Constraints = [], YearFrom = null, YearTo = null }));
        }

        return [.. ways.Take(MostTried)
            .Select(way => new WayOn(way.Key, way.Facet, way.Value, way.Request, catalogue.Search(way.Request with { Size = 1 }).Total))
            .Where(way => way.Total > 0)];
    }

    // The question without the names of fields: what is not in the title may be in the annotation. Null where it names none.
    private static string? Bare(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var bare = words.Select(word => word.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && FieldNames.TryFind(word.AsSpan(0, colon), out _) ? word[(colon + 1)..] : word).ToList();
        return bare.SequenceEqual(words) ? null : string.Join(' ', bare.Select(word => word.Trim('(', ')')).Where(word => word.Length > 0));
    }
}
