namespace Opac.Indexing.Searching;

/// <summary>The scores of some documents that follow one another, and which of them have one. Used for one search after another.</summary>
internal sealed class ScoreWindow
{
    /// <summary>How many documents there is room for.</summary>
    public const int Size = 2048;

    /// <summary>The scores; what is not marked in <see cref="Filled"/> is left from before.</summary>
    public float[] Best { get; } = new float[Size];

    /// <summary>A bit for each document that has a score.</summary>
    public ulong[] Filled { get; } = new ulong[Size / 64];
}
