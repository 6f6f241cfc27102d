using System.Globalization;
using System.Text;
using Lucene.Net.Search;
using Opac.Indexing.Analysis;
using Opac.Indexing.Analysis.Typing;
using Opac.Indexing.Indexing;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Turns a tree into a Lucene query: the only place that does. For one request.</summary>
/// <param name="searcher">The index, for the words that a beginning stands for.</param>
/// <param name="words">What turns a typed word into terms, for the reader's language.</param>
/// <param name="hint">What the reader's language tells of a word.</param>
internal sealed class QueryTranslator(ReusingSearcher searcher, TypedWords words, LanguageHint hint)
{
    private const string Kazakh = "kaz";

    // «Война мир» stands in «Война и мир» in order, and is not to lose against «Война миров» for the word left out.
    private const int StepsBetween = 2;

    private readonly TermExpansion expansion = new(searcher);
    private HashSet<string> matched = new(StringComparer.Ordinal);
    private bool enoughParts;
    private bool isOneWord;
    private string? grade;

    /// <summary>The query for a tree.</summary>
    /// <param name="root">The tree; <c>null</c> for everything.</param>
    /// <param name="mostOnly">Whether half of the words will do, where all are asked for.</param>
    public TranslatedQuery Translate(QueryNode? root, bool mostOnly = false)
    {
        enoughParts = mostOnly;
        isOneWord = root is QueryNode.Word or QueryNode.InField { Part: QueryNode.Word };
        if (root is null)
            return new(new MatchAllDocsQuery(), matched, false);
        var typed = WholeTitles.PlainWords(root);
        grade = SchoolGrades.In(typed);
        var query = OfNode(root, QueryField.Any) ?? new BooleanQuery();
        return new(WithTitleBonus(query, typed), matched, expansion.IsPartial);
    }

    /// <summary>What a question of one word can score at most, told before the word is looked for; <c>null</c> where that is not so easily told.</summary>
    public float? MostOfWord(QueryNode root) =>
        root is QueryNode.Word { Text: var text } && !text.AsSpan().ContainsAnyInRange('0', '9') && WordSplitter.Words(text) is [var word]
            ? IndexSchema.Areas.Max(area => area.Weight) + new BestTermQuery(WholeTitles.AsWritten(WordAnalyzer.Exact(word))).MostIn(searcher)
            : null;

    private Query? OfNode(QueryNode node, QueryField field) => node switch
    {
        QueryNode.Word word => OfWord(word.Text, field),
        QueryNode.Prefix prefix => OfPrefix(prefix.Text, field),
        QueryNode.Wildcard wildcard => OfWildcard(wildcard.Pattern, field),
        QueryNode.Phrase phrase => OfPhrase(phrase.Text, field),
        QueryNode.BookNumber number => new BestTermQuery(
        [
            new(IndexSchema.Isbn, number.Key, WordWeights.OfNumber),
            new(IndexSchema.Numbers, IndexSchema.Number(number.Text), WordWeights.OfNumber),
        ]),
        QueryNode.Years years => NumericRangeQuery.NewInt32Range(IndexSchema.Year, IndexSchema.YearStep, years.From ?? 1, years.To ?? int.MaxValue, true, true),
        QueryNode.InField inField => OfNode(inField.Part, inField.Field),
        QueryNode.All all => OfAll(all.Parts, field),
        QueryNode.Any any => OfAny(any.Parts, field),
        QueryNode.Without without => OfAll([without], field),
        _ => null,
    };

    private Query? OfAll(IReadOnlyList<QueryNode> parts, QueryField field)
    {
        var wanted = parts.Where(part => part is not QueryNode.Without).ToList();
        // Where no record has all words, «book» is the first that need not match: it tells no book from another.
        var mayMiss = wanted.Where(part => IsSlight(part) || (enoughParts && part is QueryNode.Word { Text: var text } && StopWords.NameABook(text))).ToList();
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
        // What is left out must not be highlighted.
        var highlighted = matched;
        foreach (var without in parts.OfType<QueryNode.Without>())
        {
            matched = [];
            if (OfNode(without.Part, field) is { } translated)
                query.Add(translated, Occur.MUST_NOT);
        }
        matched = highlighted;
        return query.Clauses.Count == 0 ? null : Simpler(query);
    }

