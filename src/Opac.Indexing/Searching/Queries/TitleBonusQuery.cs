using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// Matches what a query matches, and adds to its score what a title earns as a whole. All matches are counted, but ten are shown: a bonus that costs
/// much to find out is looked for where it could bring a match among them, and nowhere else.
/// </summary>
/// <param name="main">What must match.</param>
/// <param name="whole">Titles that are what was typed.</param>
/// <param name="phrase">Titles that have what was typed in order; <c>null</c> for a single word.</param>
internal sealed class TitleBonusQuery(Query main, BestTermQuery whole, TitlePhrase? phrase) : Query
{
    /// <summary>What a match can score at most in an index; infinite where it is not easily told.</summary>
    public float MostIn(ReusingSearcher searcher) => WordWeights.MostOf(main) + whole.MostIn(searcher) + (phrase?.Score ?? 0);

    public override Weight CreateWeight(IndexSearcher searcher) =>
        new TitleBonusWeight(this, main.CreateWeight(searcher), whole.CreateWeight(searcher), phrase, (ReusingSearcher)searcher);

    public override Query Rewrite(IndexReader reader) => main.Rewrite(reader) is var rewritten && ReferenceEquals(rewritten, main) ? this : new TitleBonusQuery(rewritten, whole, phrase);

    public override string ToString(string field) => $"+{main.ToString(field)} {whole.ToString(field)} {phrase}";

    public override void ExtractTerms(ISet<Term> terms)
    {
        main.ExtractTerms(terms);
        whole.ExtractTerms(terms);
    }

    private sealed class TitleBonusWeight(TitleBonusQuery query, Weight main, Weight whole, TitlePhrase? phrase, ReusingSearcher searcher) : Weight
    {
        public override Query Query => query;

        public override float GetValueForNormalization() => main.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => main.Normalize(norm, topLevelBoost);

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) => main.GetScorer(context, acceptDocs) is { } scorer
            ? new TitleBonusScorer(this, scorer, whole.GetScorer(context, acceptDocs), phrase?.In(searcher.LookupIn(context), acceptDocs))
            : null;

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var told = main.Explain(context, doc);
            if (told.Value == 0)
                return told;
            List<Explanation> parts = [told, whole.Explain(context, doc)];
            if (phrase?.In(searcher.LookupIn(context), null)?.Has(doc) == true)
                parts.Add(new(phrase.Score, phrase.ToString()));
            var sum = new Explanation(parts.Sum(part => part.Value), "sum of:");
            foreach (var part in parts.Where(part => part.Value != 0))
                sum.AddDetail(part);
            return sum;
        }
    }
}
