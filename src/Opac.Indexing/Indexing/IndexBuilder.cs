using System.Diagnostics;
using System.Threading.Channels;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Indexing.Headings;
using Opac.Indexing.Indexing.Suggestions;
using Opac.Indexing.Indexing.Vocabulary;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>Builds an index from records. Reading goes on in the caller's thread while others take the records in, one for each core.</summary>
public sealed class IndexBuilder(WordAnalyzer words)
{
    private const int BatchSize = 128, BatchesWaiting = 16;

    // Measured: 64 MB a build of 100,000 records 15.6 s, 256 MB 14.5 s, 1 GB 16.8 s. A school's catalogue never fills it.
    private const double BufferMegabytes = 192;

    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(100);

    /// <summary>Reads all records and writes an index of them.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="records">The records, read as they are needed.</param>
    /// <param name="authorities">The persons known by several names.</param>
    /// <param name="problems">Takes down records with the same id.</param>
    /// <param name="progress">Called some ten times a second from the caller's thread; <c>null</c> for silence.</param>
    /// <param name="cancellation">Stops the building; what was written is of no use then.</param>
    /// <returns>How many records the index holds.</returns>
    public int Build(
        string folder, IEnumerable<BibliographicRecord> records, AuthorityList authorities, ProblemList problems, Action<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        CatalogueCodec.Register();
        using var directory = FSDirectory.Open(folder);
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, null!)
        {
            Codec = new CatalogueCodec(),
            OpenMode = OpenMode.CREATE,
            RAMBufferSizeMB = BufferMegabytes,
            UseCompoundFile = false,
        };
        var watch = Stopwatch.StartNew();
        int count;
        using (var writer = new IndexWriter(directory, settings))
        {
            count = TakeIn(writer, records, authorities, problems, report => progress?.Invoke(new(BuildStage.Reading, report, watch.Elapsed)), cancellation);

            progress?.Invoke(new(BuildStage.Writing, count, watch.Elapsed));
            writer.WaitForMerges();
            writer.Commit();
        }
        progress?.Invoke(new(BuildStage.Checking, count, watch.Elapsed));
        using var reader = DirectoryReader.Open(directory);
        if (reader.NumDocs != count)
            throw new IOException($"{reader.NumDocs} of {count} records were written.");
        // Once the writer is closed: closing may merge segments, and that numbers the documents anew.
        HeadingFiles.Write(folder, reader);
        VocabularyFile.Write(folder, reader);
        SuggestionWriter.Write(folder, reader);
        return count;
    }

    private int TakeIn(
        IndexWriter writer, IEnumerable<BibliographicRecord> records, AuthorityList authorities, ProblemList problems, Action<int> report, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var lanes = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Lane()).ToArray();
        var workers = lanes.Select(lane => Task.Run(() => Work(writer, lane, authorities, stop), CancellationToken.None)).ToArray();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var read = 0;
            var reported = Stopwatch.GetTimestamp();
            foreach (var record in records)
            {
                var isNew = ids.Add(record.Id.Value);
                if (!isNew)
                    problems.Add(default, IndexProblems.SameId, record.Id.Value);
                // Records of one id go one after another through one lane, so that the last of them stays.
                lanes[(int)((uint)record.Id.Value.GetHashCode(StringComparison.Ordinal) % lanes.Length)].Hand(record, replaces: !isNew, stop.Token);
                if (++read % BatchSize == 0 && Stopwatch.GetElapsedTime(reported) >= BetweenReports)
                {
                    report(read);
                    reported = Stopwatch.GetTimestamp();
                }
            }
            foreach (var lane in lanes)
                lane.Flush(stop.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // A worker failed and stopped the rest: its own exception is told below.
        }
        catch
        {
            stop.Cancel();
            throw;
        }
        finally
        {
            foreach (var lane in lanes)
                lane.Batches.Writer.TryComplete();
            Task.WhenAll(workers).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait(CancellationToken.None);
        }
        foreach (var worker in workers.OrderBy(worker => worker.IsCanceled))
            worker.GetAwaiter().GetResult();
        cancellation.ThrowIfCancellationRequested();
        return ids.Count;
    }

    private void Work(IndexWriter writer, Lane lane, AuthorityList authorities, CancellationTokenSource stop)
    {
        var document = new RecordDocument(new CatalogueAnalyzer(words));
        try
        {
            while (lane.Batches.Reader.WaitToReadAsync(stop.Token).AsTask().GetAwaiter().GetResult())
            {
                while (lane.Batches.Reader.TryRead(out var batch))
                {
                    foreach (var (record, replaces) in batch)
                    {
                        stop.Token.ThrowIfCancellationRequested();
                        var fields = document.Of(record, OtherName.Of(record, authorities));
                        if (replaces)
                            writer.UpdateDocument(new Term(IndexSchema.Id, record.Id.Value), fields);
                        else
                            writer.AddDocument(fields);
                    }
                }
            }
        }
        catch
        {
            stop.Cancel();
            throw;
        }
    }

    /// <summary>The records on their way to one worker, in batches.</summary>
    private sealed class Lane
    {
        private List<(BibliographicRecord, bool)> filling = new(BatchSize);

        public Channel<List<(BibliographicRecord Record, bool Replaces)>> Batches { get; } =
            Channel.CreateBounded<List<(BibliographicRecord, bool)>>(new BoundedChannelOptions(BatchesWaiting) { SingleWriter = true, SingleReader = true });

        public void Hand(BibliographicRecord record, bool replaces, CancellationToken cancellation)
        {
            filling.Add((record, replaces));
            if (filling.Count == BatchSize)
                Flush(cancellation);
        }

        public void Flush(CancellationToken cancellation)
        {
            if (filling.Count > 0)
                Batches.Writer.WriteAsync(filling, cancellation).AsTask().GetAwaiter().GetResult();
            filling = new(BatchSize);
        }
    }
}