    // What consists of words alone is matched by scorers of our own.
    private static Query Simpler(BooleanQuery query)
    {
        var needed = query.Clauses.Where(clause => clause.Occur == Occur.MUST).Select(clause => clause.Query as WordQuery).ToArray();
        var slight = query.Clauses.Where(clause => clause.Occur == Occur.SHOULD).Select(clause => clause.Query).ToArray();
        if (needed.Length == 0 || Array.Exists(needed, word => word is null) || needed.Length + slight.Length < query.Clauses.Count)
            return query;
        Query main = needed is [{ } word] ? word : new AllWordsQuery(needed!);
        if (slight.Length == 0)
            return main;
        var any = new BooleanQuery(disableCoord: true);
        foreach (var one in slight)
            any.Add(one, Occur.SHOULD);
        return new SlightWordsQuery(main, slight is [var alone] ? alone : any);
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
        if (CodeQueries.Of(text, field) is { } coded)
            return coded;
        var parts = WordSplitter.Words(text);
        if (parts.Count == 1 && field != QueryField.Any)
            return new BestTermQuery(ChoicesOf(parts[0], field));
        if (parts.Count == 1)
            return new BestTermQuery([.. ChoicesOf(parts[0], field), .. CodeQueries.NumberOrYear(text)]);

        var query = new BooleanQuery(disableCoord: true);
        var longer = parts.Exists(part => part.Length > 1 && !StopWords.Contain(part));
        foreach (var part in parts)
            query.Add(new BestTermQuery(ChoicesOf(part, field)), longer && (part.Length == 1 || StopWords.Contain(part)) ? Occur.SHOULD : Occur.MUST);
        if (field != QueryField.Any || !text.AsSpan().ContainsAnyInRange('0', '9'))
            return query;
        // «84/12-5» is several words, or one number.
        return new BooleanQuery(disableCoord: true) { { query, Occur.SHOULD }, { new BestTermQuery([.. CodeQueries.NumberOrYear(text)]), Occur.SHOULD } };
    }

    private List<TermChoice> ChoicesOf(string word, QueryField field)
    {
        var choices = new List<TermChoice>();
        var asked = words.Asked(word);
        var terms = asked.Terms;
        // A single word that is none of the reader's language as typed is most likely one of its words without its letters. Beside other words
        // there is no need to guess: the record that has them all is the one.
        var ofKey = isOneWord && words.Language == Kazakh && TypedWord.LacksKazakhLetters(terms[0].Term) && !hint.Knows(terms[0].Term) ? WordWeights.OfLikelyKey : WordWeights.Of(TermKind.Key);
        AddMatched(terms);
        // Books are told for a class by a mark, textbooks by their titles: both the number and the word beside it find either.
        if (grade is not null && field == QueryField.Any && (word == grade || SchoolGrades.IsWord(word)))
            choices.Add(new(IndexSchema.Facets, IndexSchema.FacetTerm(FacetNames.Grade, grade), WordWeights.OfGrade));
        foreach (var area in AreasOf(field))
        {
            var number = IndexSchema.AreaOf(area.Name);
            foreach (var term in asked.Found)
            {
                if (term.IsIn(number))
                    choices.Add(new(term, number, area.Weight * (term.Kind == TermKind.Key ? ofKey : WordWeights.Of(term.Kind))));
            }
        }
        return choices;
    }

    private void AddMatched(IReadOnlyList<WordTerm> terms)
    {
        for (var i = 0; i < terms.Count; i++)
            matched.Add(terms[i].Term);
    }

    private Query? OfPrefix(string text, QueryField field)
    {
        if (field is QueryField.Isbn or QueryField.Inventory)
        {
            var numbers = new ExpandedTerms();
            expansion.Find(numbers, IndexSchema.Numbers, WordWeights.OfNumber, WordWeights.OfNumber, IndexSchema.Number(text));
            return Expanded(numbers);
        }
        if (CodeQueries.Of(text, field) is { } code)
            return code;
        if (WordSplitter.Words(text) is not [.., var last] parts)
            return null;
        var found = new ExpandedTerms();
        // Stems of a beginning are stems of another word.
        foreach (var term in words.TermsOf(last).Where(term => term.Kind != TermKind.Stem))
            Expand(found, field, term.Kind, term.Term, null);
        return Expanded(found) is { } expanded ? Together(parts[..^1], expanded, field) : null;
    }

