using Opac.Indexing.Analysis;
using Opac.Indexing.Searching.Highlighting;
using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Searching.Pages;

/// <summary>
/// Finds pages by the same query language and the same forms of words as records. All in memory: a library has hundreds of them, not millions.
/// Never changes; safe for several threads.
/// </summary>
public sealed class PageIndex
{
    private const float OfTitle = 10, OfText = 1, OfAnnouncedForm = 0.85f;

    private readonly WordAnalyzer words;
    private readonly IReadOnlyList<SearchablePage> pages;
    private readonly PageTerms titles;
    private readonly PageTerms texts;

    /// <summary>Takes pages in.</summary>
    public PageIndex(WordAnalyzer words, IReadOnlyList<SearchablePage> pages)
    {
        (this.words, this.pages) = (words, pages);
        titles = new PageTerms(words, pages.Select(page => page.Titles));
        texts = new PageTerms(words, pages.Select(page => page.Texts));
    }

    /// <summary>The pages that match a question, best first; none for a question of nothing, since then all would.</summary>
    /// <param name="text">What was typed, in the query language.</param>
    /// <param name="language">The reader's language, <c>kk</c>, <c>ru</c> or <c>en</c>.</param>
    /// <param name="most">How many are wanted.</param>
    public IReadOnlyList<FoundPage> Find(string text, string language, int most)
    {
        if (pages.Count == 0 || QueryParser.Parse(text).Root is not { } root)
            return [];
        return [.. Matches(root, QueryField.Any, LanguageCodes.Of(language))
            .OrderByDescending(match => match.Value).ThenBy(match => match.Key)
            .Take(most)
            .Select(match => new FoundPage(pages[match.Key], match.Value))];
    }

    /// <summary>A text with what matched a question marked, cut to the best part of it where it is long.</summary>
    public MarkedText Mark(string text, string asked, string language)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        if (QueryParser.Parse(asked).Root is { } root)
            AddTerms(root, LanguageCodes.Of(language), terms);
        return new Highlighter(new CatalogueAnalyzer(words), terms).Snippet(text, null);
    }

    private Dictionary<int, float> Matches(QueryNode node, QueryField field, string code) => node switch
    {
        QueryNode.Word word => All([.. WordSplitter.Words(word.Text).Where(IsTelling).Select(part => OfWord(part, field, code))]),
        QueryNode.Phrase phrase => OfPhrase(phrase.Text, field, code),
        QueryNode.Prefix prefix => OfPattern(field, term => term.StartsWith(prefix.Text, StringComparison.OrdinalIgnoreCase)),
        QueryNode.Wildcard wildcard => OfPattern(field, term => TermExpansion.Fits(term, wildcard.Pattern.ToLowerInvariant())),
        QueryNode.InField inField => Matches(inField.Part, inField.Field, code),
        QueryNode.All all => OfAll(all.Parts, field, code),
        QueryNode.Any any => Union([.. any.Parts.Select(part => Matches(part, field, code))]),
        QueryNode.Without without => OfAll([without], field, code),
        // Numbers and years are those of books.
        _ => [],
    };

    private Dictionary<int, float> OfAll(IReadOnlyList<QueryNode> parts, QueryField field, string code)
    {
        var wanted = parts.Where(part => part is not QueryNode.Without).ToList();
        var telling = wanted.Where(part => part is not QueryNode.Word word || WordSplitter.Words(word.Text).Exists(IsTelling)).ToList();
        var found = All([.. (telling.Count > 0 ? telling : wanted).Select(part => Matches(part, field, code))]);
        foreach (var without in parts.OfType<QueryNode.Without>())
        {
            foreach (var page in Matches(without.Part, field, code).Keys)
                found.Remove(page);
        }
        return found;
    }

    private static bool IsTelling(string word) => !StopWords.Contain(word);

    private Dictionary<int, float> OfWord(string word, QueryField field, string code)
    {
        var found = new Dictionary<int, float>();
        foreach (var (term, kind) in words.QueryTerms(word, code))
        {
            var weight = kind == TermKind.Exact ? 1 : OfAnnouncedForm;
            foreach (var (area, areaWeight) in AreasOf(field))
            {
                foreach (var page in area.PagesOf(term))
                    found[page] = Math.Max(found.GetValueOrDefault(page), weight * areaWeight);
            }
        }
        return found;
    }

    private Dictionary<int, float> OfPhrase(string text, QueryField field, string code)
    {
        var parts = WordSplitter.Words(text);
        var found = All([.. parts.Select(part => OfWord(part, field, code))]);
        foreach (var page in found.Keys.ToList())
        {
            if (!AreasOf(field).Any(area => area.Terms.HasPhrase(page, [.. parts.Select(part => words.QueryTerms(part, code))])))
                found.Remove(page);
        }
        return found;
    }

    private Dictionary<int, float> OfPattern(QueryField field, Func<string, bool> fits)
    {
        var found = new Dictionary<int, float>();
        foreach (var (area, weight) in AreasOf(field))
        {
            foreach (var term in area.Exact.Where(fits))
            {
                foreach (var page in area.PagesOf(term))
                    found[page] = Math.Max(found.GetValueOrDefault(page), weight);
            }
        }
        return found;
    }

    private IEnumerable<(PageTerms Terms, float Weight)> AreasOf(QueryField field) => field switch
    {
        QueryField.Any => [(titles, OfTitle), (texts, OfText)],
        QueryField.Title => [(titles, OfTitle)],
        QueryField.Text or QueryField.Subject => [(texts, OfText)],
        _ => [],
    };

    private static Dictionary<int, float> All(List<Dictionary<int, float>> parts)
    {
        if (parts.Count == 0)
            return [];
        var found = parts[0];
        foreach (var part in parts.Skip(1))
            found = found.Where(match => part.ContainsKey(match.Key)).ToDictionary(match => match.Key, match => match.Value + part[match.Key]);
        return found;
    }

    private static Dictionary<int, float> Union(List<Dictionary<int, float>> parts) =>
        parts.SelectMany(part => part).GroupBy(match => match.Key).ToDictionary(group => group.Key, group => group.Max(match => match.Value));

    private void AddTerms(QueryNode node, string code, HashSet<string> terms)
    {
        switch (node)
        {
            case QueryNode.Word { Text: var text }:
                AddWords(text);
                break;
            case QueryNode.Phrase { Text: var text }:
                AddWords(text);
                break;
            case QueryNode.Prefix { Text: var text }:
                terms.UnionWith(titles.Exact.Concat(texts.Exact).Where(term => term.StartsWith(text, StringComparison.OrdinalIgnoreCase)));
                break;
            case QueryNode.InField inField:
                AddTerms(inField.Part, code, terms);
                break;
            case QueryNode.All all:
                foreach (var part in all.Parts)
                    AddTerms(part, code, terms);
                break;
            case QueryNode.Any any:
                foreach (var part in any.Parts)
                    AddTerms(part, code, terms);
                break;
        }

        void AddWords(string text)
        {
            foreach (var word in WordSplitter.Words(text))
                terms.UnionWith(words.QueryTerms(word, code).Select(term => term.Term));
        }
    }
}
