using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Opac.Indexing.Analysis.Typing;

/// <summary>
/// Kazakh in Arabic letters (төте жазу), as it is written in China and as it was written everywhere from 1924 to 1929: letter for letter into
/// Cyrillic. A hamza before the word makes its vowels front ones; so do ه, ك and گ.
/// </summary>
internal static class ArabicScript
{
    private static readonly FrozenDictionary<char, char> letters = new Dictionary<char, char>
    {
        ['ا'] = 'а',
        ['آ'] = 'а',
        ['ٵ'] = 'ә',
        ['ب'] = 'б',
        ['پ'] = 'п',
        ['ت'] = 'т',
        ['ج'] = 'ж',
        ['چ'] = 'ч',
        ['ح'] = 'х',
        ['خ'] = 'х',
        ['د'] = 'д',
        ['ر'] = 'р',
        ['ز'] = 'з',
        ['س'] = 'с',
        ['ش'] = 'ш',
        ['ع'] = 'ғ',
        ['غ'] = 'ғ',
        ['ف'] = 'ф',
        ['ق'] = 'қ',
        ['ك'] = 'к',
        ['ک'] = 'к',
        ['گ'] = 'г',
        ['ڭ'] = 'ң',
        ['ل'] = 'л',
        ['م'] = 'м',
        ['ن'] = 'н',
        ['ه'] = 'е',
        ['ە'] = 'е',
        ['ھ'] = 'һ',
        ['و'] = 'о',
        ['ٶ'] = 'ө',
        ['ۇ'] = 'ұ',
        ['ؤ'] = 'ұ',
        ['ٷ'] = 'ү',
        ['ۋ'] = 'у',
        ['ۆ'] = 'в',
        ['ى'] = 'ы',
        ['ٸ'] = 'і',
        ['ي'] = 'й',
        ['ی'] = 'й',
        ['ئ'] = 'і',
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, char> front = new Dictionary<char, char> { ['а'] = 'ә', ['о'] = 'ө', ['ұ'] = 'ү', ['ы'] = 'і' }.ToFrozenDictionary();

    private static readonly SearchValues<char> frontSigns = SearchValues.Create("ٴءەهكکگٵٶٷٸ");

    /// <summary>Whether a word is written in Arabic letters.</summary>
    public static bool IsIn(string word)
    {
        foreach (var c in word)
        {
            if (c is >= '\u0600' and <= '\u06FF')
                return true;
        }
        return false;
    }

    /// <summary>The word in Cyrillic.</summary>
    public static string ToCyrillic(string word)
    {
        var isFront = word.AsSpan().ContainsAny(frontSigns);
        var cyrillic = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (!letters.TryGetValue(c, out var letter))
            {
                if (char.IsAsciiDigit(c))
                    cyrillic.Append(c);
                continue;
            }
            cyrillic.Append(isFront ? front.GetValueOrDefault(letter, letter) : letter);
        }
        // й between consonants, or at the beginning before one, is и.
        for (var i = 0; i < cyrillic.Length; i++)
        {
            if (cyrillic[i] == 'й' && !IsVowel(cyrillic, i - 1) && !IsVowel(cyrillic, i + 1))
                cyrillic[i] = 'и';
        }
        return cyrillic.ToString();
    }

    private static bool IsVowel(StringBuilder word, int i) => i >= 0 && i < word.Length && "аәеиоөұүыіуэ".Contains(word[i], StringComparison.Ordinal);
}
