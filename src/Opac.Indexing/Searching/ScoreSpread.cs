namespace Opac.Indexing.Searching;

/// <summary>The scores of all documents of a segment, and which of them have one. Used for one search after another.</summary>
/// <param name="documents">How many documents there are.</param>
internal sealed class ScoreSpread(int documents)
{
    /// <summary>The scores, as numbers of weights; what is not marked in <see cref="Filled"/> is left from before.</summary>
    public byte[] Best { get; } = new byte[documents];

    /// <summary>A bit for each document that has a score.</summary>
    public ulong[] Filled { get; } = new ulong[(documents + 63) / 64];
}
