using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// Matches what has any of some terms, and scores it by the heaviest that it has. Neither frequencies nor lengths are read: in a catalogue it
/// matters where a word stands, not how often, so that a posting costs a comparison and nothing more.
/// </summary>
internal sealed class BestTermQuery(IReadOnlyList<TermChoice> choices) : Query
{
    public override Weight CreateWeight(IndexSearcher searcher) => new BestTermWeight(this, (ReusingSearcher)searcher, choices);

    public override string ToString(string field) => $"best({string.Join(' ', choices.Select(choice => $"{choice.Term}^{choice.Weight:0.##}"))})";

    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (var choice in choices)
            terms.Add(choice.Term);
    }

    private sealed class BestTermWeight : Weight
    {
        private readonly ReusingSearcher searcher;
        private readonly TermChoice[] choices;

        public BestTermWeight(BestTermQuery query, ReusingSearcher searcher, IEnumerable<TermChoice> choices)
        {
            Query = query;
            this.searcher = searcher;
            // In the order of the dictionary: each is found near the one before.
            this.choices = [.. choices.OrderBy(choice => choice.Term.Field, StringComparer.Ordinal).ThenBy(choice => choice.Term.Bytes)];
        }

        public override Query Query { get; }

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost) { }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var lookup = searcher.LookupIn(context);
            var lists = new List<(DocsEnum Docs, float Weight)>();
            foreach (var (term, weight) in choices)
            {
                if (lookup.Find(term.Field, term.Bytes, acceptDocs) is { } docs)
                    lists.Add((docs, weight));
            }
            return lists.Count == 0 ? null : new BestTermScorer(this, lists, context.Reader.MaxDoc, lookup.Window());
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var best = new Explanation(0, "no match");
            foreach (var (term, weight) in choices)
            {
                var docs = context.AtomicReader.GetTermDocsEnum(term);
                if (weight > best.Value && docs is not null && docs.Advance(doc) == doc)
                    best = new Explanation(weight, $"{term.Field}: {term.Text}");
            }
            return best;
        }
    }
}
