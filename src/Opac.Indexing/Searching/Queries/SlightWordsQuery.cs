using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// Matches what a query matches, and adds what slight words earn that a record may lack. Initials stand in the lists of half of all writers: they are
/// looked for where they could bring a match among those shown.
/// </summary>
/// <param name="main">What must match.</param>
/// <param name="slight">What may.</param>
internal sealed class SlightWordsQuery(Query main, Query slight) : Query
{
    /// <summary>What a match is worth at most.</summary>
    public float Most => WordWeights.MostOf(main) + WordWeights.MostOf(slight);

    public override Weight CreateWeight(IndexSearcher searcher) => new SlightWordsWeight(this, main.CreateWeight(searcher), slight.CreateWeight(searcher), WordWeights.MostOf(slight));

    public override string ToString(string field) => $"+{main.ToString(field)} {slight.ToString(field)}";

    public override void ExtractTerms(ISet<Term> terms)
    {
        main.ExtractTerms(terms);
        slight.ExtractTerms(terms);
    }

    private sealed class SlightWordsWeight(SlightWordsQuery query, Weight main, Weight slight, float most) : Weight
    {
        public override Query Query => query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost) { }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            if (main.GetScorer(context, acceptDocs) is not { } scorer)
                return null;
            return slight.GetScorer(context, acceptDocs) is { } other ? new SlightWordsScorer(this, scorer, other, most) : scorer;
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var told = main.Explain(context, doc);
            if (told.Value == 0 || slight.Explain(context, doc) is not { Value: not 0 } more)
                return told;
            var sum = new Explanation(told.Value + more.Value, "sum of:");
            sum.AddDetail(told);
            sum.AddDetail(more);
            return sum;
        }
    }
}
