using Lucene.Net.Util;
using Opac.Indexing.Indexing;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Words that stand in a title one after another, each in any of several forms.</summary>
/// <param name="words">The forms of each word, in the order of the phrase.</param>
/// <param name="score">What such a title earns.</param>
/// <param name="slop">By how many steps words may stand off from where they should.</param>
internal sealed class TitlePhrase(IReadOnlyList<KnownTerm[]> words, float score, int slop)
{
    private readonly int area = IndexSchema.AreaOf(IndexSchema.TitleArea);

    /// <summary>What such a title earns.</summary>
    public float Score => score;

    /// <summary>What finds it in the titles of a segment; <c>null</c> where none can have it.</summary>
    public TitlePhraseFinder? In(SegmentLookup lookup, IBits? accepted) =>
        words.All(forms => lookup.HasAny(forms, area)) ? new(() => [.. words.Select(forms => new WordPlaces(lookup, forms, area, accepted))], score, slop) : null;

    public override string ToString() => $"phrase({IndexSchema.TitleArea}: {string.Join(' ', words.Select(forms => string.Join('|', forms.Select(form => form.Text))))})~{slop}^{score:0.##}";
}
