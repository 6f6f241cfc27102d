using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Matches what <see cref="BestTermQuery"/> matches and scores it so, for the hundreds of terms that a beginning or a pattern stands for.</summary>
/// <param name="terms">The terms.</param>
internal sealed class ExpandedQuery(ExpandedTerms terms) : WordQuery
{
    public override float Most => terms.Most;

    public override Weight CreateWeight(IndexSearcher searcher) => new ExpandedWeight(this, (ReusingSearcher)searcher, terms);

    public override string ToString(string field) =>
        $"best({string.Join(' ', terms.Lists.SelectMany(lists => lists.Found.Select(found => $"{lists.Field}:{found.Term}^{lists.Weight:0.##}")).Distinct())})";

    public override void ExtractTerms(ISet<Term> all)
    {
        foreach (var lists in terms.Lists)
        {
            foreach (var found in lists.Found)
                all.Add(new Term(lists.Field, found.Term));
        }
    }

    private sealed class ExpandedWeight : Weight
    {
        private readonly ReusingSearcher searcher;
        // The heaviest are written last, and stay.
        private readonly TermLists[] lightestFirst;

        public ExpandedWeight(ExpandedQuery query, ReusingSearcher searcher, ExpandedTerms terms)
        {
            Query = query;
            this.searcher = searcher;
            lightestFirst = [.. terms.Lists.OrderBy(lists => lists.Weight)];
        }

        public override Query Query { get; }

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost) { }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var lookup = searcher.LookupIn(context);
            SpreadScorer? spread = null;
            foreach (var lists in lightestFirst)
            {
                if (lists.Segment == context.Ord && lookup.ListsOf(lists.Field) is { } docs)
                    (spread ??= new SpreadScorer(this, lookup.Spread())).Add(docs, lists.Found, lists.Weight);
            }
            spread?.Begin(acceptDocs);
            return spread;
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            foreach (var lists in lightestFirst.Where(lists => lists.Segment == context.Ord).OrderByDescending(lists => lists.Weight))
            {
                foreach (var (term, _) in lists.Found)
                {
                    if (context.AtomicReader.GetTermDocsEnum(new Term(lists.Field, term))?.Advance(doc) == doc)
                        return new Explanation(lists.Weight, $"{lists.Field}: {term}");
                }
            }
            return new Explanation(0, "no match");
        }
    }
}
