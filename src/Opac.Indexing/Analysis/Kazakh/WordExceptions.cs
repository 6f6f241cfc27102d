using System.Collections.Frozen;

namespace Opac.Indexing.Analysis.Kazakh;

/// <summary>Words whose stems no rule tells: pronouns with their cases, shortened verbs, stop words, and the numerals, which take suffixes of their own.</summary>
internal sealed class WordExceptions
{
    private readonly FrozenDictionary<string, string[]> words;
    private readonly FrozenSet<string> numerals;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> numeralLookup;

    /// <summary>Reads the list: lines <c>lemma: form form …</c>, with a hyphen after a verb; a form may have two lemmas; and the line of numerals.</summary>
    public WordExceptions(Stream list)
    {
        var known = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        using var reader = new StreamReader(list);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (name, forms) = (line[..colon], line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (name == "NUMERALS")
            {
                numbers.UnionWith(forms.Select(Key));
                continue;
            }
            var isVerb = name[^1] == TermMarks.Verb;
            var lemma = name.TrimEnd(TermMarks.Verb);
            var term = KazakhStems.Mark + Key(lemma);
            foreach (var form in isVerb ? forms : forms.Append(lemma))
                Add(known, form, isVerb ? term + TermMarks.Verb : term);
            // A verb's bare stem may be another word too, as сал and ал are.
            if (isVerb && !known.GetValueOrDefault(lemma, []).Contains(term))
                Add(known, lemma, term);
            if (isVerb)
                Add(known, lemma, term + TermMarks.Verb);
        }
        words = known.ToFrozenDictionary(StringComparer.Ordinal);
        numerals = numbers.ToFrozenSet(StringComparer.Ordinal);
        numeralLookup = numerals.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The terms of a word that is in the list; <c>null</c> where it is not.</summary>
    public IReadOnlyList<string>? Find(string word) => words.GetValueOrDefault(word);

    /// <summary>Whether a key is that of a numeral.</summary>
    public bool IsNumeral(ReadOnlySpan<char> key) => numeralLookup.Contains(key);

    private static void Add(Dictionary<string, string[]> known, string form, string term) =>
        known[form] = known.TryGetValue(form, out var others) ? [.. others, term] : [term];

    private static string Key(string stem)
    {
        Span<char> key = stackalloc char[stem.Length];
        return key[..StemKey.Write(stem, key)].ToString();
    }
}
