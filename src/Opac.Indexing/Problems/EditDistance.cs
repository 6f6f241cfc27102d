namespace Opac.Indexing.Problems;

/// <summary>How many letters must be put in, taken out, changed or swapped with their neighbour to make one word of another.</summary>
public static class EditDistance
{
    private const int LongestWord = 64;

    /// <summary>The distance (optimal string alignment), or <paramref name="most"/> + 1 where it is greater than <paramref name="most"/> or a word is longer than 64 characters.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > LongestWord || b.Length > LongestWord)
            return most + 1;
        Span<int> before = stackalloc int[LongestWord + 1];
        Span<int> above = stackalloc int[LongestWord + 1];
        Span<int> row = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= b.Length; j++)
            above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            above.CopyTo(before);
            row.CopyTo(above);
        }
        return Math.Min(above[b.Length], most + 1);
    }
}
