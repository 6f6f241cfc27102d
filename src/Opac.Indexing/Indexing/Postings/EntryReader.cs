using System.Runtime.CompilerServices;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>
/// Reads what a block of a dictionary tells of each of its terms, one after another: how many documents have it, and where its list and its places are, as
/// distances from those of the term before (Lucene's block tree, version 3, with the postings of Lucene 4.1).
/// </summary>
internal struct EntryReader
{
    private int stats;
    private int meta;

    /// <summary>Reads a block from its first term on.</summary>
    /// <param name="block">The block.</param>
    /// <param name="stats">Where its numbers of documents begin, with their length.</param>
    public EntryReader(ReadOnlySpan<byte> block, int stats)
    {
        this.stats = stats;
        var length = (int)VariableNumbers.Read(block, ref this.stats);
        meta = this.stats + length;
        length = (int)VariableNumbers.Read(block, ref meta);
        End = meta + length;
    }

    /// <summary>Where the block ends.</summary>
    public int End { get; }

    /// <summary>Where the list begins in its file.</summary>
    public long Start { get; private set; }

    /// <summary>How many documents have the term.</summary>
    public int Documents { get; private set; }

    /// <summary>How often they have it together, in a field that keeps that.</summary>
    public long Occurrences { get; private set; }

    /// <summary>The only document, where there is but one; −1 where there are more.</summary>
    public int Single { get; private set; }

    /// <summary>Where it is told where blocks of documents begin; −1 where there is but one.</summary>
    public long SkipStart { get; private set; }

    /// <summary>Where the places of the term begin in their file, in a field that has them.</summary>
    public long PlacesStart { get; private set; }

    /// <summary>Where the last places begin in their file, those that fill no block; −1 where there are none.</summary>
    public long LastPlaces { get; private set; }

    /// <summary>Reads of the next term.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Read(ReadOnlySpan<byte> block, DictionaryField field)
    {
        Documents = (int)VariableNumbers.Read(block, ref stats);
        Occurrences = field.HasFrequencies ? Documents + VariableNumbers.Read(block, ref stats) : 0;
        Start += VariableNumbers.Read(block, ref meta);
        for (var i = 1; i < field.Numbers; i++)
        {
            var number = VariableNumbers.Read(block, ref meta);
            PlacesStart += i == 1 ? number : 0;
        }
        Single = Documents == 1 ? (int)VariableNumbers.Read(block, ref meta) : -1;
        LastPlaces = Occurrences == BlockDecoder.Size ? -1 : PlacesStart;
        if (field.HasPlaces && Occurrences > BlockDecoder.Size)
            LastPlaces += VariableNumbers.Read(block, ref meta);
        SkipStart = Documents > BlockDecoder.Size ? Start + VariableNumbers.Read(block, ref meta) : -1;
    }
}
