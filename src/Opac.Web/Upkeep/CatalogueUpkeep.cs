using System.Globalization;
using Opac.Indexing.Formats;
using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;

namespace Opac.Web.Upkeep;

/// <summary>
/// Keeps the index in step with the files of records. At the start it opens what is there, and builds first only where nothing can be served yet.
/// Later it looks for changed files: a small one's records are exchanged within the second, for a large one all is built anew beside what serves.
/// </summary>
public sealed class CatalogueUpkeep : BackgroundService
{
    private const int Logged = 20;

    // A change of more is built anew: that uses all cores, and leaves no dead records in the index.
    private const long LargestUpdateBytes = 8 << 20;
    private const int LargestUpdateRecords = 20_000;

    private static readonly TimeSpan look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan betweenReports = TimeSpan.FromSeconds(15);

    private readonly RecordSources sources;
    private readonly IndexBuilder builder;
    private readonly CatalogueSearcher catalogue;
    private readonly ILogger<CatalogueUpkeep> log;
    private readonly GenerationStore generations;
    private readonly Lock changing = new();
    private IndexGeneration? current;
    private SourceFingerprint? refused;
    private SourceFingerprint seen = SourceFingerprint.None;

    /// <summary>The upkeep of the catalogue of one portal.</summary>
    /// <exception cref="IndexException">The folder of the index cannot be made.</exception>
    public CatalogueUpkeep(PortalSettings settings, IndexBuilder builder, CatalogueSearcher catalogue, ILogger<CatalogueUpkeep> log)
    {
        (this.builder, this.catalogue, this.log) = (builder, catalogue, log);
        sources = new(settings.ContentPath);
        generations = new(Path.Combine(settings.DataPath, "catalogue"));
    }

    /// <summary>What is wrong with the files of records, as of the last time they were read.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The list of names, as of the last time it was read.</summary>
    public AuthorityList Names { get; private set; } = AuthorityList.Empty;

    /// <summary>Opens the generation that is there, if any.</summary>
    /// <returns>Whether it is that of the files as they are now.</returns>
    public bool OpenCurrent()
    {
        generations.CleanUp();
        if (generations.FindCurrent(Reported()) is not { } found)
            return false;
        try
        {
            catalogue.Open(found);
        }
        catch (Exception damaged) when (damaged is IOException or InvalidDataException)
        {
            // Too large to be hashed at the start, and damaged all the same: built anew like one that is missing.
            log.LogWarning("{Problem}", new Problem(new SourcePosition(found.Folder), IndexProblems.Damaged, found.Name, damaged.Message).ToLine(CultureInfo.CurrentUICulture));
            return false;
        }
        current = found;
        NamesOf(new ProblemList());
        seen = SourceFingerprint.Of(sources.AllFiles(), found.Manifest.Sources);
        return seen.IsSame(found.Manifest.Sources);
    }

