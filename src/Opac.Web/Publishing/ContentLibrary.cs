using System.Globalization;
using System.Threading.Channels;
using Opac.Indexing.Problems;
using Opac.Web.Publishing.Markdown;
using Opac.Web.Publishing.Reading;
using Opac.Web.Texts;

namespace Opac.Web.Publishing;

/// <summary>
/// Keeps a snapshot of the content folder up to date while files change. It is told of changes where the system tells, and looks by itself
/// where it does not (network shares). A folder with a fault stays as it last was good; if the whole content vanishes, so does nothing.
/// At the start only what stands at the head of each text is read before the portal answers; the articles follow beside, and one that is asked for sooner
/// is made at once.
/// </summary>
public sealed class ContentLibrary(string root, PortalTexts texts, ILogger<ContentLibrary> log) : BackgroundService
{
    private static readonly TimeSpan quiet = TimeSpan.FromMilliseconds(120);
    private static readonly TimeSpan look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan settling = TimeSpan.FromSeconds(1.5);

    private readonly Lock reading = new();
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private Dictionary<(ContentKind, string), Shelf> shelves = [];
    private readonly TaskCompletionSource hurry = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<ContentSnapshot> next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile ContentSnapshot current = ContentSnapshot.Empty;
    private readonly AsyncLocal<ContentSnapshot?> instead = new();
    private bool rootGone;

    /// <summary>The content as it is now. Take it once for a request.</summary>
    public ContentSnapshot Current => instead.Value ?? current;

    /// <summary>Shows this in place of the content, to the request that asks for it and to no other: the preview of what is not published.</summary>
    public void ShowInstead(ContentSnapshot snapshot) => instead.Value = snapshot;

    /// <summary>Completes with the first snapshot that is newer than the one seen.</summary>
    public Task<ContentSnapshot> NextAfter(ContentSnapshot seen)
    {
        lock (reading)
            return current.Version > seen.Version ? Task.FromResult(current) : next.Task;
    }

    /// <summary>The content with all its articles made.</summary>
    /// <param name="afterReaders">Whether whoever asks can wait until those who waited for the start have been served; otherwise it is begun at once.</param>
    public async Task<ContentSnapshot> WholeAsync(bool afterReaders = false)
    {
        if (!afterReaders)
            hurry.TrySetResult();
        var seen = current;
        while (!seen.IsWhole)
            seen = await NextAfter(seen);
        return seen;
    }

    /// <summary>Looks at every folder and reads those that changed since the last look. Gives the snapshot afterwards, the same one where nothing changed.</summary>
    public ContentSnapshot Refresh() => Refresh(Environment.ProcessorCount, makesLater: false, CancellationToken.None);

    /// <summary>Reads what is new since the last look, without its articles: those are made when they are asked for, or by the next <see cref="Refresh()"/>.</summary>
    public ContentSnapshot ReadHeads() => Refresh(Environment.ProcessorCount, makesLater: true, CancellationToken.None);

