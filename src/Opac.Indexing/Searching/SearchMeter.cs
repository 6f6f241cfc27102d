using System.Diagnostics.Metrics;

namespace Opac.Indexing.Searching;

/// <summary>Measures searches for whoever keeps the machine; of what was asked it takes down nothing.</summary>
public sealed class SearchMeter : IDisposable
{
    /// <summary>The meter's name, under which programs listen to it.</summary>
    public const string Name = "Opac.Indexing";

    private readonly Meter meter;
    private readonly Histogram<double> durations;

    internal SearchMeter()
    {
        meter = new Meter(Name);
        // From a tenth of a millisecond, which a rare word takes, to a second.
        durations = meter.CreateHistogram("opac.search.duration", "s", "How long searches take, by whether they found something and were corrected", tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1] });
    }

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    internal void Record(SearchResponse response, TimeSpan duration) =>
        durations.Record(duration.TotalSeconds, new("found", response.Total > 0), new("corrected", response.Correction is not null));
}