    /// <summary>Reads all files of records, builds a generation, and serves it from then on.</summary>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Leaves the generation that serves as it is.</param>
    /// <exception cref="IndexException">The disk does not take it, or another process builds here; what serves is left as it is.</exception>
    public void Build(Action<BuildProgress>? progress, CancellationToken cancellation)
    {
        lock (changing)
        {
            var now = SourceFingerprint.Of(sources.AllFiles(), current?.Manifest.Sources);
            var problems = Reported();
            var names = NamesOf(problems);
            var tally = new ReadTally();
            var bytes = Math.Max(1, now.Files.Sum(file => file.Length));
            var built = generations.Build(now, folder => builder.Build(
                folder, sources.Read(sources.Files(), problems, tally, cancellation), names, problems, () => (double)tally.Bytes / bytes, progress, cancellation));
            Serve(built, problems.Kept);
            // What a large build gathered goes back to the system at once; the collector alone would keep most of it for as long as little happens.
            if (bytes > LargestUpdateBytes)
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    /// <summary>Brings what serves in step with the files now, by the shortest way.</summary>
    /// <returns>Whether anything was done.</returns>
    /// <exception cref="IndexException">As for <see cref="Build"/>.</exception>
    public bool Refresh(CancellationToken cancellation)
    {
        lock (changing)
        {
            var now = SourceFingerprint.Of(sources.AllFiles(), current?.Manifest.Sources);
            // A folder that vanished or was closed is a cable pulled, not a library emptied.
            if (!sources.IsOpen || (current is not null && now.IsSame(current.Manifest.Sources)))
                return false;
            if (current is null || !TryUpdate(current, now, cancellation))
                Build(ReportNowAndThen(), cancellation);
            return true;
        }
    }

    /// <summary>Changes the studio's file and single records of what serves with it: the change is found when the method returns, however large the catalogue.</summary>
    /// <param name="write">Writes the file. What it throws is thrown on, and the index stays as it is.</param>
    /// <param name="without">Records that are no longer there.</param>
    /// <param name="records">Records that are new, or other than before, as they will be read from the files.</param>
    /// <exception cref="IndexException">As for <see cref="Build"/>; the file has been written by then.</exception>
    public void Exchange(Action write, IReadOnlyCollection<RecordId> without, IReadOnlyCollection<BibliographicRecord> records)
    {
        lock (changing)
        {
            var before = SourceFingerprint.Of(sources.AllFiles(), current?.Manifest.Sources);
            var isInStep = current is not null && before.IsSame(current.Manifest.Sources);
            write();
            var now = SourceFingerprint.Of(sources.AllFiles(), before);
            if (isInStep && generations.Update(current!, now, folder => builder.Exchange(folder, without, records, NamesOf(new ProblemList()))) is { } updated)
                Serve(updated, Problems);
            else
                Refresh(CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(look);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var served = current?.Manifest.Sources ?? SourceFingerprint.None;
            var now = SourceFingerprint.Of(sources.AllFiles(), seen);
            // Files are written in pieces: what changed since the last look may be half of it. And what was refused is tried again only when it has changed.
            var isSettled = now.IsSame(seen);
            seen = now;
            if (!isSettled || now.IsSame(served) || (refused is not null && now.IsSame(refused)))
                continue;
            try
            {
                if (Refresh(stoppingToken))
                    log.LogInformation("The catalogue is in step with its files: {Count} records.", catalogue.RecordCount);
                refused = null;
            }
            catch (IndexException failed)
            {
                refused = now;
                log.LogError("{Problem}", failed.Problem.ToLine(CultureInfo.CurrentUICulture));
            }
        }
    }

    private bool TryUpdate(IndexGeneration from, SourceFingerprint now, CancellationToken cancellation)
    {
        var before = from.Manifest.Sources.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var after = now.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var changed = after.Values.Where(file => before.GetValueOrDefault(file.Path) is not { } old || old.Hash != file.Hash || old.Length != file.Length).ToList();
        var gone = before.Keys.Where(path => !after.ContainsKey(path));
        // Names are indexed with every record of a person, and the studio's file speaks of the records of all others.
        if (changed.Exists(file => IsOfAll(file.Path) || file.Length < 0) || gone.Any(IsOfAll) || changed.Sum(file => file.Length) > LargestUpdateBytes)
            return false;

        var problems = Reported();
        var touched = changed.Select(file => file.Path).Concat(gone).Select(sources.Shown).ToHashSet(StringComparer.Ordinal);
        var inOrder = sources.Files().Where(file => touched.Contains(sources.Shown(file))).ToList();
        var records = sources.Read(inOrder, problems, new ReadTally(), cancellation).Take(LargestUpdateRecords + 1).ToList();
        if (records.Count > LargestUpdateRecords)
            return false;
        var names = NamesOf(new ProblemList());
        if (generations.Update(from, now, folder => builder.Update(folder, touched, records, names)) is not { } updated)
            return false;
        Serve(updated, [.. Problems.Where(problem => !touched.Contains(problem.Position.File)), .. problems.Kept]);
        return true;
    }

    private bool IsOfAll(string path) => path == Path.GetFullPath(sources.Names) || path == Path.GetFullPath(sources.Studio);

    private void Serve(IndexGeneration generation, IReadOnlyList<Problem> problems)
    {
        catalogue.Open(generation);
        current = generation;
        Problems = problems;
    }

    private AuthorityList NamesOf(ProblemList problems) => Names = AuthorityReader.Read(File.Exists(sources.Names) ? [sources.Names] : [], problems);

    private Action<BuildProgress> ReportNowAndThen()
    {
        var reported = TimeSpan.Zero;
        return progress =>
        {
            if (progress.Elapsed - reported < betweenReports)
                return;
            reported = progress.Elapsed;
            log.LogInformation("Indexing anew: {Records} records, {Rate:N0} a second, about {Left:m\\:ss} left.", progress.Records, progress.RecordsPerSecond, progress.Left ?? TimeSpan.Zero);
        };
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
