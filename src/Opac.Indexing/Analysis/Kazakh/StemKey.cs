namespace Opac.Indexing.Analysis.Kazakh;

/// <summary>
/// The form of a stem under which its alternations meet, without a dictionary: кітап and кітаб(ы), халық and халқ(ы), модель and модел(і).
/// </summary>
internal static class StemKey
{
    /// <summary>Writes the key of a stem.</summary>
    /// <param name="stem">The stem in small letters.</param>
    /// <param name="key">Room for as many letters as the stem has.</param>
    /// <returns>How many letters the key has.</returns>
    public static int Write(ReadOnlySpan<char> stem, Span<char> key)
    {
        stem.CopyTo(key);
        var length = stem.Length;
        if (length < 3)
            return length;
        if (key[length - 1] == 'ь')
            length--;
        // Байтұрсынұлы and Байтұрсынұлына: a son's and a daughter's name is the possessive of ұл and қыз.
        else if (length > 5 && (key[..length].EndsWith("ұлы") || key[..length].EndsWith("қызы")))
            length--;
        // класс and класы, съезд and съезі.
        if (length > 3 && (key[length - 1] == key[length - 2] || (key[length - 1] == 'д' && key[length - 2] == 'з')))
            length--;
        // The vowel that халық loses in халқы; only a full syllable before it lets it go.
        if (length >= 4 && key[length - 2] is 'ы' or 'і' && IsHard(key[length - 1]) && IsHard(key[length - 3]) && HasVowel(key[..(length - 3)]))
        {
            key[length - 2] = key[length - 1];
            length--;
        }
        key[length - 1] = key[length - 1] switch { 'б' => 'п', 'г' => 'к', 'ғ' => 'қ', var same => same };
        return length;
    }

    private static bool IsHard(char letter) => (Letters.SoundOf(letter) & (Sounds.Consonant & ~Sounds.Glide)) != 0 || letter == 'у';

    private static bool HasVowel(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (Letters.IsVowel(letter))
                return true;
        }
        return false;
    }
}
