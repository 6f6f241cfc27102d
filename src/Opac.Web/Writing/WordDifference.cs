using System.Text.RegularExpressions;

namespace Opac.Web.Writing;

/// <summary>What became of a text, word by word.</summary>
public static partial class WordDifference
{
    // Beyond this many changed words in one stretch the difference is told by the whole stretch: nobody reads it word by word, and it would cost seconds.
    private const int MostSteps = 2_000;

    /// <summary>The two texts as one: stretches that both have, that went, and that came, in order.</summary>
    public static IReadOnlyList<WordChange> Between(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        var changes = new List<WordChange>();
        Add(changes, WordFate.Kept, a.AsSpan(0, start));
        Middle(changes, a.AsSpan(start, a.Length - start - end), b.AsSpan(start, b.Length - start - end));
        Add(changes, WordFate.Kept, a.AsSpan(a.Length - end, end));
        return changes;
    }

    // Myers, An O(ND) Difference Algorithm (1986): the furthest reaching path on each diagonal, remembered for the way back.
    private static void Middle(List<WordChange> changes, ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        var most = Math.Min(a.Length + b.Length, MostSteps);
        var reach = new int[2 * most + 3];
        var ways = new List<int[]>();
        for (var steps = 0; steps <= most; steps++)
        {
            ways.Add(reach[(most + 1 - steps)..(most + 2 + steps)]);
            for (var diagonal = -steps; diagonal <= steps; diagonal += 2)
            {
                var at = diagonal + most + 1;
                var x = diagonal == -steps || (diagonal != steps && reach[at - 1] < reach[at + 1]) ? reach[at + 1] : reach[at - 1] + 1;
                while (x < a.Length && x - diagonal < b.Length && a[x] == b[x - diagonal])
                    x++;
                reach[at] = x;
                if (x >= a.Length && x - diagonal >= b.Length)
                {
                    Walk(changes, a, b, ways);
                    return;
                }
            }
        }
        Add(changes, WordFate.Gone, a);
        Add(changes, WordFate.New, b);
    }

    private static void Walk(List<WordChange> changes, ReadOnlySpan<string> a, ReadOnlySpan<string> b, List<int[]> ways)
    {
        var way = new List<(WordFate Fate, int Index)>();
        var (x, y) = (a.Length, b.Length);
        for (var steps = ways.Count - 1; steps > 0; steps--)
        {
            // ways[steps] is what was reached with one step less, on diagonals -steps … steps.
            var reach = ways[steps];
            var diagonal = x - y;
            int Reached(int on) => reach[on + steps];
            var isDown = diagonal == -steps || (diagonal != steps && Reached(diagonal - 1) < Reached(diagonal + 1));
            var from = isDown ? diagonal + 1 : diagonal - 1;
            var (fromX, fromY) = (Reached(from), Reached(from) - from);
            var (cornerX, cornerY) = isDown ? (fromX, fromY + 1) : (fromX + 1, fromY);
            while (x > cornerX && y > cornerY)
            {
                way.Add((WordFate.Kept, --x));
                y--;
            }
            way.Add(isDown ? (WordFate.New, cornerY - 1) : (WordFate.Gone, cornerX - 1));
            (x, y) = (fromX, fromY);
        }
        while (x > 0)
            way.Add((WordFate.Kept, --x));
        way.Reverse();
        foreach (var (fate, index) in way)
            Add(changes, fate, (fate == WordFate.New ? b : a).Slice(index, 1));
    }

    private static void Add(List<WordChange> changes, WordFate fate, ReadOnlySpan<string> words)
    {
        if (words.IsEmpty)
            return;
        var text = string.Concat(words);
        if (changes is [.., var last] && last.Fate == fate)
            changes[^1] = last with { Text = last.Text + text };
        else
            changes.Add(new WordChange(fate, text));
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    // A space belongs to the word before it: otherwise every gap would be a match, and the difference a patchwork.
    [GeneratedRegex(@"\n|[\p{L}\p{M}\p{N}]+[^\S\n]*|[^\S\n]+|[^\p{L}\p{M}\p{N}\s][^\S\n]*")]
    private static partial Regex Word();
}
