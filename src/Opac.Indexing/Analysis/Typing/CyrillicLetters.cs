using System.Collections.Frozen;

namespace Opac.Indexing.Analysis.Typing;

/// <summary>
/// Which class of sounds each Cyrillic letter falls into. A class is written by the letter that every keyboard has: а for ә, к for қ; letters that
/// stand for two sounds fall into two classes, so that they meet their spelling in Latin.
/// </summary>
internal static class CyrillicLetters
{
    /// <summary>Letters of Kazakh that Russian does not have, й and ы not among them.</summary>
    public const string KazakhOnly = "әғқңөұүһі";

    private const char First = '\u0400', Last = '\u04FF';

    // ѣ, ѳ, ѵ, і: Russian books before 1918. ў ґ ї є: names from the neighbours. җ: Uighur and Dungan names.
    private static readonly string?[] classes = Table(
        ("аә", "а"), ("еэёѣє", "е"), ("оөѳ", "о"), ("уұүў", "у"), ("иіыйїѵ", "и"), ("ю", "иу"), ("я", "иа"),
        ("кқҡҝ", "к"), ("гғґҕ", "г"), ("нңҥ", "н"), ("хһҳ", "х"), ("шщ", "ш"), ("ц", "тс"), ("ъь", ""),
        ("жҗӂ", "ж"), ("зҙ", "з"), ("сҫ", "с"), ("чҷ", "ч"), ("б", "б"), ("в", "в"), ("д", "д"), ("л", "л"), ("м", "м"), ("п", "п"), ("р", "р"), ("т", "т"), ("ф", "ф"), ("ј", "и"));

    // Latin letters that look like Cyrillic ones, as they come from keyboards without Kazakh letters and from careless conversions.
    private static readonly FrozenDictionary<char, char> lookalikes = new Dictionary<char, char>
    {
        ['a'] = 'а', ['c'] = 'с', ['e'] = 'е', ['o'] = 'о', ['p'] = 'р', ['x'] = 'х', ['y'] = 'у', ['k'] = 'к', ['m'] = 'м', ['t'] = 'т', ['b'] = 'в',
        ['i'] = 'і', ['h'] = 'һ', ['ə'] = 'ә', ['ѳ'] = 'ө', ['ɵ'] = 'ө', ['ï'] = 'ї', ['ë'] = 'ё',
    }.ToFrozenDictionary();

    /// <summary>Whether a character is a Cyrillic letter.</summary>
    public static bool Contain(char c) => c is >= First and <= Last;

    /// <summary>The classes of a small letter; <c>null</c> where it is no letter of these.</summary>
    public static string? ClassesOf(char letter) => letter is >= First and <= Last ? classes[letter - First] : null;

    /// <summary>A word in which Latin letters stand among Cyrillic ones with what they look like in their place; any other word as it is.</summary>
    public static string WithoutLookalikes(string word)
    {
        bool hasCyrillic = false, hasLookalike = false;
        foreach (var c in word)
        {
            hasCyrillic |= c is >= First and <= Last and not 'ѳ';
            hasLookalike |= lookalikes.ContainsKey(c);
        }
        return hasCyrillic && hasLookalike
            ? string.Create(word.Length, word, static (mended, from) =>
            {
                for (var i = 0; i < mended.Length; i++)
                    mended[i] = lookalikes.GetValueOrDefault(from[i], from[i]);
            })
            : word;
    }

    private static string?[] Table(params ReadOnlySpan<(string Letters, string Classes)> rows)
    {
        var table = new string?[Last - First + 1];
        foreach (var (letters, of) in rows)
        {
            foreach (var letter in letters)
            {
                if (letter is >= First and <= Last)
                    table[letter - First] = of;
            }
        }
        return table;
    }
}
