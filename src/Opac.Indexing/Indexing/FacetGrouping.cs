namespace Opac.Indexing.Indexing;

/// <summary>Puts together in each row the values of facets that go together: the classes of a book with all their branches, its year with its arrival.</summary>
internal sealed class FacetGrouping
{
    private readonly int[] textStarts;
    private readonly byte[] texts;
    private readonly byte[] groupOf;
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly List<int> starts = [0];
    private readonly List<int> members = [];

    /// <summary>A grouping of the values of an index.</summary>
    /// <param name="textStarts">As in <see cref="FacetRows"/>.</param>
    /// <param name="texts">As in <see cref="FacetRows"/>.</param>
    public FacetGrouping(int[] textStarts, byte[] texts)
    {
        (this.textStarts, this.texts) = (textStarts, texts);
        groupOf = new byte[textStarts.Length - 1];
        for (var ordinal = 0; ordinal < groupOf.Length; ordinal++)
            groupOf[ordinal] = (byte)IndexSchema.FacetGroupOf((char)texts[textStarts[ordinal]]);
    }

    /// <summary>The grouped rows.</summary>
    /// <param name="rowStarts">Where the row of each document begins, and the end of the last.</param>
    /// <param name="ordinals">The rows, ascending.</param>
    public FacetRows Of(int[] rowStarts, int[] ordinals)
    {
        var newStarts = new int[rowStarts.Length];
        var rows = new List<int>(ordinals.Length / 2);
        var together = new List<int>();
        for (var doc = 0; doc + 1 < rowStarts.Length; doc++)
        {
            var row = ordinals.AsSpan(rowStarts[doc], rowStarts[doc + 1] - rowStarts[doc]);
            for (var group = 0; group <= IndexSchema.FacetGroups.Count; group++)
            {
                together.Clear();
                foreach (var ordinal in row)
                {
                    if (groupOf[ordinal] == group)
                        together.Add(ordinal);
                }
                if (group == 0 || together.Count == 1)
                    rows.AddRange(together);
                else if (together.Count > 1)
                    rows.Add(groupOf.Length + NumberOf(together));
            }
            newStarts[doc + 1] = rows.Count;
        }
        return new(newStarts, [.. rows], [.. starts], [.. members], textStarts, texts);
    }

    // The ordinals as characters: a key that compares and hashes as a text does.
    private int NumberOf(List<int> together)
    {
        Span<char> key = stackalloc char[together.Count * 2];
        for (var i = 0; i < together.Count; i++)
            (key[2 * i], key[(2 * i) + 1]) = ((char)(together[i] >> 16), (char)together[i]);
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(key, out var number))
            return number;
        members.AddRange(together);
        starts.Add(members.Count);
        known.Add(key.ToString(), known.Count);
        return known.Count - 1;
    }
}
