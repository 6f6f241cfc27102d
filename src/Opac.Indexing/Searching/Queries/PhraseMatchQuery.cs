using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Opac.Indexing.Indexing;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// Matches what has words one after another in one field, each in any of several forms, and gives all that match the same score. Lucene's own query
/// looks every form up twice and makes its enumerators anew: that was half of what a search allocated.
/// </summary>
/// <param name="field">The field.</param>
/// <param name="words">The forms of each word, in the order of the phrase.</param>
/// <param name="score">What a match is worth.</param>
/// <param name="slop">By how many steps words may stand off from where they should.</param>
internal sealed class PhraseMatchQuery(string field, IReadOnlyList<KnownTerm[]> words, float score, int slop) : Query
{
    private readonly int area = IndexSchema.AreaOf(field);

    /// <summary>What a match is worth.</summary>
    public float Most => score;

    public override Weight CreateWeight(IndexSearcher searcher) => new PhraseMatchWeight(this, (ReusingSearcher)searcher);

    public override string ToString(string unused) => $"phrase({field}: {string.Join(' ', words.Select(forms => string.Join('|', forms.Select(form => form.Text))))})~{slop}^{score:0.##}";

    public override void ExtractTerms(ISet<Term> terms) => terms.UnionWith(words.SelectMany(forms => forms).Select(form => new Term(field, form.Bytes)));

    private PhraseScorer? ScorerIn(Weight weight, SegmentLookup lookup, IBits? accepted)
    {
        var places = new WordPlaces[words.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var lists = new List<DocsAndPositionsEnum>();
            foreach (var form in words[i])
            {
                if (lookup.FindPlaces(form, area, accepted) is { } list)
                    lists.Add(list);
            }
            if (lists.Count == 0)
                return null;
            places[i] = new([.. lists]);
        }
        return new(weight, places, score, slop);
    }

    private sealed class PhraseMatchWeight(PhraseMatchQuery query, ReusingSearcher searcher) : Weight
    {
        public override Query Query => query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost) { }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) => query.ScorerIn(this, searcher.LookupIn(context), acceptDocs);

        public override Explanation Explain(AtomicReaderContext context, int doc) =>
            GetScorer(context, null!) is { } scorer && scorer.Advance(doc) == doc ? new Explanation(scorer.GetScore(), query.ToString()) : new Explanation(0, "no match");
    }
}
