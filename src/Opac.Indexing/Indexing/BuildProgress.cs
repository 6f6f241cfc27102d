namespace Opac.Indexing.Indexing;

/// <summary>How far the building of an index has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Records">Records taken in so far.</param>
/// <param name="Elapsed">Time since the beginning.</param>
/// <param name="Share">The part of the sources that has been read, 0 to 1; <c>null</c> where that is not known.</param>
public readonly record struct BuildProgress(BuildStage Stage, int Records, TimeSpan Elapsed, double? Share = null)
{
    // What comes after the reading, writing out and checking, takes about as long as a third of the reading.
    private const double WorkAfterReading = 1.33;

    /// <summary>Records a second since the beginning; 0 before the first second's hundredth is over.</summary>
    public double RecordsPerSecond => Elapsed.TotalSeconds > 0.01 ? Records / Elapsed.TotalSeconds : 0;

    /// <summary>About how long it will still take; <c>null</c> where nothing can be said yet.</summary>
    public TimeSpan? Left => Share is > 0.01 and var share && Elapsed.TotalSeconds > 0.5 ? Elapsed * ((WorkAfterReading / Math.Min(share, 1)) - 1) : null;
}
