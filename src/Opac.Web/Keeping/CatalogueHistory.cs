using System.Globalization;
using Opac.Indexing.Formats;
using Opac.Indexing.Indexing;
using Opac.Indexing.Problems;
using Opac.Web.Upkeep;
using Opac.Web.Writing;

namespace Opac.Web.Keeping;

/// <summary>
/// Changes files of the catalogue, each whole or not at all, and remembers who did what when, with the bytes that were there before, in <c>App_Data/keeping/history</c>.
/// What is to be done is written down first: a program that is killed in the middle brings it to its end when it starts again.
/// </summary>
public sealed class CatalogueHistory : IHostedService
{
    private const string FormerName = "former", BeforeName = "before.mrc", AfterName = "after.mrc";

    // Of so many changes of whole files the former bytes are kept; records' own are small and stay.
    private const int FormersKept = 30;

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(3);

    private readonly HistoryStore store;
    private readonly StudioRecords records;
    private readonly CatalogueUpkeep upkeep;
    private readonly ILogger<CatalogueHistory> log;
    private readonly Lock changing = new();
    private Task following = Task.CompletedTask;

    /// <summary>The history of one portal's catalogue.</summary>
    public CatalogueHistory(PortalSettings settings, CatalogueUpkeep upkeep, TimeProvider clock, ILogger<CatalogueHistory> log)
    {
        (this.upkeep, this.log) = (upkeep, log);
        store = new(Path.Combine(settings.DataPath, "keeping", "history"), clock);
        records = new(settings, upkeep);
        Folder = Path.Combine(settings.ContentPath, "catalogue");
    }

    /// <summary>The folder of the catalogue's files.</summary>
    public string Folder { get; }

    /// <summary>Whether the index is still being brought in step with what was done last.</summary>
    public bool IsFollowing => !following.IsCompleted;

