using System.Threading.Channels;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Indexing.Inverting;
using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>
/// One of the roads that records take into an index: a thread with a writer and a folder of its own, so that the last and longest part, the
/// writing out of what was gathered, goes on in all of them at once.
/// </summary>
internal sealed class IndexLane
{
    /// <summary>Records that are handed over together.</summary>
    public const int BatchSize = 64;

    // Records that wait are what the garbage collector finds alive, and copies each time.
    private const int BatchesWaiting = 3;

    // A search looks every term up in every segment, and each full buffer is a segment: on a large machine this makes two of a million records. A school's catalogue
    // never fills it; a small machine keeps its memory.
    private const double SmallestBuffer = 64, LargestBuffer = 704, PartOfMemory = 32;

    private readonly string folder;
    private readonly CatalogueAnalyzer analyzer;
    private readonly AuthorityList authorities;
    private readonly CancellationTokenSource stop;
    private readonly Task work;
    private readonly Channel<List<(BibliographicRecord Record, bool Replaces)>> batches =
        Channel.CreateBounded<List<(BibliographicRecord, bool)>>(new BoundedChannelOptions(BatchesWaiting) { SingleWriter = true, SingleReader = true });

    private List<(BibliographicRecord, bool)> filling = new(BatchSize);

    /// <summary>Begins to take records in.</summary>
    /// <param name="folder">The lane's own folder, which is made.</param>
    /// <param name="analyzer">Its own analyzer.</param>
    /// <param name="authorities">The persons known by several names.</param>
    /// <param name="stop">Stops the lane; the lane itself cancels it where it fails.</param>
    public IndexLane(string folder, CatalogueAnalyzer analyzer, AuthorityList authorities, CancellationTokenSource stop)
    {
        (this.folder, this.analyzer, this.authorities, this.stop) = (folder, analyzer, authorities, stop);
        work = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The folder with the lane's part of the index, complete when <see cref="Finish"/> has returned.</summary>
    public string Folder => folder;

    /// <summary>Hands a record over; waits where the lane has enough to do.</summary>
    public void Hand(BibliographicRecord record, bool replaces)
    {
        filling.Add((record, replaces));
        if (filling.Count == BatchSize)
            Flush();
    }

    /// <summary>Says that there are no more.</summary>
    public void Complete(bool all)
    {
        if (all && filling.Count > 0)
            Flush();
        batches.Writer.TryComplete();
    }

    /// <summary>Waits until everything is written.</summary>
    public void Finish() => work.GetAwaiter().GetResult();

    /// <summary>Whether it ended because it was told to, without a fault of its own.</summary>
    public bool IsStopped => work.Exception?.InnerException is OperationCanceledException || work.IsCanceled;

    /// <summary>Waits until the lane has ended, well or not.</summary>
    public void WaitForEnd() => ((IAsyncResult)work).AsyncWaitHandle.WaitOne();

    private void Flush()
    {
        batches.Writer.WriteAsync(filling, stop.Token).AsTask().GetAwaiter().GetResult();
        filling = new(BatchSize);
    }

    private void Work()
    {
        try
        {
            using var segments = new SegmentFolder(folder, analyzer, BufferMegabytes());
            TakeIn(segments);
            segments.Finish();
        }
        catch
        {
            stop.Cancel();
            throw;
        }
    }

    /// <summary>How much is gathered in memory before it is written.</summary>
    public static double BufferMegabytes() => Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e6 / PartOfMemory, SmallestBuffer, LargestBuffer);

    private void TakeIn(SegmentFolder segments)
    {
        while (batches.Reader.WaitToReadAsync(stop.Token).AsTask().GetAwaiter().GetResult())
        {
            while (batches.Reader.TryRead(out var batch))
            {
                stop.Token.ThrowIfCancellationRequested();
                foreach (var (record, replaces) in batch)
                    segments.Add(record, authorities, replaces);
            }
        }
    }
}
