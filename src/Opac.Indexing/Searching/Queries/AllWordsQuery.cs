using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Matches what has all of some words, and adds up what each is worth.</summary>
/// <param name="words">The words, two at least.</param>
internal sealed class AllWordsQuery(WordQuery[] words) : Query
{
    /// <summary>What a match is worth at most.</summary>
    public float Most => WordWeights.Sum(words.Length, words.Sum(word => word.Most));

    public override Weight CreateWeight(IndexSearcher searcher) => new AllWordsWeight(this, Array.ConvertAll(words, word => word.CreateWeight(searcher)));

    public override string ToString(string field) => string.Join(' ', words.Select(word => "+" + word.ToString(field)));

    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (var word in words)
            word.ExtractTerms(terms);
    }

    private sealed class AllWordsWeight(AllWordsQuery query, Weight[] words) : Weight
    {
        public override Query Query => query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost) { }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var scorers = new BatchScorer[words.Length];
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].GetScorer(context, acceptDocs) is not BatchScorer scorer)
                    return null;
                scorers[i] = scorer;
            }
            return new AllWordsScorer(this, scorers, context.Reader.MaxDoc);
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var parts = Array.ConvertAll(words, word => word.Explain(context, doc));
            if (Array.Exists(parts, part => part.Value == 0))
                return new Explanation(0, "no match");
            var sum = new Explanation(parts.Sum(part => part.Value), "sum of:");
            foreach (var part in parts)
                sum.AddDetail(part);
            return sum;
        }
    }
}
