namespace Opac.Indexing.Indexing.Headings;

/// <summary>Numbers in a mapped file as <see cref="PackedNumbers"/> writes them, read at any place. Safe for several threads.</summary>
internal readonly struct PackedColumn
{
    private readonly MappedFile file;
    private readonly long begin;
    private readonly int bits;
    private readonly long count;

    /// <summary>The numbers at a place of a file, counted in bytes.</summary>
    public PackedColumn(MappedFile file, long place, long count) =>
        (this.file, begin, bits, this.count) = (file, place + 1, file.Byte(place), count);

    /// <summary>The place after them.</summary>
    public long End => begin + PackedNumbers.BytesOf(count, bits) + PackedNumbers.BeyondEnd;

    /// <summary>One of them.</summary>
    public int this[long i] => (int)((ulong)file.LongNumber(begin + (i * bits >> 3)) >> (int)(i * bits & 7) & ((1UL << bits) - 1));

    /// <summary>All of them.</summary>
    public int[] All()
    {
        var numbers = new int[count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = this[i];
        return numbers;
    }
}
