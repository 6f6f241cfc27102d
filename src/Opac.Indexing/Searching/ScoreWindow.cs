namespace Opac.Indexing.Searching;

/// <summary>The scores of some documents that follow one another, and which of them have one. Used for one search after another.</summary>
/// <param name="size">How many documents there is room for, a power of two.</param>
internal sealed class ScoreWindow(int size)
{
    /// <summary>How many documents a window has in which each list of a word writes its own weight.</summary>
    public const int Size = 2048;

    /// <summary>The scores; what is not marked in <see cref="Filled"/> is left from before.</summary>
    public float[] Best { get; } = new float[size];

    /// <summary>A bit for each document that has a score.</summary>
    public ulong[] Filled { get; } = new ulong[size / 64];
}
