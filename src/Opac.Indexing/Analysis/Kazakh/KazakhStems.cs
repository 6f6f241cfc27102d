using System.Runtime.CompilerServices;

namespace Opac.Indexing.Analysis.Kazakh;

/// <summary>
/// The stems of a Kazakh word: every reading as a stem and a chain of suffixes is weighed, and the likely ones are kept. Safe for several threads.
/// </summary>
internal sealed class KazakhStems
{
    /// <summary>Stands before every term.</summary>
    public const string Mark = "k:";

    private const int MostStems = 3, LongestWord = 40, MostReadings = 24;

    // How much less likely than the best a reading may be, as a logarithm: an open one, one where the best is a stem in no list, a headword
    // read as itself, and a verb's bare stem.
    private const float UsualMargin = 0.6f, UnknownMargin = 1, HeadwordMargin = 7, BareVerbMargin = 3;

    // The same for a word that is no known noun, read as one: names look like forms of words (Гранада, Қарғыба), and theirs is the form that is asked for.
    private const float WholeMargin = 7, WholeMarginOverUnknown = 3, WholeMarginOfVerb = 6;

    // Verbs are nearly all in the list, as names are not: what looks like a form of a verb that nobody knows is rather a name.
    private const float UnknownVerb = 4;

    // Lists of words have slips and other languages in them: what stands in a list alone costs 13 and more.
    private const float MostOfWellKnown = 12.5f;

    private static readonly Lazy<KazakhStems> builtIn = new(() => new(Resource("Suffixes.txt"), Resource("Stems.bin"), Resource("Exceptions.txt")));

    private readonly SuffixAutomaton automaton;
    private readonly StemLexicon lexicon;
    private readonly WordExceptions exceptions;
    private readonly int noun, numeral, verb, verbBeforeVoice;
    private readonly (int State, StemEntry Entry)[] restored;

    /// <summary>With the grammar, the lexicon and the exceptions that are built in; read once, at first use.</summary>
    public static KazakhStems BuiltIn => builtIn.Value;

    /// <summary>As built in, but with the nouns of some keys unknown: for measuring what is done with names that were never seen.</summary>
    internal static KazakhStems Without(IReadOnlySet<string> forgotten) => new(Resource("Suffixes.txt"), Resource("Stems.bin"), Resource("Exceptions.txt"), forgotten);

    /// <summary>With other data, for learning and measuring.</summary>
    public KazakhStems(Stream suffixes, Stream stems, Stream words, IReadOnlySet<string>? forgotten = null)
    {
        using var table = new StreamReader(suffixes);
        var grammar = new SuffixGrammar(table);
        lexicon = new StemLexicon(stems, grammar.Rules.Count, forgotten);
        automaton = new SuffixAutomaton(grammar, lexicon.RuleCosts);
        exceptions = new WordExceptions(words);
        (noun, numeral) = (grammar.State(nameof(StemEntry.N)), grammar.State(nameof(StemEntry.Q)));
        (verb, verbBeforeVoice) = (grammar.State(nameof(StemEntry.V)), grammar.State(nameof(StemEntry.Vv)));
        restored = [.. ((StemEntry[])[StemEntry.Vy, StemEntry.Vi, StemEntry.Vp]).Select(entry => (grammar.State(entry.ToString()), entry))];
    }

    /// <summary>Whether a word in small letters is the bare form of a noun, a numeral or a name that texts have.</summary>
    public bool IsWellKnown(string word)
    {
        if (word.Length is 0 or > LongestWord)
            return false;
        Span<char> key = stackalloc char[LongestWord];
        return lexicon.Find(key[..StemKey.Write(word, key)]).Noun < MostOfWellKnown;
    }

