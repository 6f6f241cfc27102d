using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Opac.Indexing.Analysis;
using Opac.Indexing.Analysis.Typing;
using Opac.Indexing.Indexing;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Turns a tree into a Lucene query: the only place that does. For one request.</summary>
/// <param name="reader">The index, for the words that a beginning stands for.</param>
/// <param name="words">What turns a typed word into terms.</param>
/// <param name="hint">What the reader's language tells of a word.</param>
/// <param name="language">The reader's language, as <c>kk</c>, <c>ru</c>, <c>en</c>.</param>
internal sealed class QueryTranslator(IndexReader reader, WordAnalyzer words, LanguageHint hint, string language)
{
    private const string Kazakh = "kaz";

    // «Война мир» stands in «Война и мир» in order, and is not to lose against «Война миров» for the word left out.
    private const int StepsBetween = 2;

    private readonly HashSet<string> matched = new(StringComparer.Ordinal);
    private readonly TermExpansion expansion = new(reader);
    private readonly string code = LanguageCodes.Of(language);
    private bool enoughParts;
    private bool isOneWord;

    /// <summary>The query for a tree.</summary>
    /// <param name="root">The tree; <c>null</c> for everything.</param>
    /// <param name="mostOnly">Whether half of the words will do, where all are asked for.</param>
    public TranslatedQuery Translate(QueryNode? root, bool mostOnly = false)
    {
        enoughParts = mostOnly;
        isOneWord = root is QueryNode.Word or QueryNode.InField { Part: QueryNode.Word };
        if (root is null)
            return new(new MatchAllDocsQuery(), matched, false);
        var query = OfNode(root, QueryField.Any) ?? new BooleanQuery();
        return new(WithTitleBonus(query, root), matched, expansion.IsPartial);
    }

    private Query? OfNode(QueryNode node, QueryField field) => node switch
    {
        QueryNode.Word word => OfWord(word.Text, field),
        QueryNode.Prefix prefix => OfPrefix(prefix.Text, field),
        QueryNode.Wildcard wildcard => OfWildcard(wildcard.Pattern, field),
        QueryNode.Phrase phrase => OfPhrase(phrase.Text, field),
        QueryNode.BookNumber number => new BestTermQuery(
        [
            new(new Term(IndexSchema.Isbn, number.Key), WordWeights.OfNumber),
            new(new Term(IndexSchema.Numbers, IndexSchema.Number(number.Text)), WordWeights.OfNumber),
        ]),
        QueryNode.Years years => NumericRangeQuery.NewInt32Range(IndexSchema.Year, IndexSchema.YearStep, years.From ?? 1, years.To ?? int.MaxValue, true, true),
        QueryNode.InField inField => OfNode(inField.Part, inField.Field),
        QueryNode.All all => OfAll(all.Parts, field),
        QueryNode.Any any => OfAny(any.Parts, field),
        QueryNode.Without without => OfAll([without], field),
        _ => null,
    };

    private BooleanQuery? OfAll(IReadOnlyList<QueryNode> parts, QueryField field)
    {
        var wanted = parts.Where(part => part is not QueryNode.Without).ToList();
        var mayMiss = wanted.Where(IsSlight).ToList();
        if (mayMiss.Count == wanted.Count)
            mayMiss.Clear();

        var query = new BooleanQuery(disableCoord: true);
        var most = enoughParts && wanted.Count - mayMiss.Count > 1 && !parts.Any(part => part is QueryNode.Without) ? new BooleanQuery(disableCoord: true) : null;
        foreach (var part in wanted)
        {
            if (OfNode(part, field) is not { } translated)
                continue;
            if (mayMiss.Contains(part))
                query.Add(translated, Occur.SHOULD);
            else if (most is null)
                query.Add(translated, Occur.MUST);
            else
                most.Add(translated, Occur.SHOULD);
        }
        if (most is not null)
        {
            most.MinimumNumberShouldMatch = Math.Max(1, most.Clauses.Count / 2);
            query.Add(most, Occur.MUST);
        }
        if (wanted.Count == 0)
            query.Add(new MatchAllDocsQuery(), Occur.MUST);
        foreach (var without in parts.OfType<QueryNode.Without>())
        {
            // What is left out must not be highlighted.
            if (new QueryTranslator(reader, words, hint, language).OfNode(without.Part, field) is { } translated)
                query.Add(translated, Occur.MUST_NOT);
        }
        return query.Clauses.Count == 0 ? null : query;
    }

    // Stop words, and initials beside a name, which the record may lack.
    private static bool IsSlight(QueryNode node) =>
        node is QueryNode.Word { Text: var text } && (StopWords.Contain(text) || text.AsSpan().Trim('.').Length == 1 || IsInitials(text));

    // «М.О.»
    private static bool IsInitials(string text) => text.Length is >= 2 and <= 8 && text.Contains('.', StringComparison.Ordinal) && WordSplitter.Words(text).TrueForAll(word => word.Length == 1 && char.IsLetter(word[0]));