    private ContentSnapshot Refresh(int lanes, bool makesLater, CancellationToken cancellation)
    {
        lock (reading)
        {
            List<ContentFolder> folders;
            var wasGone = rootGone;
            try
            {
                folders = new ContentScanner(root).Scan();
                rootGone = false;
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                if (!rootGone)
                    Swap(shelves, [new Problem(new SourcePosition(root), FileProblems.RootGone, gone.Message)]);
                rootGone = true;
                return current;
            }
            var known = shelves;
            var fresh = folders.DistinctBy(folder => folder.Key)
                .AsParallel().AsOrdered().WithDegreeOfParallelism(lanes).WithCancellation(cancellation)
                .Select(folder => known.TryGetValue(folder.Key, out var shelf) && shelf.Folder.Fingerprint == folder.Fingerprint && (shelf.IsWhole || makesLater) ? shelf : Read(folder, shelf?.Thing, makesLater))
                .ToDictionary(shelf => shelf.Folder.Key);
            if (current.Version == 0 || wasGone || fresh.Count != shelves.Count || fresh.Any(pair => !shelves.TryGetValue(pair.Key, out var before) || before != pair.Value))
                Swap(fresh, []);
            return current;
        }
    }

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        ReadHeads();
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watcher = Watch();
        // Those who waited for the start go first: their pages and the makers of articles would both be compiled now, each in the other's way.
        await Task.WhenAny(hurry.Task, Task.Delay(settling, stoppingToken));
        // Half the machine is left to those who read already.
        await Task.Run(() => Refresh(Math.Max(1, Environment.ProcessorCount / 2), makesLater: false, stoppingToken), stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            using (var patience = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken))
            {
                patience.CancelAfter(look);
                try
                {
                    await changes.Reader.ReadAsync(patience.Token);
                    // Editors write a file in several steps: wait for the last.
                    await Task.Delay(quiet, stoppingToken);
                }
                catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
                {
                    // Nothing was told; look anyway.
                }
                catch (OperationCanceledException)
                {
                    return;
                }
            }
            await Task.Run(Refresh, stoppingToken);
        }
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            var watcher = new FileSystemWatcher(root) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
            FileSystemEventHandler tell = (_, _) => changes.Writer.TryWrite(true);
            watcher.Changed += tell;
            watcher.Created += tell;
            watcher.Deleted += tell;
            watcher.Renamed += (_, _) => changes.Writer.TryWrite(true);
            // Too many changes at once, or the folder went: look at everything, which is what is done at each change anyway.
            watcher.Error += (_, _) => changes.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception refused) when (refused is IOException or ArgumentException or UnauthorizedAccessException)
        {
            log.LogWarning("{Folder} is not watched ({Reason}); it is looked at every {Seconds} s", root, refused.Message, look.TotalSeconds);
            return null;
        }
    }

    // What is read without its articles needs no parser that must be watched.
    private Shelf Read(ContentFolder folder, Published? last, bool makesLater) => makesLater ? Read(folder, last, new(), makesLater)
        : ParsingTime.TryRun(() => Read(folder, last, new(), makesLater), out var shelf) ? shelf
        : new Shelf(folder, last, [], [new Problem(new SourcePosition(folder.Shown), FileProblems.TooSlow, ParsingTime.Most.TotalSeconds.ToString(CultureInfo.InvariantCulture))], [], [], IsWhole: true);

    private Shelf Read(ContentFolder folder, Published? last, ProblemList problems, bool makesLater)
    {
        var reader = new ContentReader(folder, texts, problems) { MakesLater = makesLater };
        Published? thing;
        try
        {
            thing = reader.Read(last);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            log.LogError(fault, "{Folder} could not be read", folder.Shown);
            problems.Add(new SourcePosition(folder.Shown), FileProblems.Unexpected, fault.Message);
            thing = last;
        }
        return new Shelf(folder, thing, reader.Media, problems.Kept, reader.TrailersWanted, reader.LinksWanted, IsWhole: !makesLater);
    }

    private void Swap(Dictionary<(ContentKind, string), Shelf> fresh, IReadOnlyList<Problem> more)
    {
        var problems = new List<Problem>(more);
        problems.AddRange(fresh.Values.SelectMany(shelf => shelf.Problems)
            .Concat(fresh.Values.SelectMany(shelf => shelf.TrailersWanted)
                .Where(wanted => !fresh.ContainsKey((ContentKind.Trailer, wanted.Text)))
                .Select(wanted => new Problem(wanted.At, BodyProblems.NoSuchTrailer, wanted.Text)))
            .Concat(fresh.Values.SelectMany(shelf => shelf.LinksWanted)
                .Where(wanted => PageLink.Of(wanted.Text) is { } page && !fresh.ContainsKey(page))
                .Select(wanted => new Problem(wanted.At, LintProblems.DeadLink, wanted.Text)))
            .OrderBy(problem => problem.Position.File, StringComparer.Ordinal).ThenBy(problem => problem.Position.Line));
        foreach (var problem in problems.Except(current.Problems))
            log.Log(problem.Kind.Severity switch { Severity.Error => LogLevel.Error, Severity.Warning => LogLevel.Warning, _ => LogLevel.Debug }, "{Problem}", problem.ToLine(CultureInfo.CurrentUICulture));

        shelves = fresh;
        current = new ContentSnapshot(
            fresh.Values.Select(shelf => shelf.Thing).OfType<Published>(),
            fresh.Values.Where(shelf => shelf.Thing is not null).SelectMany(shelf => shelf.Media.Select(file => (file, shelf.Thing!))),
            problems,
            current.Version + 1)
        { IsWhole = fresh.Values.All(shelf => shelf.IsWhole) };
        var told = next;
        next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        told.SetResult(current);
    }

    /// <summary>What one folder came to when it was last read.</summary>
    private sealed record Shelf(
        ContentFolder Folder, Published? Thing, IReadOnlyCollection<MediaFile> Media, IReadOnlyList<Problem> Problems, IReadOnlyList<Directives.BlockValue> TrailersWanted,
        IReadOnlyList<Directives.BlockValue> LinksWanted, bool IsWhole);
}