    private Query? OfWildcard(string typed, QueryField field)
    {
        if (CodeQueries.Of(typed.Replace("*", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal), field) is { } code)
            return code;
        var query = new BooleanQuery(disableCoord: true);
        foreach (var piece in PiecesOf(typed.Normalize(NormalizationForm.FormC).ToLowerInvariant()))
        {
            if (OfPiece(piece, field) is { } translated)
                query.Add(translated, Occur.MUST);
        }
        return query.Clauses.Count == 0 ? null : query;
    }

    private Query? OfPiece(string piece, QueryField field)
    {
        var sign = piece.AsSpan().IndexOfAny('*', '?');
        if (sign < 0)
            return OfWord(piece, field);
        var found = new ExpandedTerms();
        Expand(found, field, TermKind.Exact, piece[..sign], piece);
        return Expanded(found);
    }

    // «роман-э*ея» is a word and a pattern; a sign alone stands for any word.
    private static IEnumerable<string> PiecesOf(string pattern)
    {
        for (int start = 0, end; start < pattern.Length; start = end + 1)
        {
            end = start;
            while (end < pattern.Length && (pattern[end] is '*' or '?' or '\'' or '’' or 'ʼ' || char.IsLetterOrDigit(pattern[end]) || char.IsSurrogate(pattern[end]) || char.GetUnicodeCategory(pattern[end]) == UnicodeCategory.NonSpacingMark))
                end++;
            if (pattern.AsSpan(start, end - start).IndexOfAnyExcept('*', '?') >= 0)
                yield return pattern[start..end];
        }
    }

    // Nothing found because nothing more may be looked up must not empty the whole answer: that part is left out of the question, and the answer says so.
    private ExpandedQuery? Expanded(ExpandedTerms found) => found.Lists.Count == 0 && expansion.IsSpent ? null : new ExpandedQuery(found);

    private void Expand(ExpandedTerms found, QueryField field, TermKind kind, string prefix, string? pattern)
    {
        foreach (var area in AreasOf(field))
        {
            var weight = WordWeights.Of(area, kind);
            // A word that goes on after what was typed is worth less than the word itself.
            expansion.Find(found, area.Name, weight, weight * 0.9f, prefix, pattern);
        }
        matched.UnionWith(found.Texts);
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
        if (CodeQueries.Of(text, field) is { } code)
            return code;
        var parts = WordSplitter.Words(text);
        if (parts.Count < 2)
            return parts.Count == 0 ? null : OfWord(parts[0], field);
        return new PhraseMatchQuery(FormsOf(parts), [.. AreasOf(field)]);
    }

    private List<KnownTerm[]> FormsOf(List<string> parts) => parts.ConvertAll(part =>
    {
        var asked = words.Asked(part);
        AddMatched(asked.Terms);
        return asked.Forms;
    });

    /// <summary>Adds what a title earns as a whole: equal to what was typed, beginning with it, having it in order.</summary>
    private Query WithTitleBonus(Query query, List<string> typed)
    {
        if (typed.Count == 0)
            return query;
        var exact = string.Join(' ', typed.Select(word => words.TermsOf(word)[0].Term));
        var choices = WholeTitles.AsWritten(exact);
        if (typed.Count > 1)
            choices.AddRange(WholeTitles.ByStems(typed.ConvertAll(words.TermsOf)));
        // A number stands beside a title rather than in it («алгебра 7»), and how many words a language has between the two says nothing.
        var inOrder = typed.FindAll(word => word.AsSpan().ContainsAnyExceptInRange('0', '9'));
        var phrase = inOrder.Count > 1 ? new TitlePhrase(FormsOf(inOrder), WordWeights.OfTitlePhrase, StepsBetween) : null;
        return new TitleBonusQuery(query, new BestTermQuery(choices), phrase);
    }

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