    /// <summary>Adds the stem terms of a word in small letters, most likely first, at most three.</summary>
    [SkipLocalsInit]
    public void AddTo(List<string> terms, string word)
    {
        if (exceptions.Find(word) is { } given)
        {
            terms.AddRange(given);
            return;
        }
        Span<char> keys = stackalloc char[(MostReadings + 1) * (LongestWord + 2)];
        Span<(float Cost, int Start, int Length)> readings = stackalloc (float, int, int)[MostReadings];
        // Short words are left alone, but оқу, қою and қоя are verbs.
        if (word.Length is <= 2 or > LongestWord || (word.Length == 3 && word[^1] is not ('у' or 'ю' or 'я')))
        {
            AddShort(terms, word, keys);
            return;
        }
        readings = readings[..Read(word, keys, readings)];
        readings.Sort(static (one, other) => one.Cost.CompareTo(other.Cost));
        Choose(terms, word, keys, readings);
    }

    private void AddShort(List<string> terms, string word, Span<char> keys)
    {
        if (word.Length > LongestWord)
        {
            terms.Add(Mark + word);
            return;
        }
        var key = keys[..StemKey.Write(word, keys)];
        terms.Add(string.Concat(Mark, key));
        if (lexicon.Find(key).Verb != StemLexicon.Unknown)
            terms.Add(string.Concat(terms[^1], TermMarks.Verb.ToString()));
    }

    private void Choose(List<string> terms, string word, ReadOnlySpan<char> keys, ReadOnlySpan<(float Cost, int Start, int Length)> readings)
    {
        Span<char> bare = stackalloc char[word.Length + 1];
        var length = StemKey.Write(word, bare);
        bare[length] = TermMarks.Verb;
        ReadOnlySpan<char> whole = bare[..length], wholeVerb = bare[..(length + 1)];
        var best = readings.Length == 0 ? default : keys.Slice(readings[0].Start, readings[0].Length);
        var (asNoun, asVerb, others) = Margins(whole, best);
        var kept = 0;
        foreach (var (cost, start, size) in readings)
        {
            if (kept == MostStems || cost > readings[0].Cost + HeadwordMargin)
                break;
            var key = keys.Slice(start, size);
            if (cost > readings[0].Cost + (key.SequenceEqual(whole) ? asNoun : key.SequenceEqual(wholeVerb) ? asVerb : others))
                continue;
            terms.Add(string.Concat(Mark, key));
            kept++;
        }
        if (kept == 0)
            terms.Add(string.Concat(Mark, whole));
    }

    // A headword keeps itself. A bare verb is an imperative, rarer in texts than in lists of words: «топта» is rather «in the group» than «group!».
    private (float AsNoun, float AsVerb, float Others) Margins(ReadOnlySpan<char> whole, ReadOnlySpan<char> best)
    {
        var (noun, verb) = lexicon.Find(whole);
        var isBare = best.Length > 0 && best[^1] == TermMarks.Verb ? best[..^1].SequenceEqual(whole) : best.SequenceEqual(whole);
        var knownVerb = verb != StemLexicon.Unknown;
        if (noun != StemLexicon.Unknown)
            return (HeadwordMargin, knownVerb ? HeadwordMargin : 0, IsKnown(best) ? UsualMargin : UnknownMargin);
        if (knownVerb)
            return (WholeMarginOfVerb, BareVerbMargin, isBare ? BareVerbMargin : UsualMargin);
        return IsKnown(best) ? (WholeMargin, 0, UsualMargin) : (WholeMarginOverUnknown, 0, isBare ? BareVerbMargin : UnknownMargin);
    }

    private bool IsKnown(ReadOnlySpan<char> key) =>
        key.Length > 0 && (key[^1] == TermMarks.Verb ? lexicon.Find(key[..^1]).Verb : lexicon.Find(key).Noun) != StemLexicon.Unknown;

