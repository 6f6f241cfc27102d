using Opac.Indexing.Analysis.Kazakh;

namespace Opac.Benchmarks.Kazakh;

/// <summary>Every reading of a word as a stem and a chain of suffixes, with the rules of the chain; for one thread.</summary>
internal sealed class WordReadings(SuffixGrammar grammar, WordExceptions exceptions)
{
    private readonly (int State, StemEntry Entry)[] entries = [.. Enum.GetValues<StemEntry>().Select(entry => (grammar.State(entry.ToString()), entry))];
    private readonly Dictionary<int, int> ends = grammar.Ends.ToDictionary(end => end.State, end => end.Rule);
    private SuffixAutomaton? automaton;
    private StemLexicon? lexicon;
    private float[] best = [];
    private int[] ways = [];

    /// <summary>One reading of the word asked about last.</summary>
    internal readonly record struct Reading(string Key, string Stem, bool IsVerb, int Length, int State, float Cost);

    /// <summary>Reads by these weights from now on.</summary>
    public void Use(byte[] packed)
    {
        lexicon = new StemLexicon(new MemoryStream(packed), grammar.Rules.Count);
        automaton = new SuffixAutomaton(grammar, lexicon.RuleCosts);
    }

    /// <summary>The readings of a word in small letters.</summary>
    public List<Reading> Of(string word)
    {
        var found = new List<Reading>();
        if (automaton is null || lexicon is null || word.Length is < 2 or > 40)
            return found;
        var size = (word.Length + 1) * grammar.States;
        if (best.Length < size)
            (best, ways) = (new float[size], new int[size]);
        Span<Sounds> sounds = stackalloc Sounds[word.Length + 1];
        Span<Harmony> harmonies = stackalloc Harmony[word.Length + 1];
        Letters.Describe(word, sounds, harmonies);
        Span<bool> live = stackalloc bool[word.Length + 1];
        automaton.Run(word, best.AsSpan(0, size), sounds, harmonies, live, ways.AsSpan(0, size));
        Span<char> stem = stackalloc char[word.Length + 1];
        for (var length = 2; length <= word.Length; length++)
        {
            if (!live[length])
                continue;
            foreach (var (state, entry) in entries)
            {
                var chain = best[(length * grammar.States) + state];
                if (chain == SuffixAutomaton.Never || !entry.Restore(word.AsSpan(0, length), harmonies[length], stem, out var stemLength))
                    continue;
                var whole = stem[..stemLength].ToString();
                var cost = chain + KazakhStems.CostOf(lexicon, exceptions, KeyOf(whole), whole, entry);
                if (cost != SuffixAutomaton.Never)
                    found.Add(new(KeyOf(whole), whole, entry is not (StemEntry.N or StemEntry.Q), length, state, cost));
            }
        }
        return found;
    }

    /// <summary>The state in which a reading ends.</summary>
    public int LastStateOf(Reading reading)
    {
        var (at, state) = (reading.Length, reading.State);
        while (ways[(at * grammar.States) + state] is >= 0 and var number)
            (at, state) = (at + grammar.Suffixes[number].Text.Length, grammar.Suffixes[number].To);
        return state;
    }

    /// <summary>The rules of a reading's chain, that of its end among them.</summary>
    public IEnumerable<int> RulesOf(Reading reading)
    {
        var (at, state) = (reading.Length, reading.State);
        while (ways[(at * grammar.States) + state] is >= 0 and var number)
        {
            var suffix = grammar.Suffixes[number];
            yield return suffix.Rule;
            (at, state) = (at + suffix.Text.Length, suffix.To);
        }
        yield return ends[state];
    }

    /// <summary>The key of a stem.</summary>
    public static string KeyOf(string stem)
    {
        Span<char> key = stackalloc char[stem.Length];
        return key[..StemKey.Write(stem, key)].ToString();
    }
}
