using Opac.Indexing.Analysis;

namespace Opac.Indexing.Searching.Pages;

/// <summary>The terms of one area of all pages: which pages have a term, and where.</summary>
internal sealed class PageTerms
{
    // As in records: one value's last word and the next value's first are not neighbours.
    private const int GapBetweenValues = 50;

    private readonly Dictionary<string, List<(int Page, int Position)>> postings = new(StringComparer.Ordinal);
    private readonly HashSet<string> exact = new(StringComparer.Ordinal);

    public PageTerms(WordAnalyzer words, IEnumerable<IReadOnlyList<string>> valuesOfPages)
    {
        var analyzer = new CatalogueAnalyzer(words);
        var page = 0;
        foreach (var values in valuesOfPages)
        {
            var position = 0;
            foreach (var value in values)
            {
                Add(analyzer, page, value, ref position);
                position += GapBetweenValues;
            }
            page++;
        }
    }

    /// <summary>The words as written, in small letters.</summary>
    public IReadOnlyCollection<string> Exact => exact;

    /// <summary>The pages that have a term, each once.</summary>
    public IEnumerable<int> PagesOf(string term) => Places(term).Select(place => place.Page).Distinct();

    /// <summary>Whether words stand one after another on a page, each in any of its terms.</summary>
    public bool HasPhrase(int page, IReadOnlyList<IReadOnlyList<WordTerm>> words)
    {
        HashSet<int>? ends = null;
        foreach (var terms in words)
        {
            var here = terms.SelectMany(term => Places(term.Term)).Where(place => place.Page == page).Select(place => place.Position);
            ends = [.. ends is null ? here : here.Where(position => ends.Contains(position - 1))];
        }
        return ends is { Count: > 0 };
    }

    private void Add(CatalogueAnalyzer analyzer, int page, string value, ref int position)
    {
        var splitter = new WordSplitter(value);
        while (splitter.Next())
        {
            foreach (var term in analyzer.Analyze(splitter.Word, null).Terms)
            {
                if (!postings.TryGetValue(term.Term, out var places))
                    postings.Add(term.Term, places = []);
                places.Add((page, position));
                if (term.Kind == TermKind.Exact)
                    exact.Add(term.Term);
            }
            position++;
        }
    }

    private List<(int Page, int Position)> Places(string term) => postings.GetValueOrDefault(term) ?? [];
}
