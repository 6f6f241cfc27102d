using System.Collections.Frozen;

namespace Opac.Indexing.Analysis.Typing;

/// <summary>What was meant where a word was typed while another keyboard layout was on.</summary>
/// <remarks>The keys are those of the X keyboard data: Russian ЙЦУКЕН, and Kazakh, whose number row has ә і ң ғ ү ұ қ ө һ.</remarks>
internal static class KeyboardLayouts
{
    private const string Latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~";
    private const string Russian = "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ";
    private const string NumberRow = "234589" + "0-=" + "@#$%*()_+";
    private const string KazakhRow = "әіңғүұ" + "қөһ" + "ӘІҢҒҮҰҚӨҺ";

    // The number row of the Russian layout with the shift key down.
    private const string RussianShifted = "\"№;%*()_+";

    // Latin letters on, Kazakh fingers; Russian letters on, Kazakh fingers; Cyrillic letters on, Latin fingers.
    private static readonly FrozenDictionary<char, char> fromLatin = Map(Latin + NumberRow, Russian + KazakhRow);
    private static readonly FrozenDictionary<char, char> fromRussian = Map("234589" + "0-=" + RussianShifted, KazakhRow);
    private static readonly FrozenDictionary<char, char> toLatin = Map(Russian + "әіңғүұқөһ", Latin + "234589" + "0-=");

    /// <summary>The words that may have been meant, the surest first; none where no other layout gives a word.</summary>
    /// <param name="typed">One word as typed, the marks at its ends included.</param>
    public static IEnumerable<string> Readings(string typed)
    {
        var letters = typed.Count(char.IsLetter);
        if (letters == typed.Length - 1 && letters > 0 && !char.IsLetter(typed[^1]) && typed[^1] is '.' or ',' or '!' or '?' or '"' && Plausibility.IsWord(typed[..^1]))
            yield break;
        if (typed.Exists(CyrillicLetters.Contain))
        {
            if (typed.Exists(fromRussian.ContainsKey) && Turned(typed, fromRussian) is { } kazakh)
                yield return kazakh;
            if (Turned(typed, toLatin) is { } latin)
                yield return latin;
        }
        else if (Turned(typed, fromLatin) is { } cyrillic)
        {
            yield return cyrillic;
        }
    }

    private static string? Turned(string typed, FrozenDictionary<char, char> keys)
    {
        var turned = string.Create(typed.Length, (typed, keys), static (word, from) =>
        {
            for (var i = 0; i < word.Length; i++)
                word[i] = from.keys.GetValueOrDefault(from.typed[i], from.typed[i]);
        });
        return turned != typed && Plausibility.IsWord(turned) ? turned : null;
    }

    private static bool Exists(this string text, Func<char, bool> condition)
    {
        foreach (var c in text)
        {
            if (condition(c))
                return true;
        }
        return false;
    }

    private static FrozenDictionary<char, char> Map(string from, string to) => from.Zip(to).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
}