    [SkipLocalsInit]
    private int Read(ReadOnlySpan<char> word, Span<char> keys, Span<(float Cost, int Start, int Length)> readings)
    {
        var states = automaton.Grammar.States;
        Span<float> best = stackalloc float[(word.Length + 1) * states];
        Span<Sounds> sounds = stackalloc Sounds[word.Length + 1];
        Span<Harmony> harmonies = stackalloc Harmony[word.Length + 1];
        Letters.Describe(word, sounds, harmonies);
        Span<bool> live = stackalloc bool[word.Length + 1];
        automaton.Run(word, best, sounds, harmonies, live);

        var found = new ReadingList(keys, readings, HeadwordMargin);
        Span<char> stem = stackalloc char[word.Length + 1];
        // The longest stem first: its chain is the cheapest, and tells which of the others are too dear before their stems are looked at.
        for (var length = word.Length; length > 1; length--)
        {
            if (!live[length])
                continue;
            var chains = best.Slice(length * states, states);
            AddAsWritten(ref found, word[..length], chains);
            foreach (var (state, entry) in restored)
            {
                var chain = chains[state];
                if (chain + lexicon.LeastCost >= found.Worst || !entry.Restore(word[..length], harmonies[length], stem, out var stemLength))
                    continue;
                var keyLength = StemKey.Write(stem[..stemLength], found.Room);
                var cost = chain + CostOfVerb(lexicon.Find(found.Room[..keyLength]).Verb, stem[..stemLength]);
                found.Room[keyLength] = TermMarks.Verb;
                found.Add(keyLength + 1, cost);
            }
        }
        return found.Count;
    }

    // A noun or numeral, and a verb, of the same letters: one key, looked up once.
    private void AddAsWritten(scoped ref ReadingList found, scoped ReadOnlySpan<char> stem, scoped ReadOnlySpan<float> chains)
    {
        var (chainOfNoun, chainOfVerb) = (chains[noun], Math.Min(chains[verb], chains[verbBeforeVoice]));
        var limit = found.Worst - lexicon.LeastCost;
        if (chainOfNoun >= limit && chainOfVerb >= limit && chains[numeral] >= limit)
            return;
        var keyLength = StemKey.Write(stem, found.Room);
        var key = found.Room[..keyLength];
        if (exceptions.IsNumeral(key))
            chainOfNoun = chains[numeral];
        var (asNoun, asVerb) = lexicon.Find(key);
        var (costOfNoun, costOfVerb) = (SuffixAutomaton.Never, SuffixAutomaton.Never);
        if (chainOfNoun < limit)
            costOfNoun = chainOfNoun + (asNoun != StemLexicon.Unknown ? asNoun : lexicon.CostOfUnknown(stem, asVerb: false));
        if (chainOfVerb < limit)
            costOfVerb = chainOfVerb + CostOfVerb(asVerb, stem);
        found.Add(keyLength, costOfNoun);
        if (costOfVerb == SuffixAutomaton.Never)
            return;
        keyLength = StemKey.Write(stem, found.Room);
        found.Room[keyLength] = TermMarks.Verb;
        found.Add(keyLength + 1, costOfVerb);
    }

    private float CostOfVerb(float known, ReadOnlySpan<char> stem) => known != StemLexicon.Unknown ? known : lexicon.CostOfUnknown(stem, asVerb: true) + UnknownVerb;

    /// <summary>The cost of a stem where it begins in a state of the grammar; <see cref="SuffixAutomaton.Never"/> where it cannot.</summary>
    internal static float CostOf(StemLexicon lexicon, WordExceptions exceptions, ReadOnlySpan<char> key, ReadOnlySpan<char> stem, StemEntry entry)
    {
        if (entry is (StemEntry.N or StemEntry.Q) && exceptions.IsNumeral(key) != (entry == StemEntry.Q))
            return SuffixAutomaton.Never;
        var asVerb = entry is not (StemEntry.N or StemEntry.Q);
        var known = asVerb ? lexicon.Find(key).Verb : lexicon.Find(key).Noun;
        return known != StemLexicon.Unknown ? known : lexicon.CostOfUnknown(stem, asVerb);
    }

    private static Stream Resource(string name) =>
        typeof(KazakhStems).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} was not built in.");
}
