using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Opac.Indexing.Analysis.Typing;

/// <summary>
/// The key in which all ways of typing a word meet: without Kazakh letters, in any Latin alphabet, in Arabic script, in old spelling. A filed word
/// has one key; a typed word has several readings, for y is ы, й or у, and ng is ң or нг.
/// </summary>
internal static class PhoneticKey
{
    /// <summary>A typed word has no more readings than this: the likeliest.</summary>
    public const int MostReadings = 24;

    /// <summary>The key of a word as it is filed.</summary>
    /// <param name="word">In small letters.</param>
    public static string Of(string word)
    {
        Span<char> key = stackalloc char[(Math.Min(word.Length, WordSplitter.LongestWord) * 2) + 2];
        var length = 0;
        foreach (var c in word.AsSpan(0, Math.Min(word.Length, WordSplitter.LongestWord)))
        {
            if (CyrillicLetters.ClassesOf(c) is { } classes)
                length = Append(key, length, classes);
            else if (char.IsAsciiDigit(c))
                key[length++] = c;
            else if (c is not '\u0301' and not '\u0300' and not '\u00AD')
                return OfOtherScript(word);
        }
        return length == word.Length && key[..length].SequenceEqual(word) ? word : key[..length].ToString();
    }

    /// <summary>The keys that a typed word may stand for, the likeliest first; at most <see cref="MostReadings"/>.</summary>
    /// <param name="word">In small letters.</param>
    public static IReadOnlyList<string> Readings(string word)
    {
        word = CyrillicLetters.WithoutLookalikes(word);
        if (ArabicScript.IsIn(word))
            return [Of(ArabicScript.ToCyrillic(word))];
        var sounds = Sounds(word);
        // Most Cyrillic words have but one reading.
        if (sounds.TrueForAll(options => options.Length == 1))
            return [Joined(sounds)];

        var beam = new List<(string Key, int Cost)> { ("", 0) };
        foreach (var options in sounds)
            beam = Extended(beam, options);
        return [.. beam.Select(reading => reading.Key).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The readings of what may be the beginning of a word: its last letter may be half of a group (s of sh).</summary>
    public static IReadOnlyList<string> BeginningReadings(string word)
    {
        var readings = Readings(word);
        var more = word.Length == 0 ? null : word[^1] switch { 'c' => "ч", 's' => "ш", 'z' => "ж", 'k' => "х", 'н' or 'n' => "н", _ => null };
        return more is null || CyrillicLetters.Contain(word[^1]) ? readings : [.. readings, .. Readings(word[..^1]).Select(key => key + more)];
    }

    private static string OfOtherScript(string word)
    {
        word = CyrillicLetters.WithoutLookalikes(word);
        return ArabicScript.IsIn(word) ? Of(ArabicScript.ToCyrillic(word)) : Joined(Sounds(word));
    }

    private static List<(string Key, int Cost)> Extended(List<(string Key, int Cost)> beam, string[] options)
    {
        if (options.Length == 1)
        {
            for (var i = 0; i < beam.Count; i++)
                beam[i] = (Added(beam[i].Key, options[0]), beam[i].Cost);
            return beam;
        }
        var next = new List<(string Key, int Cost)>(beam.Count * options.Length);
        foreach (var (key, cost) in beam)
        {
            for (var i = 0; i < options.Length; i++)
                next.Add((Added(key, options[i]), cost + i));
        }
        // Stable, so that of equal cost the one stays that departs later in the word.
        return next.Count <= 1 ? next : [.. next.OrderBy(reading => reading.Cost).Take(MostReadings)];
    }

    private static string Joined(List<string[]> sounds)
    {
        var key = "";
        foreach (var options in sounds)
            key = Added(key, options[0]);
        return key;
    }

    private static string Added(string key, string classes)
    {
        Span<char> longer = stackalloc char[key.Length + classes.Length];
        key.CopyTo(longer);
        var length = Append(longer, key.Length, classes);
        return length == key.Length ? key : longer[..length].ToString();
    }

    // ий, ый, йы are one sound to whoever types them; дж is how ж was written in Russian.
    private static int Append(Span<char> key, int length, string classes)
    {
        foreach (var c in classes)
        {
            if (c == 'и' && length > 0 && key[length - 1] == 'и')
                continue;
            if (c == 'ж' && length > 0 && key[length - 1] == 'д')
                length--;
            key[length++] = c;
        }
        return length;
    }

    /// <summary>The sounds of a word, one after another, each with what it may be.</summary>
    private static List<string[]> Sounds(string word)
    {
        var letters = Letters(word);
        var sounds = new List<string[]>(letters.Count);
        for (var i = 0; i < letters.Count;)
            sounds.Add(NextSound(letters, ref i));
        return sounds;
    }

    private static string[] NextSound(List<string> letters, ref int i)
    {
        // No group begins with a Cyrillic letter, and most words are made of these.
        for (var length = CyrillicLetters.Contain(letters[i][0]) ? 0 : Math.Min(LatinLetters.LongestGroup, letters.Count - i); length > 0; length--)
        {
            var group = length == 1 ? letters[i] : string.Concat(CollectionsMarshal.AsSpan(letters).Slice(i, length));
            if (LatinLetters.Find(group) is { } options)
            {
                i += length;
                return options;
            }
        }
        // нг is how ң is typed where there is none.
        if (letters[i] == "н" && i + 1 < letters.Count && letters[i + 1] == "г")
        {
            i += 2;
            return ["нг", "н"];
        }
        var letter = letters[i++];
        if (CyrillicLetters.ClassesOf(letter[0]) is { } classes)
            return [classes];
        if (LatinLetters.IsApostrophe(letter[0]))
            return [""];
        return letter.Length > 1 && LatinLetters.Find(letter[..1]) is { } bare ? bare : [letter];
    }

    /// <summary>Letters with the marks upon them, composed, and apostrophes as one character.</summary>
    private static List<string> Letters(string word)
    {
        var letters = new List<string>(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            var isMark = CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            if (c == '\u00AD' || LatinLetters.IsPrime(c) || (isMark && (letters.Count == 0 || CyrillicLetters.Contain(letters[^1][0]))))
                continue;
            // Both halves of a character beyond the first plane stay together: half of one cannot be composed with a mark.
            if (char.IsLowSurrogate(c) && letters.Count > 0 && char.IsHighSurrogate(letters[^1][^1]))
                letters[^1] += c;
            else if (isMark)
                letters[^1] = (letters[^1] + c).Normalize();
            else
                letters.Add(LatinLetters.IsApostrophe(c) ? "'" : c.ToString());
        }
        return letters;
    }
}
