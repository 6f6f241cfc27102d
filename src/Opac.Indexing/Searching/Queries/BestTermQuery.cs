using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Opac.Indexing.Indexing.Postings;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// Matches what has any of some terms, and scores it by the heaviest that it has. Neither frequencies nor lengths are read: in a catalogue it
/// matters where a word stands, not how often, so that a posting costs a comparison and nothing more.
/// </summary>
internal sealed class BestTermQuery(IReadOnlyList<TermChoice> choices) : WordQuery
{
    public override float Most => choices.Count == 0 ? 0 : choices.Max(choice => choice.Weight);

    /// <summary>The same, of the terms alone that some record has.</summary>
    public float MostIn(ReusingSearcher searcher) => choices.Where(choice => choice.Known is not null || searcher.Has(choice.Field, choice.Term)).Select(choice => choice.Weight).DefaultIfEmpty().Max();

    public override Weight CreateWeight(IndexSearcher searcher) => new BestTermWeight(this, (ReusingSearcher)searcher, choices);

    public override string ToString(string field) => $"best({string.Join(' ', choices.Select(choice => $"{choice.Field}:{choice.Term.Utf8ToString()}^{choice.Weight:0.##}"))})";

    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (var choice in choices)
            terms.Add(new Term(choice.Field, choice.Term));
    }

    private sealed class BestTermWeight : Weight
    {
        private readonly ReusingSearcher searcher;
        private readonly IReadOnlyList<TermChoice> choices;

        public BestTermWeight(BestTermQuery query, ReusingSearcher searcher, IReadOnlyList<TermChoice> choices)
        {
            Query = query;
            this.searcher = searcher;
            this.choices = choices;
        }

        public override Query Query { get; }

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost) { }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var lookup = searcher.LookupIn(context);
            var lists = new List<(BlockDocs Docs, float Weight)>(choices.Count);
            for (var i = 0; i < choices.Count; i++)
            {
                var choice = choices[i];
                var (field, term, weight) = choice;
                if ((choice.Known is { } known ? lookup.Find(known, choice.Area, acceptDocs) : lookup.Find(field, term, acceptDocs)) is { } docs)
                    lists.Add((docs, weight));
            }
            return lists.Count == 0 ? null : new BestTermScorer(this, lists, context.Reader.MaxDoc, lookup.Window());
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var best = new Explanation(0, "no match");
            foreach (var (field, term, weight) in choices)
            {
                var docs = context.AtomicReader.GetTermDocsEnum(new Term(field, term));
                if (weight > best.Value && docs is not null && docs.Advance(doc) == doc)
                    best = new Explanation(weight, $"{field}: {term.Utf8ToString()}");
            }
            return best;
        }
    }
}
