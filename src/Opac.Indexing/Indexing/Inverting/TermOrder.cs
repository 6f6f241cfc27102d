namespace Opac.Indexing.Indexing.Inverting;

/// <summary>Puts the terms of a table in the order of their bytes: by eight bytes at a time, which compare as one number.</summary>
internal static class TermOrder
{
    private const int Step = 8, Few = 12;

    /// <summary>The numbers of all terms, in order.</summary>
    public static int[] Of(TermTable terms)
    {
        var numbers = new int[terms.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = i;
        Sort(terms, numbers, new ulong[numbers.Length], 0);
        return numbers;
    }

    // All of them have the same bytes up to the depth.
    private static void Sort(TermTable terms, Span<int> numbers, Span<ulong> keys, int depth)
    {
        if (numbers.Length <= Few)
        {
            Insert(terms, numbers);
            return;
        }
        var isAnyLeft = false;
        for (var i = 0; i < numbers.Length; i++)
        {
            var bytes = terms.Bytes(numbers[i]);
            isAnyLeft |= bytes.Length > depth;
            keys[i] = bytes.Length > depth ? TermTable.FirstBytes(bytes[depth..]) : 0;
        }
        if (!isAnyLeft)
        {
            // They differ by how many zeros are at their ends.
            numbers.Sort((one, other) => terms.Bytes(one).Length.CompareTo(terms.Bytes(other).Length));
            return;
        }
        keys.Sort(numbers);
        for (int from = 0, to; from < numbers.Length; from = to)
        {
            for (to = from + 1; to < numbers.Length && keys[to] == keys[from];)
                to++;
            if (to - from > 1)
                Sort(terms, numbers[from..to], keys[from..to], depth + Step);
        }
    }

    private static void Insert(TermTable terms, Span<int> numbers)
    {
        for (var i = 1; i < numbers.Length; i++)
        {
            var number = numbers[i];
            var bytes = terms.Bytes(number);
            var at = i;
            for (; at > 0 && terms.Bytes(numbers[at - 1]).SequenceCompareTo(bytes) > 0; at--)
                numbers[at] = numbers[at - 1];
            numbers[at] = number;
        }
    }
}
