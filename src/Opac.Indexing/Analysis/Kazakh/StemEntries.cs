namespace Opac.Indexing.Analysis.Kazakh;

/// <summary>How a stem is made whole again.</summary>
internal static class StemEntries
{
    /// <summary>Writes the whole stem of a word's beginning.</summary>
    /// <param name="entry">The state that the chain of suffixes asks for.</param>
    /// <param name="beginning">The letters before the chain.</param>
    /// <param name="harmony">What <see cref="Letters.Describe"/> says after them.</param>
    /// <param name="stem">Room for one letter more.</param>
    /// <param name="length">How many letters the stem has.</param>
    /// <returns><c>false</c> where no stem can end like that.</returns>
    public static bool Restore(this StemEntry entry, ReadOnlySpan<char> beginning, Harmony harmony, Span<char> stem, out int length)
    {
        beginning.CopyTo(stem);
        length = beginning.Length;
        var last = beginning[^1];
        switch (entry)
        {
            case StemEntry.Vy when last == 'и':
                // жия is жи and а.
                return true;
            case StemEntry.Vy:
                stem[length++] = 'й';
                return Letters.IsVowel(last);
            case StemEntry.Vi:
                stem[length++] = harmony is Harmony.Front or Harmony.RatherFront ? 'і' : 'ы';
                return last != 'и' && (Letters.SoundOf(last) & Sounds.Consonant) != 0;
            case StemEntry.Vp:
                stem[length - 1] = 'п';
                return last == 'у' && length >= 2;
            default:
                return true;
        }
    }
}