    private BooleanQuery? OfAny(IReadOnlyList<QueryNode> parts, QueryField field)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var part in parts)
        {
            if (OfNode(part, field) is { } translated)
                query.Add(translated, Occur.SHOULD);
        }
        return query.Clauses.Count == 0 ? null : query;
    }

    private Query? OfWord(string text, QueryField field)
    {
        if (OfCode(text, field) is { } coded)
            return coded;
        var parts = WordSplitter.Words(text);
        if (parts.Count == 1 && field != QueryField.Any)
            return new BestTermQuery(ChoicesOf(parts[0], field));
        if (parts.Count == 1)
            return new BestTermQuery([.. ChoicesOf(parts[0], field), .. NumberChoices(text)]);

        var query = new BooleanQuery(disableCoord: true);
        var longer = parts.Exists(part => part.Length > 1 && !StopWords.Contain(part));
        foreach (var part in parts)
            query.Add(new BestTermQuery(ChoicesOf(part, field)), longer && (part.Length == 1 || StopWords.Contain(part)) ? Occur.SHOULD : Occur.MUST);
        if (field != QueryField.Any || !text.AsSpan().ContainsAnyInRange('0', '9'))
            return query;
        // «84/12-5» is several words, or one number.
        return new BooleanQuery(disableCoord: true) { { query, Occur.SHOULD }, { new BestTermQuery([.. NumberChoices(text)]), Occur.SHOULD } };
    }

    /// <summary>A value of a field that holds codes and no words; <c>null</c> where the field holds words.</summary>
    private static BestTermQuery? OfCode(string text, QueryField field) => field switch
    {
        QueryField.Language => Whole(IndexSchema.Facets, IndexSchema.FacetTerm(FacetNames.Language, LanguageCodes.Of(text))),
        QueryField.Type => Whole(IndexSchema.Facets, IndexSchema.FacetTerm(FacetNames.Type, text.ToLowerInvariant())),
        QueryField.Grade => Whole(IndexSchema.Facets, IndexSchema.FacetTerm(FacetNames.Grade, text)),
        QueryField.Class => new BestTermQuery([.. ClassTree.Schemes.Select(scheme =>
            new TermChoice(new Term(IndexSchema.Facets, IndexSchema.FacetTerm(FacetNames.Classification, scheme + "/" + text)), WordWeights.OfNumber))]),
        QueryField.Isbn or QueryField.Inventory => Whole(IndexSchema.Numbers, IndexSchema.Number(text)),
        QueryField.Id => Whole(IndexSchema.Id, text),
        _ => null,
    };

    private static BestTermQuery Whole(string field, string value) => new([new TermChoice(new Term(field, value), WordWeights.OfNumber)]);

    private List<TermChoice> ChoicesOf(string word, QueryField field)
    {
        var choices = new List<TermChoice>();
        var terms = words.QueryTerms(word, code);
        // A single word that is none of the reader's language as typed is most likely one of its words without its letters. Beside other words
        // there is no need to guess: the record that has them all is the one.
        var ofKey = isOneWord && code == Kazakh && TypedWord.LacksKazakhLetters(terms[0].Term) && !hint.Knows(terms[0].Term) ? WordWeights.OfLikelyKey : WordWeights.Of(TermKind.Key);
        foreach (var term in terms)
        {
            matched.Add(term.Term);
            foreach (var area in AreasOf(field))
                choices.Add(new(new Term(area.Name, term.Term), area.Weight * (term.Kind == TermKind.Key ? ofKey : WordWeights.Of(term.Kind))));
        }
        return choices;
    }

    private static IEnumerable<TermChoice> NumberChoices(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            yield break;
        yield return new(new Term(IndexSchema.Numbers, IndexSchema.Number(text)), WordWeights.OfNumber);
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            yield return new(new Term(IndexSchema.Facets, IndexSchema.FacetTerm(FacetNames.Year, text)), WordWeights.OfYear);
    }

    private Query? OfPrefix(string text, QueryField field)
    {
        if (field == QueryField.Class || WordSplitter.Words(text) is not [.., var last] parts)
            return OfCode(text, field);
        var choices = new List<TermChoice>();
        // Stems of a beginning are stems of another word.
        foreach (var term in words.QueryTerms(last, code).Where(term => term.Kind != TermKind.Stem))
            Expand(choices, field, term, term.Term, null);
        return Together(parts[..^1], new BestTermQuery(choices), field);
    }

    private BestTermQuery OfWildcard(string typed, QueryField field)
    {
        // The mark of exact forms may stand before the word: it is what an exact form has before the letters typed.
        var pattern = typed.ToLower(CultureInfo.InvariantCulture);
        var fixedPart = pattern[..pattern.AsSpan().IndexOfAny('*', '?')];
        var choices = new List<TermChoice>();
        var exact = words.QueryTerms(fixedPart.Length > 0 ? fixedPart : "а", code).First(term => term.Kind == TermKind.Exact);
        var mark = exact.Term[..^Math.Max(1, fixedPart.Length)];
        Expand(choices, field, exact, mark + fixedPart, mark + pattern);
        return new BestTermQuery(choices);
    }

    private void Expand(List<TermChoice> choices, QueryField field, WordTerm kind, string prefix, string? pattern)
    {
        foreach (var area in AreasOf(field))
        {
            foreach (var term in expansion.Find(area.Name, prefix, pattern))
            {
                matched.Add(term);
                // A word that goes on after what was typed is worth less than the word itself.
                choices.Add(new(new Term(area.Name, term), WordWeights.Of(area, kind.Kind) * (term == prefix ? 1 : 0.9f)));
            }
        }
    }

    private Query Together(IReadOnlyList<string> before, Query last, QueryField field)
    {
        if (before.Count == 0)
            return last;
        var query = new BooleanQuery(disableCoord: true) { { last, Occur.MUST } };
        foreach (var word in before)
            query.Add(new BestTermQuery(ChoicesOf(word, field)), Occur.MUST);
        return query;
    }

    private Query? OfPhrase(string text, QueryField field)
    {
        var parts = WordSplitter.Words(text);
        if (parts.Count < 2)
            return parts.Count == 0 ? null : OfWord(parts[0], field);
        var query = new BooleanQuery(disableCoord: true);
        foreach (var area in AreasOf(field))
            query.Add(Phrase(area.Name, parts, area.Weight * parts.Count), Occur.SHOULD);
        return query;
    }

    private ConstantScoreQuery Phrase(string area, List<string> parts, float weight, int slop = 0)
    {
        var phrase = new MultiPhraseQuery { Slop = slop };
        foreach (var part in parts)
        {
            var terms = words.QueryTerms(part, code);
            matched.UnionWith(terms.Select(term => term.Term));
            phrase.Add([.. terms.Select(term => new Term(area, term.Term))]);
        }
        return new ConstantScoreQuery(phrase) { Boost = weight };
    }

    /// <summary>Adds what a title earns as a whole: equal to what was typed, beginning with it, having it in order.</summary>
    private Query WithTitleBonus(Query query, QueryNode root)
    {
        var typed = PlainWords(root);
        if (typed.Count == 0)
            return query;
        var exact = string.Join(' ', typed.Select(word => words.QueryTerms(word, code)[0].Term));
        var choices = new List<TermChoice> { new(new Term(IndexSchema.WholeTitle, IndexSchema.Whole(exact)), WordWeights.OfWholeTitle) };
        foreach (var key in PhoneticKey.Readings(exact))
        {
            var whole = IndexSchema.Whole(TermMarks.Key + key);
            choices.Add(new(new Term(IndexSchema.WholeTitle, whole), WordWeights.OfWholeTitleKey));
            choices.Add(new(new Term(IndexSchema.WholeTitle, IndexSchema.OtherTitleMark + whole), WordWeights.OfOtherTitle));
            choices.Add(new(new Term(IndexSchema.WholeTitle, IndexSchema.BeginningMark + whole), WordWeights.OfBeginning));
        }
        var bonus = new BooleanQuery(disableCoord: true) { { query, Occur.MUST }, { new BestTermQuery(choices), Occur.SHOULD } };
        if (typed.Count > 1)
            bonus.Add(Phrase("title", typed, WordWeights.OfTitlePhrase, StepsBetween), Occur.SHOULD);
        return bonus;
    }

    // A title is typed as plain words, or between quotation marks.
    private static List<string> PlainWords(QueryNode root) => root switch
    {
        QueryNode.Word word => WordSplitter.Words(word.Text),
        QueryNode.Phrase phrase => WordSplitter.Words(phrase.Text),
        QueryNode.InField { Field: QueryField.Title } inTitle => PlainWords(inTitle.Part),
        QueryNode.All all when all.Parts.All(part => part is QueryNode.Word or QueryNode.Phrase) => [.. all.Parts.SelectMany(PlainWords)],
        _ => [],
    };

    private static IEnumerable<TextArea> AreasOf(QueryField field) => field switch
    {
        QueryField.Title => Area("title").Concat(Area("other-title")),
        QueryField.Author => Area(IndexSchema.AuthorArea).Concat(Area(IndexSchema.ContributorArea)),
        QueryField.Subject => Area(IndexSchema.SubjectArea),
        QueryField.Series => Area("series"),
        QueryField.Publisher => Area("publisher"),
        QueryField.Text => Area("text"),
        _ => IndexSchema.Areas,
    };

    private static IEnumerable<TextArea> Area(string name) => IndexSchema.Areas.Where(area => area.Name == name);
}