    /// <summary>The files of records, below the catalogue's folder, in the order in which they are read.</summary>
    public IReadOnlyList<string> Files() => [.. RecordFiles.FindIn(Folder).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))];

    /// <summary>What was done, newest first.</summary>
    public IReadOnlyList<HistoryEntry> Entries() => store.Entries();

    /// <summary>Brings to its end what a killed program has left half done.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lock (changing)
        {
            foreach (var entry in Entries().Where(entry => !entry.IsDone).Reverse())
            {
                try
                {
                    if (entry.Record is { } place)
                        FinishRecord(entry, place);
                    else
                        Do(entry);
                    log.LogInformation("The change {Id} of the catalogue, cut short before, was brought to its end.", entry.Id);
                }
                catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
                {
                    log.LogError("The change {Id} of the catalogue, cut short before, could not be brought to its end: {Reason}", entry.Id, refused.Message);
                }
            }
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Gives an uploaded file its place.</summary>
    internal (HistoryEntry? Done, Problem? Problem) Put(Upload upload, string sent, DryRun result, string by) => Guarded(() =>
    {
        if (upload.Replaces is { } old && !File.Exists(InCatalogue(old)))
            return (null, new Problem(new SourcePosition(upload.Name), KeepingProblems.NotThere, old));
        // Somebody else was quicker: what was shown is no longer what would happen.
        if (upload.Replaces is { } compared && HistoryStore.HashOf(InCatalogue(compared)) != result.ComparedWith)
            return (null, new Problem(new SourcePosition(upload.Name), KeepingProblems.ChangedSince, compared));
        if (upload.Target != upload.Replaces && File.Exists(InCatalogue(upload.Target)))
            return (null, new Problem(new SourcePosition(upload.Name), KeepingProblems.ChangedSince, upload.Target));
        var (id, when) = store.Next();
        return (Begin(new HistoryEntry
        {
            Id = id,
            When = when,
            By = by,
            Kind = HistoryKind.File,
            Title = upload.Name,
            Put = upload.Target,
            PutHash = HistoryStore.HashOf(sent),
            Coming = sent,
            Former = upload.Replaces,
            Counts = new(result.New, result.Changed, result.Gone),
        }), null);
    });

    /// <summary>Takes back what was done: the former bytes stand again where they stood. The taking back is an entry too, and can be taken back.</summary>
    /// <returns>What was done, or why not: a file that has changed since is left alone.</returns>
    public (HistoryEntry? Done, Problem? Problem) Undo(string id, string by) => Guarded(() =>
    {
        if (store.Read(id) is not { CanUndo: true } entry)
            return (null, new Problem(default, KeepingProblems.NotKept));
        return entry.Record is { } place ? UndoRecord(entry, place, by) : UndoFile(entry, by);
    });

    /// <summary>Makes the studio's file say something else of one record.</summary>
    internal (HistoryEntry? Done, Problem? Problem) PutRecord(RecordPlace place, StudioEntry? entry, HistoryKind kind, string title, string by)
    {
        var (done, problem) = PutRecords([(place, entry, title)], kind, by);
        return (done.Count > 0 ? done[0] : null, problem);
    }

    /// <summary>The same of several at once: the index follows once, and each can be taken back by itself.</summary>
    internal (IReadOnlyList<HistoryEntry> Done, Problem? Problem) PutRecords(IReadOnlyList<(RecordPlace Place, StudioEntry? Entry, string Title)> changes, HistoryKind kind, string by)
    {
        IReadOnlyList<HistoryEntry> all = [];
        var (_, problem) = Guarded(() =>
        {
            all = Do([.. changes.Select(change =>
            {
                var (id, when) = store.Next();
                return (change.Place, change.Entry, new HistoryEntry { Id = id, When = when, By = by, Kind = kind, Title = change.Title, Record = change.Place });
            })]);
            return (null, null);
        });
        return (all, problem);
    }

    private (HistoryEntry?, Problem?) UndoRecord(HistoryEntry entry, RecordPlace place, string by)
    {
        var now = records.Find(place);
        var after = ReadEntry(entry.Id, AfterName);
        if (now is null ? after is not null : after is null || !now.Marc.Span.SequenceEqual(after.Marc.Span))
            return (null, new Problem(default, KeepingProblems.RecordChangedSince, entry.Title));
        var (id, when) = store.Next();
        var undoing = new HistoryEntry { Id = id, When = when, By = by, Kind = HistoryKind.Undo, Title = entry.Title, Record = place, Undoes = entry.Id };
        return (Do([(place, ReadEntry(entry.Id, BeforeName), undoing)])[0], null);
    }

    // An entry counts once its record is written: of one that was cut short, the file tells whether it was.
    private List<HistoryEntry> Do(IReadOnlyList<(RecordPlace Place, StudioEntry? Coming, HistoryEntry Entry)> changes)
    {
        foreach (var (place, coming, entry) in changes)
        {
            if (records.Find(place) is { } before)
                store.Keep(entry.Id, BeforeName, before.Marc);
            if (coming is not null)
                store.Keep(entry.Id, AfterName, coming.Marc);
            store.Write(entry);
        }
        records.Put([.. changes.Select(change => (change.Place, change.Coming))]);
        return [.. changes.Select(change => Finish(change.Entry))];
    }

    private StudioEntry? ReadEntry(string id, string name) => File.Exists(store.PathOf(id, name)) ? StudioEntry.Parse(File.ReadAllBytes(store.PathOf(id, name))) : null;

    private (HistoryEntry?, Problem?) UndoFile(HistoryEntry entry, string by)
    {
        if (entry.Put is { } put && (!File.Exists(InCatalogue(put)) || HistoryStore.HashOf(InCatalogue(put)) != entry.PutHash))
            return (null, new Problem(new SourcePosition(put), KeepingProblems.ChangedSince, put));
        if (entry.Former is { } gone && gone != entry.Put && File.Exists(InCatalogue(gone)))
            return (null, new Problem(new SourcePosition(gone), KeepingProblems.ChangedSince, gone));

        var (id, when) = store.Next();
        var former = store.PathOf(entry.Id, FormerName);
        var coming = store.PathOf(id, "coming");
        if (entry.Former is not null)
        {
            if (!File.Exists(former))
                return (null, new Problem(default, KeepingProblems.NotKept));
            store.Keep(id, "coming", former);
        }
        var done = Begin(new HistoryEntry
        {
            Id = id,
            When = when,
            By = by,
            Kind = HistoryKind.Undo,
            Title = entry.Title,
            Put = entry.Former,
            PutHash = entry.Former is null ? null : HistoryStore.HashOf(coming),
            Coming = entry.Former is null ? null : coming,
            Former = entry.Put,
            Counts = entry.Counts is { } counts ? new(counts.Gone, counts.Changed, counts.New) : null,
            Undoes = entry.Id,
        });
        return (done, null);
    }

    /// <summary>Waits until the index has taken in what was done last.</summary>
    public Task FollowAsync() => following;

    // The former bytes first, then the intention, then the deed: whatever moment the power goes in, what was or what is to be is whole.
    private HistoryEntry Begin(HistoryEntry entry)
    {
        if (entry.Former is { } former)
            store.Keep(entry.Id, FormerName, InCatalogue(former));
        store.Write(entry);
        var done = Do(entry);
        Prune();
        following = Task.Run(Follow);
        // A small change is in the index before the page that tells of it.
        following.Wait(patience);
        return done;
    }

    private HistoryEntry Do(HistoryEntry entry)
    {
        // Copied and not moved: until the entry is done, what is to be put lies whole where it lay.
        if (entry is { Coming: { } coming, Put: { } put } && File.Exists(coming))
            AtomicFile.Write(InCatalogue(put), into => CopyTo(coming, into));
        if (entry.Former is { } former && former != entry.Put && File.Exists(InCatalogue(former)))
        {
            File.Delete(InCatalogue(former));
            AtomicFile.FlushFolder(Folder);
        }
        return Finish(entry);
    }

    private HistoryEntry Finish(HistoryEntry entry)
    {
        if (entry.Undoes is { } undone && store.Read(undone) is { UndoneBy: null } before)
            store.Write(before with { UndoneBy = entry.Id });
        var done = entry with { IsDone = true, Coming = null };
        store.Write(done);
        if (entry.Coming is { } coming)
            File.Delete(coming);
        return done;
    }

    private static void CopyTo(string from, Stream into)
    {
        using var source = File.OpenRead(from);
        source.CopyTo(into);
    }

    private void FinishRecord(HistoryEntry entry, RecordPlace place)
    {
        var (now, after) = (records.Find(place), ReadEntry(entry.Id, AfterName));
        if (now is null ? after is null : after is not null && now.Marc.Span.SequenceEqual(after.Marc.Span))
            Finish(entry);
        else
            store.Remove(entry);
    }

    private void Follow()
    {
        try
        {
            upkeep.Refresh(CancellationToken.None);
        }
        catch (IndexException failed)
        {
            // The upkeep's own look will try again, and says so in the log.
            log.LogError("{Problem}", failed.Problem.ToLine(CultureInfo.CurrentUICulture));
        }
    }

    private void Prune()
    {
        foreach (var entry in Entries().Where(entry => entry is { IsDone: true, IsKept: true, Record: null }).Skip(FormersKept))
        {
            File.Delete(store.PathOf(entry.Id, FormerName));
            store.Write(entry with { IsKept = false });
        }
    }

    private string InCatalogue(string file) => Path.Combine(Folder, file);

    private (HistoryEntry? Done, Problem? Problem) Guarded(Func<(HistoryEntry?, Problem?)> change)
    {
        lock (changing)
        {
            try
            {
                return change();
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or IndexException)
            {
                return (null, new Problem(default, KeepingProblems.DiskRefuses, refused.Message));
            }
        }
    }
}
