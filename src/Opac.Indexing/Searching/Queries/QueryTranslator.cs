using Lucene.Net.Index;
using Lucene.Net.Search;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Records;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Turns a question into Lucene's terms: the only place that does.</summary>
internal sealed class QueryTranslator(WordAnalyzer words, string? language)
{
    public Query Translate(QueryNode.All question, string typed)
    {
        if (question.Parts.Count == 0)
            return new MatchAllDocsQuery();

        var all = new BooleanQuery { { Translate(question), Occur.MUST } };
        var plain = question.Parts.OfType<QueryNode.Word>().Where(word => word.Field is null).Select(word => word.Text).ToList();
        all.Add(new TermQuery(new Term(IndexSchema.WholeTitle, RecordDocument.WholeTitle(typed))) { Boost = 60 }, Occur.SHOULD);
        if (plain.Count > 0)
            all.Add(InOrder("title", [IndexSchema.TitleStart, .. plain], 10, 0), Occur.SHOULD);
        if (plain.Count > 1)
        {
            all.Add(InOrder("title", plain, 10, 2), Occur.SHOULD);
            all.Add(InOrder("author", plain, 5, 2), Occur.SHOULD);
        }
        return all;
    }

    private Query Translate(QueryNode node) => node switch
    {
        QueryNode.Word { Field: IndexSchema.Id or IndexSchema.Inventory } word => new TermQuery(new Term(word.Field, word.Text)),
        QueryNode.Word { Field: IndexSchema.Isbn } word => new TermQuery(new Term(IndexSchema.Isbn, Isbn.TryParse(word.Text, out var isbn) ? isbn.Key ?? isbn.Text : word.Text)),
        QueryNode.Word word => Best(FieldsOf(word.Field).Select(field => InField(field, word))),
        QueryNode.Phrase phrase => Best(FieldsOf(phrase.Field).Select(field => (Query)InOrder(field.Name, phrase.Words, field.Weight, 0))),
        QueryNode.Years years => new ConstantScoreQuery(FieldCacheRangeFilter.NewInt32Range(IndexSchema.Year, years.From, years.To, true, true)),
        QueryNode.All all => Joined(all.Parts, Occur.MUST),
        QueryNode.Any any => Joined(any.Parts, Occur.SHOULD),
        QueryNode.Not not => Joined([not], Occur.MUST),
        _ => throw new InvalidOperationException($"No translation for {node.GetType().Name}."),
    };

    private BooleanQuery Joined(IReadOnlyList<QueryNode> parts, Occur occur)
    {
        var joined = new BooleanQuery();
        foreach (var part in parts)
        {
            if (part is QueryNode.Not not)
                joined.Add(Translate(not.Part), Occur.MUST_NOT);
            else
                joined.Add(Translate(part), occur);
        }
        if (parts.All(part => part is QueryNode.Not))
            joined.Add(new MatchAllDocsQuery(), Occur.MUST);
        return joined;
    }

    private Query InField(IndexSchema.TextField field, QueryNode.Word word)
    {
        if (word.IsPrefix)
            return new PrefixQuery(new Term(field.Name, word.Text.ToLowerInvariant())) { Boost = field.Weight };
        return Best(words.QueryTerms(word.Text, language).Select(term => (Query)new TermQuery(new Term(field.Name, term.Term))
        {
            Boost = field.Weight * term.Kind switch { TermKind.Exact => 1f, TermKind.Stem => 0.6f, _ => 0.3f },
        }));
    }

    private static PhraseQuery InOrder(string field, IEnumerable<string> sequence, float weight, int slop)
    {
        var phrase = new PhraseQuery { Boost = weight, Slop = slop };
        foreach (var word in sequence)
            phrase.Add(new Term(field, word.ToLowerInvariant()));
        return phrase;
    }

    private static IEnumerable<IndexSchema.TextField> FieldsOf(string? name) => IndexSchema.Texts.Where(field => name is null || field.Name == name);

    private static DisjunctionMaxQuery Best(IEnumerable<Query> queries) => new([.. queries], 0.1f);
}
