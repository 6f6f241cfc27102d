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
    private const int Logged = 20;

    private static readonly TimeSpan look = TimeSpan.FromSeconds(2);

    private readonly GenerationStore generations = new(Path.Combine(settings.DataPath, "catalogue"));
    private SourceFingerprint served = SourceFingerprint.None;
    private SourceFingerprint? refused;

    /// <summary>What is wrong with the files of records, as of the last time they were read.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    private string Folder => Path.Combine(settings.ContentPath, "catalogue");

    private string Names => Path.Combine(Folder, "authorities", "names.csv");

    /// <summary>Opens the generation that is there, if any.</summary>
    /// <returns>Whether it is that of the files as they are now.</returns>
    public bool OpenCurrent()
    {
        if (generations.FindCurrent(Reported()) is not { } found)
            return false;
        catalogue.Open(found);
        var now = SourceFingerprint.Of(Files(), found.Manifest.Sources);
        served = found.Manifest.Sources;
        return now.IsSame(served);
    }

    /// <summary>Reads all files of records, builds a generation, and serves it from then on.</summary>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Leaves the generation that serves as it is.</param>
    /// <exception cref="IndexException">The disk does not take it, or another process builds here; what serves is left as it is.</exception>
    public void Build(Action<BuildProgress>? progress, CancellationToken cancellation)
    {
        var sources = SourceFingerprint.Of(Files(), served);
        var problems = Reported();
        var names = AuthorityReader.Read(File.Exists(Names) ? [Names] : [], problems);
        catalogue.Open(generations.Build(sources, folder => builder.Build(folder, Records(problems, cancellation), names, problems, progress, cancellation)));
        served = sources;
        Problems = problems.Kept;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(look);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = SourceFingerprint.Of(Files(), served);
            // A vanished folder is a cable pulled, not a library emptied; and what was refused once is tried again only when it has changed.
            if (!Directory.Exists(Folder) || now.IsSame(served) || (refused is not null && now.IsSame(refused)))
                continue;
            try
            {
                Build(progress: null, stoppingToken);
                refused = null;
                log.LogInformation("The catalogue was indexed anew: {Count} records.", catalogue.RecordCount);
            }
            catch (IndexException failed)
            {
                refused = now;
                log.LogError("{Problem}", failed.Problem.ToLine(CultureInfo.CurrentUICulture));
            }
        }
    }

    private IEnumerable<string> Files() => File.Exists(Names) ? RecordFiles.FindIn(Folder).Append(Names) : RecordFiles.FindIn(Folder);

    private IEnumerable<BibliographicRecord> Records(ProblemList problems, CancellationToken cancellation)
    {
        var files = RecordFiles.FindIn(Folder).Select(file => (file, Path.GetRelativePath(settings.ContentPath, file).Replace('\\', '/'))).ToArray();
        var survey = CatalogueSurvey.Of(files, null, cancellation);
        return EditionMerger.Merge(CatalogueRecords.Read(files, survey, problems, null, cancellation), survey);
    }

    // A bad file of a million records must not drown the log: of each kind the first ones, and that there are more; check prints them all.
    private ProblemList Reported()
    {
        ProblemList? problems = null;
        problems = new(problem =>
        {
            var count = problems!.Counts[problem.Kind];
            if (problem.Kind.Severity == Severity.Info || count > Logged)
                return;
            log.Log(problem.Kind.Severity == Severity.Error ? LogLevel.Error : LogLevel.Warning, "{Problem}", problem.ToLine(CultureInfo.CurrentUICulture));
            if (count == Logged)
                log.LogWarning("There may be more problems of the kind {Code}; the command check prints them all.", problem.Kind.Code);
        });
        return problems;
    }
}
