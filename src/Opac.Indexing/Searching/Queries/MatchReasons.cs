using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Records;
using Opac.Indexing.Searching.Highlighting;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Tells why records match: files the words of a record as the index does and looks which of them each typed word meets best. For one request.</summary>
internal sealed class MatchReasons
{
    private readonly CatalogueAnalyzer analyzer;
    private readonly List<(string Word, Dictionary<string, TermKind> Terms, TermSigns Signs)> asked = [];

    /// <summary>Reasons for the words of a tree; those of parts that are left out give none.</summary>
    public MatchReasons(CatalogueAnalyzer analyzer, TypedWords words, QueryNode? root)
    {
        this.analyzer = analyzer;
        foreach (var word in WordsOf(root).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var terms = new Dictionary<string, TermKind>(StringComparer.Ordinal);
            foreach (var term in words.TermsOf(word))
                terms.TryAdd(term.Term, term.Kind);
            asked.Add((word, terms, new TermSigns(terms.Keys)));
        }
    }

    /// <summary>The best reason for each word that has one, in the order of the question.</summary>
    public IReadOnlyList<HitReason> Of(BibliographicRecord record)
    {
        var reasons = new List<HitReason>();
        foreach (var (word, terms, signs) in asked)
        {
            if (Best(record, word, terms, signs) is { } reason)
                reasons.Add(reason);
        }
        return reasons;
    }

    private HitReason? Best(BibliographicRecord record, string word, Dictionary<string, TermKind> terms, TermSigns signs)
    {
        HitReason? best = null;
        var worth = 0f;
        foreach (var area in IndexSchema.Areas)
        {
            // Not even the word just as typed would be worth more here: the record need not be read for it.
            if (WordWeights.Of(area, TermKind.Exact) <= worth)
                continue;
            foreach (var value in area.Values(record))
            {
                var splitter = new WordSplitter(value.Text);
                for (var count = 0; count < area.MostWords && splitter.Next(); count++)
                {
                    if (!signs.MayHaveWord(splitter.Word) || KindOf(analyzer.Analyze(splitter.Word, value.Language), terms, signs) is not { } kind || WordWeights.Of(area, kind) <= worth)
                        continue;
                    worth = WordWeights.Of(area, kind);
                    best = new(word, area.Name, kind switch { TermKind.Exact => HitForm.AsTyped, TermKind.Stem => HitForm.OtherForm, _ => HitForm.OtherLetters }, splitter.Word.ToString());
                }
            }
        }
        // The record was found, so a name of several words that it lacks is one from the list of names. Numbers are no names, nor is a class.
        return best ?? (word.Length > 1 && !word.AsSpan().ContainsAnyInRange('0', '9') && !SchoolGrades.IsWord(word) && record.Contributors.Count > 0 && !StopWords.Contain(word) ? new(word, IndexSchema.AuthorArea, HitForm.OtherName, null) : null);
    }

    private static TermKind? KindOf(AnalyzedWord filed, Dictionary<string, TermKind> terms, TermSigns signs)
    {
        TermKind? best = null;
        for (var i = 0; i < filed.Terms.Length; i++)
        {
            if (signs.MayHave(filed.Terms[i].Term) && terms.TryGetValue(filed.Terms[i].Term, out var kind) && (best is null || kind < best))
                best = kind;
        }
        return best;
    }

    private static IEnumerable<string> WordsOf(QueryNode? node) => node switch
    {
        QueryNode.Word word => WordSplitter.Words(word.Text),
        QueryNode.Phrase phrase => WordSplitter.Words(phrase.Text),
        QueryNode.InField inField => WordsOf(inField.Part),
        QueryNode.All all => all.Parts.SelectMany(WordsOf),
        QueryNode.Any any => any.Parts.SelectMany(WordsOf),
        _ => [],
    };
}
