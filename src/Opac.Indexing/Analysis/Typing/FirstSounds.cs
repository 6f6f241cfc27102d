namespace Opac.Indexing.Analysis.Typing;

/// <summary>
/// What sounds words begin with, as bits: a Cyrillic word and all terms under which it is filed begin with the same, but for few. So most words of a
/// text are told from those that are looked for by their first letter, and need not be taken apart.
/// </summary>
internal static class FirstSounds
{
    private const char First = '\u0400', Last = '\u04FF';

    // The bits of each Cyrillic letter, large or small; none for signs, which are not heard, and for letters of no class.
    private static readonly uint[] sounds = Table();

    // Of words that begin with one sound some terms begin with another: мұны is a form of бұл, ғып of қыл, and джайляу has the key of жайлау.
    private static readonly (char Term, char Word)[] others = [('б', 'м'), ('к', 'г'), ('ж', 'д')];

    /// <summary>The sounds that words filed under a term may begin with.</summary>
    public static uint OfWordsUnder(string term)
    {
        var start = TermMarks.KindOf(term) switch { TermKind.Key => 1, TermKind.Stem => 2, _ => 0 };
        var sound = start < term.Length ? Of(term[start]) : 0;
        foreach (var (ofTerm, ofWord) in others)
        {
            if (sound == Bit(ofTerm))
                sound |= Bit(ofWord);
        }
        return sound;
    }

    /// <summary>Whether a word may be filed under a term: <c>false</c> is certain.</summary>
    /// <param name="word">One word, as in the text.</param>
    /// <param name="wanted">The sounds of all terms in question, by <see cref="OfWordsUnder"/>.</param>
    public static bool MayBe(ReadOnlySpan<char> word, uint wanted)
    {
        var sound = word.Length > 0 ? Of(word[0]) : 0;
        // A mark may make another letter of the first, and a word in two alphabets is read in its own way.
        return sound == 0 || (sound & wanted) != 0 || word.ContainsAnyExceptInRange(First, Last);
    }

    private static uint Of(char letter) => letter is >= First and <= Last ? sounds[letter - First] : 0;

    private static uint Bit(char sound) => 1U << (sound - 'а');

    private static uint[] Table()
    {
        var table = new uint[Last - First + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = CyrillicLetters.ClassesOf(char.ToLowerInvariant((char)(First + i))) is [var sound, ..] ? Bit(sound) : 0;
        return table;
    }
}
