using System.Text;

namespace Opac.Indexing.Analysis.Typing;

/// <summary>
/// Writes a word typed in Latin, or without Kazakh letters, as Kazakh is spelled, so that its endings can be told from its stem: kojanyn and
/// кожанын are қожаның, a form of Қожа. Vowels of the first syllables remain a guess, which does no harm: what is left of them is looked for by its key.
/// </summary>
internal static class KazakhSpelling
{
    private const string FrontSigns = "еэәөүі", BackSigns = "аоұы", Vowels = "аәеэиіоөуұүы";

    /// <summary>How the word may be spelled in Kazakh, the likeliest first, at most two; none where its letters are Kazakh already.</summary>
    /// <param name="word">In small letters, as typed.</param>
    /// <param name="key">The likeliest of its <see cref="PhoneticKey.Readings"/>.</param>
    public static IEnumerable<string> Guesses(string word, string key)
    {
        if (key.Length < 3 || !TypedWord.LacksKazakhLetters(word))
            yield break;
        var spelled = Spelled(key, IsFront(word, key), out var hasFinalN);
        if (hasFinalN)
            yield return string.Concat(spelled.AsSpan(0, spelled.Length - 1), "ң");
        if (spelled != word)
            yield return spelled;
    }

    // The last vowel that belongs to one side decides, as it does for the endings.
    private static bool IsFront(string word, string key)
    {
        for (var i = word.Length - 1; i >= 0; i--)
        {
            if (word[i] is 'ä' or 'ö' or 'ü' or 'e' or 'é' or 'ə' || FrontSigns.Contains(word[i], StringComparison.Ordinal))
                return true;
            if (word[i] is 'a' or 'o' or 'y' or 'q' or 'ğ' or 'ı' || BackSigns.Contains(word[i], StringComparison.Ordinal))
                return false;
        }
        return key.Contains('е', StringComparison.Ordinal);
    }

    private static string Spelled(string key, bool isFront, out bool hasFinalN)
    {
        var spelled = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            var afterVowel = i > 0 && Vowels.Contains(key[i - 1], StringComparison.Ordinal);
            var beforeVowel = i + 1 < key.Length && Vowels.Contains(key[i + 1], StringComparison.Ordinal);
            spelled.Append(key[i] switch
            {
                'к' => isFront ? 'к' : 'қ',
                'г' => isFront ? 'г' : 'ғ',
                'и' when afterVowel => 'й',
                'и' => isFront ? 'і' : 'ы',
                'у' when afterVowel || beforeVowel || i == key.Length - 1 => 'у',
                'у' => isFront ? 'ү' : 'ұ',
                var c => c,
            });
        }
        hasFinalN = key.Length > 3 && key[^1] == 'н' && key[^2] == 'и';
        return spelled.ToString();
    }
}
