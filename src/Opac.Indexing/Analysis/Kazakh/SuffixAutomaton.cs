namespace Opac.Indexing.Analysis.Kazakh;

/// <summary>
/// Takes suffixes off a word from its end, in the order that the grammar allows, each checked against the sounds before it; for every beginning of
/// the word it tells at what cost the rest of it is a chain of suffixes over a stem of some kind. Never changed after it is made.
/// </summary>
internal sealed class SuffixAutomaton
{
    /// <summary>What no chain reaches.</summary>
    public const float Never = float.PositiveInfinity;

    // As much as the twin that mostly does not fit costs in a loan.
    private const float AgainstHarmony = 3;

    private const int Letters = StemLexicon.Letters;

    private readonly SuffixGrammar grammar;
    private readonly float[] endCosts;
    // The endings as a tree from the last letter on: the child of a node by a letter, 0 where there is none.
    private readonly ushort[] children;
    // The suffixes that end at a node, those together that lead to one state after the same sounds: what forbids one forbids all.
    private readonly int[] firstBundle;
    private readonly Bundle[] bundles;
    private readonly Arc[] arcs;

    /// <summary>An automaton of a grammar.</summary>
    /// <param name="grammar">The grammar.</param>
    /// <param name="costs">What each rule costs: the negative logarithm of how likely it is in its state.</param>
    public SuffixAutomaton(SuffixGrammar grammar, float[] costs)
    {
        this.grammar = grammar;
        endCosts = [.. Enumerable.Repeat(Never, grammar.States)];
        foreach (var (state, rule) in grammar.Ends)
            endCosts[state] = costs[rule];

        var tree = new List<ushort[]> { new ushort[Letters] };
        var byNode = new List<List<int>> { new() };
        for (var i = 0; i < grammar.Suffixes.Count; i++)
        {
            var node = 0;
            for (var at = grammar.Suffixes[i].Text.Length - 1; at >= 0; at--)
            {
                ref var child = ref tree[node][StemLexicon.NumberOf(grammar.Suffixes[i].Text[at])];
                if (child == 0)
                {
                    child = (ushort)tree.Count;
                    tree.Add(new ushort[Letters]);
                    byNode.Add([]);
                }
                node = child;
            }
            byNode[node].Add(i);
        }
        children = [.. tree.SelectMany(node => node)];
        firstBundle = new int[byNode.Count + 1];
        var (allBundles, allArcs) = (new List<Bundle>(), new List<Arc>());
        for (var node = 0; node < byNode.Count; node++)
        {
            foreach (var alike in byNode[node].GroupBy(i => (grammar.Suffixes[i].To, grammar.Suffixes[i].Before, grammar.Suffixes[i].Harmony)))
            {
                allBundles.Add(new(alike.Key.To, alike.Key.Before, alike.Key.Harmony, allArcs.Count, allArcs.Count + alike.Count()));
                allArcs.AddRange(alike.Select(i => new Arc(costs[grammar.Suffixes[i].Rule], i, grammar.Suffixes[i].From)));
            }
            firstBundle[node + 1] = allBundles.Count;
        }
        (bundles, arcs) = ([.. allBundles], [.. allArcs]);
    }

    /// <summary>The grammar.</summary>
    public SuffixGrammar Grammar => grammar;

    /// <summary>
    /// Fills in the costs of the best chains: at <c>[length × states + state]</c> that of the letters from <c>length</c> on, after a beginning in that state.
    /// </summary>
    /// <param name="word">The word in small letters.</param>
    /// <param name="best">Room for (letters + 1) × states costs.</param>
    /// <param name="sounds">What <see cref="Kazakh.Letters.Describe"/> filled in.</param>
    /// <param name="harmonies">What <see cref="Kazakh.Letters.Describe"/> filled in.</param>
    /// <param name="live">Room for (letters + 1) marks: which lengths any chain begins at.</param>
    /// <param name="ways">Where given, the number of the suffix that each best chain begins with; −1 where it ends.</param>
    public void Run(ReadOnlySpan<char> word, Span<float> best, ReadOnlySpan<Sounds> sounds, ReadOnlySpan<Harmony> harmonies, Span<bool> live, Span<int> ways = default)
    {
        var states = grammar.States;
        live.Clear();
        ways.Fill(-1);
        Span<byte> letters = stackalloc byte[word.Length];
        for (var i = 0; i < word.Length; i++)
            letters[i] = (byte)StemLexicon.NumberOf(word[i]);
        endCosts.CopyTo(best[(word.Length * states)..]);
        live[word.Length] = true;
        for (var end = word.Length; end > 1; end--)
        {
            if (!live[end])
                continue;
            var after = best.Slice(end * states, states);
            var node = 0;
            for (var start = end - 1; start > 0; start--)
            {
                node = children[(node * Letters) + letters[start]];
                if (node == 0)
                    break;
                for (var i = firstBundle[node]; i < firstBundle[node + 1]; i++)
                {
                    ref readonly var bundle = ref bundles[i];
                    var rest = after[bundle.To];
                    if (rest == Never || (bundle.Before & sounds[start]) == 0 || Mismatch(bundle.Harmony, harmonies[start]) is var mismatch && mismatch == Never)
                        continue;
                    if (!live[start])
                    {
                        live[start] = true;
                        best.Slice(start * states, states).Fill(Never);
                    }
                    var row = best.Slice(start * states, states);
                    foreach (ref readonly var arc in arcs.AsSpan(bundle.First..bundle.End))
                    {
                        var cost = rest + arc.Cost + mismatch;
                        if (cost >= row[arc.From])
                            continue;
                        row[arc.From] = cost;
                        if (!ways.IsEmpty)
                            ways[(start * states) + arc.From] = arc.Number;
                    }
                }
            }
        }
    }

    private static float Mismatch(Harmony suffix, Harmony word)
    {
        if (suffix == Harmony.Both || word == Harmony.Both || suffix == word)
            return 0;
        return word switch
        {
            Harmony.RatherBack => suffix == Harmony.Back ? 0 : AgainstHarmony,
            Harmony.RatherFront => suffix == Harmony.Front ? 0 : AgainstHarmony,
            _ => Never,
        };
    }

    private readonly struct Bundle(int to, Sounds before, Harmony harmony, int first, int end)
    {
        public readonly int First = first, End = end;
        public readonly byte To = (byte)to;
        public readonly Sounds Before = before;
        public readonly Harmony Harmony = harmony;
    }

    private readonly struct Arc(float cost, int number, int from)
    {
        public readonly float Cost = cost;
        public readonly int Number = number;
        public readonly byte From = (byte)from;
    }
}
