namespace Opac.Indexing.Indexing.Storing;

/// <summary>How many bits each symbol's code has where those that come often have few (Huffman).</summary>
internal static class CodeLengths
{
    /// <summary>No code is longer, so that one always fits beside what is left of the last.</summary>
    public const int Longest = 24;

    /// <summary>The lengths for symbols that came so often; what did not come at all gets a code too.</summary>
    public static byte[] Of(IReadOnlyList<int> counts)
    {
        for (var flat = 0; ; flat++)
        {
            // Flattened until no code is too long.
            var depths = Depths([.. counts.Select(count => ((long)count << 2 >> flat) + 1)]);
            if (depths.Max() <= Longest)
                return [.. depths.Take(counts.Count).Select(depth => (byte)depth)];
        }
    }

    private static int[] Depths(long[] weights)
    {
        var rarest = new PriorityQueue<int, (long Weight, int Node)>();
        for (var i = 0; i < weights.Length; i++)
            rarest.Enqueue(i, (weights[i], i));
        var parents = new int[(2 * weights.Length) - 1];
        for (var node = weights.Length; node < parents.Length; node++)
        {
            rarest.TryDequeue(out var one, out var oneWeight);
            rarest.TryDequeue(out var other, out var otherWeight);
            parents[one] = parents[other] = node;
            rarest.Enqueue(node, (oneWeight.Weight + otherWeight.Weight, node));
        }
        var depths = new int[parents.Length];
        for (var node = parents.Length - 2; node >= 0; node--)
            depths[node] = depths[parents[node]] + 1;
        return depths;
    }
}
