using System.Runtime.CompilerServices;
using Opac.Indexing.Analysis.Typing;

namespace Opac.Indexing.Indexing.Vocabulary;

/// <summary>
/// Tells letter by letter how many edits a word is from a key: a letter more, a letter less, another letter, two neighbours changed over, no part edited
/// twice. All beginnings of the key are looked at together, a bit for each (Wu and Manber), for a look into the vocabulary asks this of tens of thousands of letters.
/// </summary>
internal readonly ref struct KeyPattern
{
    private readonly Span<ulong> places;
    private readonly ulong all;
    private readonly int length;
    private readonly int most;

    /// <summary>The pattern of a key.</summary>
    /// <param name="key">The key, shorter than 63 letters.</param>
    /// <param name="most">How many edits are allowed, 0 to 2.</param>
    /// <param name="places">Room for as many numbers as there are letters, all 0.</param>
    public KeyPattern(string key, int most, Span<ulong> places)
    {
        this.places = places;
        (this.most, length) = (most, key.Length);
        all = (2UL << length) - 1;
        for (var i = 0; i < key.Length; i++)
        {
            if (VocabularyLetters.NumberOf(key[i]) is >= 0 and var letter)
                places[letter] |= 2UL << i;
        }
    }

    /// <summary>What is in reach before the first letter.</summary>
    public KeyReach Start => new(1, most > 0 ? 3 & all : 0, most > 1 ? 7 & all : 0, 0, 0, 0);

    /// <summary>What is in reach with one more letter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public KeyReach After(in KeyReach reach, int letter)
    {
        // A file that is damaged may have any number for a letter.
        var here = (uint)letter < (uint)places.Length ? places[letter] : 0;
        // Two letters changed over: this one stands in the key before the last one.
        var changed = reach.Last & (here << 1);
        var none = (reach.None << 1) & here;
        if (most == 0)
            return new(none, 0, 0, 0, 0, 0);
        var one = (((reach.One << 1) & here) | reach.None | ((reach.None | none) << 1) | ((reach.NoneBefore << 2) & changed)) & all;
        if (most == 1)
            return new(none, one, 0, reach.None, 0, here);
        var two = (((reach.Two << 1) & here) | reach.One | ((reach.One | one) << 1) | ((reach.OneBefore << 2) & changed)) & all;
        return new(none, one, two, reach.None, reach.One, here);
    }

    /// <summary>How many edits the whole key is away; more than are allowed where it is not in reach.</summary>
    public int DistanceOf(in KeyReach reach) =>
        (reach.None >> length) != 0 ? 0 : (reach.One >> length) != 0 ? 1 : (reach.Two >> length) != 0 ? 2 : most + 1;
}
