namespace Opac.Indexing.Analysis.Kazakh;

/// <summary>
/// The stems of a Kazakh word: every reading as a stem and a chain of suffixes is weighed, and the likely ones are kept. Safe for several threads.
/// </summary>
internal sealed class KazakhStems
{
    /// <summary>Stands before every term.</summary>
    public const string Mark = "k:";

    private const int MostStems = 3, LongestWord = 40, MostReadings = 24;

    // How much less likely than the best a reading may be, as a logarithm: an open one, and a headword read as itself.
    private const float UsualMargin = 1, HeadwordMargin = 6, BareVerbMargin = 3;

    private static readonly Lazy<KazakhStems> builtIn = new(() => new(Resource("Suffixes.txt"), Resource("Stems.bin"), Resource("Exceptions.txt")));

    private readonly SuffixAutomaton automaton;
    private readonly StemLexicon lexicon;
    private readonly WordExceptions exceptions;
    private readonly (int State, StemEntry Entry)[] entries;
    private readonly float margin;

    /// <summary>With the grammar, the lexicon and the exceptions that are built in; read once, at first use.</summary>
    public static KazakhStems BuiltIn => builtIn.Value;

    /// <summary>With other data, for learning and measuring.</summary>
    public KazakhStems(Stream suffixes, Stream stems, Stream words, float margin = UsualMargin)
    {
        this.margin = margin;
        using var table = new StreamReader(suffixes);
        var grammar = new SuffixGrammar(table);
        lexicon = new StemLexicon(stems, grammar.Rules.Count);
        automaton = new SuffixAutomaton(grammar, lexicon.RuleCosts);
        exceptions = new WordExceptions(words);
        entries = [.. Enum.GetValues<StemEntry>().Select(entry => (grammar.State(entry.ToString()), entry))];
    }

    /// <summary>Adds the stem terms of a word in small letters, most likely first, at most three.</summary>
    public void AddTo(List<string> terms, string word)
    {
        if (exceptions.Find(word) is { } given)
        {
            terms.AddRange(given);
            return;
        }
        Span<char> keys = stackalloc char[(MostReadings + 1) * (LongestWord + 1)];
        Span<(float Cost, int Start, int Length)> readings = stackalloc (float, int, int)[MostReadings];
        // Short words are left alone, but оқу, қою and қоя are verbs.
        if (word.Length is <= 2 or > LongestWord || (word.Length == 3 && word[^1] is not ('у' or 'ю' or 'я')))
        {
            var shortLength = word.Length > LongestWord ? 0 : StemKey.Write(word, keys);
            terms.Add(shortLength == 0 ? Mark + word : string.Concat(Mark, keys[..shortLength]));
            return;
        }
        readings = readings[..Read(word, keys, readings)];
        readings.Sort(static (one, other) => one.Cost.CompareTo(other.Cost));
        Choose(terms, word, keys, readings);
    }

    private void Choose(List<string> terms, string word, ReadOnlySpan<char> keys, ReadOnlySpan<(float Cost, int Start, int Length)> readings)
    {
        Span<char> whole = stackalloc char[word.Length];
        whole = whole[..StemKey.Write(word, whole)];
        var (noun, verb) = lexicon.Find(whole);
        // A headword keeps itself. A bare verb is an imperative, rarer in texts than in lists of words: «топта» is rather «in the group» than «group!».
        var keepsItself = noun != StemLexicon.Unknown ? HeadwordMargin : verb != StemLexicon.Unknown ? BareVerbMargin : margin;
        var isBareVerb = noun == StemLexicon.Unknown && readings.Length > 0 && keys.Slice(readings[0].Start, readings[0].Length).SequenceEqual(whole);
        var others = isBareVerb ? BareVerbMargin : margin;
        var kept = 0;
        foreach (var (cost, start, length) in readings)
        {
            if (kept == MostStems || cost > readings[0].Cost + HeadwordMargin)
                break;
            var key = keys.Slice(start, length);
            if (cost > readings[0].Cost + (key.SequenceEqual(whole) ? keepsItself : others))
                continue;
            terms.Add(string.Concat(Mark, key));
            kept++;
        }
        if (kept == 0)
            terms.Add(string.Concat(Mark, whole));
    }

    private int Read(ReadOnlySpan<char> word, Span<char> keys, Span<(float Cost, int Start, int Length)> readings)
    {
        var states = automaton.Grammar.States;
        Span<float> best = stackalloc float[(word.Length + 1) * states];
        Span<Sounds> sounds = stackalloc Sounds[word.Length + 1];
        Span<Harmony> harmonies = stackalloc Harmony[word.Length + 1];
        Letters.Describe(word, sounds, harmonies);
        Span<bool> live = stackalloc bool[word.Length + 1];
        automaton.Run(word, best, sounds, harmonies, live);

        Span<char> stem = stackalloc char[word.Length + 1];
        var (count, used) = (0, 0);
        for (var length = 2; length <= word.Length; length++)
        {
            if (!live[length])
                continue;
            foreach (var (state, entry) in entries)
            {
                var chain = best[(length * states) + state];
                if (chain == SuffixAutomaton.Never || !entry.Restore(word[..length], harmonies[length], stem, out var stemLength))
                    continue;
                var key = keys[used..];
                var keyLength = StemKey.Write(stem[..stemLength], key);
                var cost = chain + CostOf(key[..keyLength], stem[..stemLength], entry);
                if (count < readings.Length && Keep(readings[..count], keys, key[..keyLength], cost))
                {
                    readings[count++] = (cost, used, keyLength);
                    used += keyLength;
                }
            }
        }
        return count;
    }

    private float CostOf(ReadOnlySpan<char> key, ReadOnlySpan<char> stem, StemEntry entry)
    {
        if (entry is (StemEntry.N or StemEntry.Q) && exceptions.IsNumeral(key) != (entry == StemEntry.Q))
            return SuffixAutomaton.Never;
        var asVerb = entry is not (StemEntry.N or StemEntry.Q);
        var known = asVerb ? lexicon.Find(key).Verb : lexicon.Find(key).Noun;
        return known != StemLexicon.Unknown ? known : lexicon.CostOfUnknown(stem, asVerb);
    }

    // Whether a reading is one more; where its stem is there already the better cost stays.
    private static bool Keep(Span<(float Cost, int Start, int Length)> readings, ReadOnlySpan<char> keys, ReadOnlySpan<char> key, float cost)
    {
        if (cost == SuffixAutomaton.Never)
            return false;
        foreach (ref var reading in readings)
        {
            if (!keys.Slice(reading.Start, reading.Length).SequenceEqual(key))
                continue;
            reading.Cost = Math.Min(reading.Cost, cost);
            return false;
        }
        return true;
    }

    private static Stream Resource(string name) =>
        typeof(KazakhStems).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} was not built in.");
}
