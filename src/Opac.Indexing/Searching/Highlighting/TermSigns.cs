using Opac.Indexing.Analysis.Typing;

namespace Opac.Indexing.Searching.Highlighting;

/// <summary>
/// Tells by a glance at some of its letters that a term is none of those searched for, nor a word filed under any of them: a page of hits has a thousand
/// words of several terms each, and to take all apart and hash them takes as long as to find the hits.
/// </summary>
internal sealed class TermSigns
{
    private const int Signs = 1_024, BitsOfNumber = 64;

    private readonly ulong[] signs = new ulong[Signs / BitsOfNumber];
    private readonly uint firstSounds;

    /// <summary>The signs of some terms.</summary>
    public TermSigns(IEnumerable<string> terms)
    {
        foreach (var term in terms)
        {
            var sign = SignOf(term);
            signs[sign / BitsOfNumber] |= 1UL << sign;
            firstSounds |= FirstSounds.OfWordsUnder(term);
        }
    }

    /// <summary>Whether a word, as it stands in a text, may be filed under one of them; <c>false</c> is certain.</summary>
    public bool MayHaveWord(ReadOnlySpan<char> word) => FirstSounds.MayBe(word, firstSounds);

    /// <summary>Whether a term may be one of them; <c>false</c> is certain.</summary>
    public bool MayHave(string term)
    {
        var sign = SignOf(term);
        return (signs[sign / BitsOfNumber] & (1UL << sign)) != 0;
    }

    private static int SignOf(string term) =>
        term.Length == 0 ? 0 : ((((((term[0] * 31) + term[term.Length / 2]) * 31) + term[^1]) * 31) + term.Length) & (Signs - 1);
}
