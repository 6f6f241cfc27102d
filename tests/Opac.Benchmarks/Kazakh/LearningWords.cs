using System.Text;
using Opac.Indexing.Analysis.Kazakh;

namespace Opac.Benchmarks.Kazakh;

/// <summary>What is learned from: words as texts have them, and the headwords of a dictionary.</summary>
internal sealed class LearningWords
{
    // Every headword of this flag is a verb, in -у.
    private const string VerbFlags = "Mm";

    private static readonly string[] verbForms =
        ["ды", "ді", "ты", "ті", "ған", "ген", "қан", "кен", "ып", "іп", "п", "ады", "еді", "йды", "йді", "са", "се", "ма", "ме", "ба", "бе", "па", "пе"];

    private LearningWords(IReadOnlyList<string> words, IReadOnlyList<string> nouns, IReadOnlyList<string> verbs, IReadOnlySet<string> names, IReadOnlySet<string> kept, IReadOnlyCollection<string> known) =>
        (Words, Nouns, Verbs, Names, Kept, KnownNames) = (words, nouns, verbs, names, kept, known);

    /// <summary>Words in small letters, each once.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Headwords that are no verbs, in small letters.</summary>
    public IReadOnlyList<string> Nouns { get; }

    /// <summary>The stems of verbs.</summary>
    public IReadOnlyList<string> Verbs { get; }

    /// <summary>Those of the words that stand in texts with a capital letter only, and names of the list.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>Names of people and places in small letters, from a list.</summary>
    public IReadOnlyCollection<string> KnownNames { get; }

    /// <summary>Headwords that are never taken for forms of others.</summary>
    public IReadOnlySet<string> Kept { get; }

    /// <summary>Reads the lists.</summary>
    /// <param name="dictionary">A hunspell dictionary (<c>.dic</c>).</param>
    /// <param name="words">Words one a line, in any letters.</param>
    /// <param name="kept">Headwords to keep, between spaces; lines that begin with # are not read.</param>
    /// <param name="without">Words that are left out of all lists, to measure with words that were never seen.</param>
    /// <param name="known">Names of people and places in small letters: headwords that are never taken for forms of others.</param>
    public static LearningWords Read(string dictionary, string words, string kept, IReadOnlySet<string> without, IReadOnlyCollection<string> known)
    {
        var keep = File.ReadLines(kept).Where(line => line.Length > 0 && line[0] != '#').SelectMany(line => line.Split(' ')).ToHashSet(StringComparer.Ordinal);
        var (nouns, verbNouns) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var line in File.ReadLines(dictionary, Encoding.UTF8).Skip(1))
        {
            var parts = line.Trim('\uFEFF', '\r', ' ').Split('/');
            var word = parts[0].ToLowerInvariant();
            if (!IsWord(word) || without.Contains(word))
                continue;
            if (parts.Length > 1 && !keep.Contains(word) && parts[1].StartsWith(VerbFlags, StringComparison.Ordinal) && word[^1] is 'у' or 'ю')
                verbNouns.Add(word);
            else
                nouns.Add(word);
        }
        var seen = File.ReadLines(words).Select(word => word.ToLowerInvariant()).Where(word => word.Length > 1 && IsWord(word) && !without.Contains(word)).ToHashSet(StringComparer.Ordinal);
        var names = File.ReadLines(words).Where(word => word.Length > 2 && char.IsUpper(word[0]) && word.Skip(1).All(char.IsLower)).Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        names.ExceptWith(File.ReadLines(words));
        var verbs = verbNouns.SelectMany(word => StemsOf(word, seen)).ToHashSet(StringComparer.Ordinal);
        // аққу, a swan, stands among the verbs for its last letter; texts have it in the plural, and no form of the verb.
        nouns.UnionWith(verbNouns.Where(word => (seen.Contains(word + "лар") || seen.Contains(word + "лер")) && !StemsOf(word, seen).Any(stem => verbForms.Any(form => seen.Contains(stem + form)))));
        foreach (var name in known)
        {
            nouns.Add(name);
            keep.Add(name);
            names.Add(name);
        }
        return new([.. seen.Order(StringComparer.Ordinal)], [.. nouns.Order(StringComparer.Ordinal)], [.. verbs.Order(StringComparer.Ordinal)], names, keep, known);
    }

    private static bool IsWord(string word) => word.Length > 0 && word.All(StemLexicon.Alphabet.Contains);

    // келу is кел, кию ки, қою қой; оқу is оқы, as its other forms tell.
    private static IEnumerable<string> StemsOf(string verb, HashSet<string> seen)
    {
        var stem = verb[..^1];
        if (verb[^1] == 'ю')
            return [stem[^1] == 'и' ? stem : stem + "й"];
        if (Letters.IsVowel(stem[^1]))
            return [stem];
        string[] open = [stem + "ы", stem + "і"];
        var withVowel = open.Where(longer => seen.Contains(longer + (longer[^1] == 'ы' ? "ған" : "ген")) || seen.Contains(longer + (longer[^1] == 'ы' ? "ды" : "ді"))).ToList();
        var isClosed = withVowel.Count == 0 || new[] { "ған", "ген", "қан", "кен", "ты", "ті", "ды", "ді" }.Any(ending => seen.Contains(stem + ending));
        return isClosed ? withVowel.Append(stem) : withVowel;
    }
}
