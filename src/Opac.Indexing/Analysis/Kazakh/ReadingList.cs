namespace Opac.Indexing.Analysis.Kazakh;

/// <summary>The readings of one word that are likely enough to be kept, each key once at its best cost.</summary>
/// <param name="keys">Room for the letters of their keys.</param>
/// <param name="readings">Room for the readings.</param>
/// <param name="margin">How much more than the best a reading may cost.</param>
internal ref struct ReadingList(Span<char> keys, Span<(float Cost, int Start, int Length)> readings, float margin)
{
    private readonly Span<char> keys = keys;
    private readonly Span<(float Cost, int Start, int Length)> readings = readings;
    private int used;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>What costs more is not kept.</summary>
    public float Worst { get; private set; } = SuffixAutomaton.Never;

    /// <summary>Where the next key is to be written; what is not added is written over.</summary>
    public readonly Span<char> Room => keys[used..];

    /// <summary>Adds a reading whose key stands at the beginning of <see cref="Room"/>.</summary>
    public void Add(int length, float cost)
    {
        if (cost > Worst || cost == SuffixAutomaton.Never)
            return;
        Worst = Math.Min(Worst, cost + margin);
        var key = keys.Slice(used, length);
        foreach (ref var reading in readings[..Count])
        {
            if (reading.Length != length || !keys.Slice(reading.Start, length).SequenceEqual(key))
                continue;
            reading.Cost = Math.Min(reading.Cost, cost);
            return;
        }
        if (Count == readings.Length)
            return;
        readings[Count++] = (cost, used, length);
        used += length;
    }
}
