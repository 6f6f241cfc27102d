using Lucene.Net.Codecs;
using Lucene.Net.Index;

namespace Opac.Indexing.Indexing.Postings;

/// <summary>Where the list of a term is.</summary>
/// <param name="inner">The same for Lucene's reader.</param>
internal sealed class BlockState(BlockTermState inner) : BlockTermState
{
    /// <summary>The same for Lucene's reader.</summary>
    public BlockTermState Inner { get; private set; } = inner;

    /// <summary>Where the list begins in its file.</summary>
    public long Start { get; set; }

    /// <summary>Where the places of the term begin in their file, in a field that has them.</summary>
    public long PlacesStart { get; set; }

    /// <summary>Where the last places begin in their file, those that fill no block; −1 where there are none.</summary>
    public long LastPlaces { get; set; }

    /// <summary>Where it is told where blocks of documents begin; −1 where there is but one.</summary>
    public long SkipStart { get; set; }

    /// <summary>The only document, where there is but one; −1 where there are more.</summary>
    public int Single { get; set; }

    /// <summary>The same for our own readers.</summary>
    public ListState List => new(Start, DocFreq, TotalTermFreq, Single, SkipStart, PlacesStart, LastPlaces);

    public override void CopyFrom(TermState other)
    {
        base.CopyFrom(other);
        var block = (BlockState)other;
        (Start, PlacesStart, LastPlaces, SkipStart, Single) = (block.Start, block.PlacesStart, block.LastPlaces, block.SkipStart, block.Single);
        Inner.CopyFrom(block.Inner);
    }

    public override object Clone()
    {
        var copy = (BlockState)base.Clone();
        copy.Inner = (BlockTermState)Inner.Clone();
        return copy;
    }
}
