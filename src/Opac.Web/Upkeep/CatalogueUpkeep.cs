using System.Globalization;
using Opac.Indexing.Formats;
using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;

namespace Opac.Web.Upkeep;

/// <summary>
/// Keeps the index in step with the files of records. At the start it opens what is there, and builds first only where nothing can be served yet;
/// later it looks for changed files and builds beside what serves.
/// </summary>
public sealed class CatalogueUpkeep(PortalSettings settings, IndexBuilder builder, CatalogueSearcher catalogue, ILogger<CatalogueUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan look = TimeSpan.FromSeconds(2);

    private const int logged = 20;

    private readonly GenerationStore generations = new(Path.Combine(settings.DataPath, "catalogue"));
    private SourceFingerprint? served;

    /// <summary>What is wrong with the files of records, as of the last time they were read.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    private string Folder => Path.Combine(settings.ContentPath, "catalogue");

    /// <summary>Opens the generation that is there, if any.</summary>
    /// <returns>Whether it is that of the files as they are now.</returns>
    public bool OpenCurrent()
    {
        generations.CleanUp();
        var problems = Logged();
        if (generations.FindCurrent(problems) is not { } found)
            return false;
        catalogue.Open(found);
        served = found.Manifest.Sources;
        return served.IsSame(Fingerprint());
    }

    /// <summary>Reads all files of records, builds a generation, and serves it from then on.</summary>
    /// <param name="progress">Told the number of records so far.</param>
    /// <param name="cancellation">Leaves the generation that serves as it is.</param>
    public void Build(Action<int>? progress, CancellationToken cancellation)
    {
        var sources = Fingerprint();
        var problems = Logged();
        var names = AuthorityReader.Read(NameFiles(), problems);
        var generation = generations.Build(sources, folder =>
            builder.Build(folder, Records(problems, cancellation), names, problems, told => progress?.Invoke(told.Records), cancellation));
        catalogue.Open(generation);
        served = sources;
        Problems = problems.Kept;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(look);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (Directory.Exists(Folder) && !(served?.IsSame(Fingerprint()) ?? false))
                    Build(progress: null, stoppingToken);
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                log.LogError("The catalogue could not be indexed and stays as it was: {Reason}", failed.Message);
            }
        }
    }

    // A bad file of a million records must not drown the log: of each kind the first ones, and that there are more; check prints them all.
    private ProblemList Logged()
    {
        ProblemList? problems = null;
        problems = new(problem =>
        {
            var count = problems!.Counts[problem.Kind];
            if (problem.Kind.Severity == Severity.Info || count > logged)
                return;
            log.Log(problem.Kind.Severity == Severity.Error ? LogLevel.Error : LogLevel.Warning, "{Problem}", problem.ToLine(CultureInfo.CurrentUICulture));
            if (count == logged)
                log.LogWarning("There may be more problems of the kind {Code}; the command check prints them all.", problem.Kind.Code);
        });
        return problems;
    }

    private SourceFingerprint Fingerprint() => SourceFingerprint.Of(RecordFiles.FindIn(Folder).Concat(NameFiles()), served);

    private string[] NameFiles()
    {
        var folder = Path.Combine(Folder, "authorities");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal)] : [];
    }

    private IEnumerable<BibliographicRecord> Records(ProblemList problems, CancellationToken cancellation) =>
        RecordFiles.FindIn(Folder).SelectMany(file => RecordFiles.Read(file, Path.GetRelativePath(settings.ContentPath, file).Replace('\\', '/'), problems, null, cancellation));
}
