namespace Opac.Indexing.Indexing;

/// <summary>How far the building of an index has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Records">Records taken in so far.</param>
/// <param name="Elapsed">Time since the beginning.</param>
public readonly record struct BuildProgress(BuildStage Stage, int Records, TimeSpan Elapsed)
{
    /// <summary>Records a second since the beginning; 0 before the first second's hundredth is over.</summary>
    public double RecordsPerSecond => Elapsed.TotalSeconds > 0.01 ? Records / Elapsed.TotalSeconds : 0;
}
