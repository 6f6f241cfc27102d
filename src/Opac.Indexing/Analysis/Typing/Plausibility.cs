namespace Opac.Indexing.Analysis.Typing;

/// <summary>Whether a string of characters could be a word of anybody's language: what a wrong keyboard layout makes rarely can.</summary>
internal static class Plausibility
{
    private const int LongestCluster = 4, LongestVowels = 4;
    private const string Vowels = "аәеёиіоөуұүыэюяaäáeiıíoöóuüúyýəâêîôûū";

    /// <summary>Letters only, apostrophes between them, at least one vowel, and neither consonants nor vowels without end.</summary>
    public static bool IsWord(string text)
    {
        int consonants = 0, vowels = 0;
        var hasVowel = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = char.ToLowerInvariant(text[i]);
            if (LatinLetters.IsApostrophe(c) && i > 0)
                continue;
            if (!char.IsLetter(c))
                return false;
            if (Vowels.Contains(c, StringComparison.Ordinal))
            {
                (consonants, vowels, hasVowel) = (0, vowels + 1, true);
            }
            // sh, zh, ch, gh, kh, ng are one sound; so are signs with the letter before them.
            else if (c is not ('h' or 'ь' or 'ъ') || consonants == 0)
            {
                (consonants, vowels) = (consonants + 1, 0);
            }
            if (consonants > LongestCluster || vowels > LongestVowels)
                return false;
        }
        return hasVowel;
    }
}
