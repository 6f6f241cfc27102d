using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Opac.Indexing.Indexing;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// Matches what has words one after another in one area, each in any of several forms, and adds up what each such area is worth. Lucene's own query
/// looks every form up twice and makes its enumerators anew: that was half of what a search allocated.
/// </summary>
/// <param name="words">The forms of each word, in the order of the phrase.</param>
/// <param name="areas">The areas.</param>
internal sealed class PhraseMatchQuery(IReadOnlyList<KnownTerm[]> words, IReadOnlyList<TextArea> areas) : Query
{
    // A word that stands in the phrase twice is looked for once.
    private readonly (KnownTerm[] Forms, int[] Numbers)[] distinct =
        [.. words.Select((forms, number) => (Forms: forms, Number: number)).GroupBy(word => word.Forms, (forms, same) => (forms, same.Select(word => word.Number).ToArray()))];

    public override Weight CreateWeight(IndexSearcher searcher) => new PhraseMatchWeight(this, (ReusingSearcher)searcher);

    public override string ToString(string field) => string.Join(' ', areas.Select(TextOf));

    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (var area in areas)
            terms.UnionWith(words.SelectMany(forms => forms).Select(form => new Term(area.Name, form.Bytes)));
    }

    private IReadOnlyList<TextArea> Areas => areas;

    private string TextOf(TextArea area) => $"phrase({area.Name}: {string.Join(' ', words.Select(forms => string.Join('|', forms.Select(form => form.Text))))})~0^{ScoreOf(area):0.##}";

    private float ScoreOf(TextArea area) => area.Weight * words.Count;

    private List<PhraseArea> AreasIn(SegmentLookup lookup, IEnumerable<TextArea> among, IBits? accepted, PhraseRoom room)
    {
        var found = new List<PhraseArea>();
        foreach (var area in among)
        {
            var number = IndexSchema.AreaOf(area.Name);
            if (Array.TrueForAll(distinct, word => lookup.HasAny(word.Forms, number)))
                found.Add(new([.. distinct.Select(word => new PhraseWord(lookup, word.Forms, number, accepted, word.Numbers))], words.Count, ScoreOf(area), room));
        }
        return found;
    }

    private sealed class PhraseMatchWeight(PhraseMatchQuery query, ReusingSearcher searcher) : Weight
    {
        public override Query Query => query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost) { }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) => ScorerOf(context, query.Areas, acceptDocs, searcher.LookupIn(context).PhraseRoom());

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var room = new PhraseRoom();
            var found = query.Areas.Where(area => ScorerOf(context, [area], null, room)?.Advance(doc) == doc).ToList();
            if (found.Count == 0)
                return new Explanation(0, "no match");
            var parts = found.ConvertAll(area => new Explanation(query.ScoreOf(area), query.TextOf(area)));
            if (query.Areas.Count == 1)
                return parts[0];
            var sum = new ComplexExplanation(true, parts.Sum(part => part.Value), "sum of:");
            foreach (var part in parts)
                sum.AddDetail(part);
            return sum;
        }

        private PhraseMatchScorer? ScorerOf(AtomicReaderContext context, IReadOnlyList<TextArea> areas, IBits? accepted, PhraseRoom room) =>
            query.AreasIn(searcher.LookupIn(context), areas, accepted, room) is { Count: > 0 } found ? new(this, [.. found], context.Reader.MaxDoc, room.Window) : null;
    }
}
