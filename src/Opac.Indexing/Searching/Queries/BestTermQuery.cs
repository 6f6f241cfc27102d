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
    public override Weight CreateWeight(IndexSearcher searcher) => new BestTermWeight(this, searcher, choices);

    public override string ToString(string field) => $"best({string.Join(' ', choices.Select(choice => $"{choice.Term}^{choice.Weight:0.##}"))})";

    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (var choice in choices)
            terms.Add(choice.Term);
    }

    private sealed class BestTermWeight : Weight
    {
        private readonly List<(TermContext Context, Term Term, float Weight)> found = [];

        public BestTermWeight(BestTermQuery query, IndexSearcher searcher, IReadOnlyList<TermChoice> choices)
        {
            Query = query;
            foreach (var (term, weight) in choices)
            {
                var context = TermContext.Build(searcher.TopReaderContext, term);
                if (context.DocFreq > 0)
                    found.Add((context, term, weight));
            }
        }

        public override Query Query { get; }

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost) { }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var lists = new List<(DocsEnum Docs, float Weight)>(found.Count);
            foreach (var (term, name, weight) in found)
            {
                if (term.Get(context.Ord) is not { } state)
                    continue;
                var terms = context.AtomicReader.GetTerms(name.Field).GetEnumerator();
                terms.SeekExact(name.Bytes, state);
                lists.Add((terms.Docs(acceptDocs, null, DocsFlags.NONE), weight));
            }
            return lists.Count == 0 ? null : new BestTermScorer(this, lists, context.Reader.MaxDoc);
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var best = new Explanation(0, "no match");
            foreach (var (term, name, weight) in found)
            {
                var docs = context.AtomicReader.GetTermDocsEnum(name);
                if (weight > best.Value && docs is not null && docs.Advance(doc) == doc)
                    best = new Explanation(weight, $"{name.Field}: {name.Text}");
            }
            return best;
        }
    }
}
