using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Opac.Indexing.Analysis;
using Opac.Indexing.Formats;
using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Indexing.Headings;
using Opac.Indexing.Indexing.Inverting;
using Opac.Indexing.Indexing.Suggestions;
using Opac.Indexing.Indexing.Vocabulary;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>Builds an index from records. Reading goes on in the caller's thread while lanes take the records in, one for each core.</summary>
public sealed class IndexBuilder(WordAnalyzer words)
{
    /// <summary>What a writer that changes an index gathers in memory.</summary>
    internal const double UpdateBufferMegabytes = 16;

    // How many records a catalogue has at most of which all files beside the index are made at the same time.
    private const int WrittenAtOnce = 200_000;

    // Where records that are put into an index are written before they are joined to it.
    private const string Added = "added";

    // Stands with an index in which some record took the place of another of the same id.
    private const string SameIds = "same-ids";

    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(100);

    /// <summary>How many records a catalogue has at most in which everything made of the index is made anew at once with every change.</summary>
    internal int SortedAtOnce { get; init; } = 30_000;

    /// <summary>Reads all records and writes an index of them.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="records">The records, read as they are needed.</param>
    /// <param name="authorities">The persons known by several names.</param>
    /// <param name="problems">Takes down records with the same id.</param>
    /// <param name="share">Tells which part of the sources has been read, 0 to 1; <c>null</c> where that is not known.</param>
    /// <param name="progress">Called some ten times a second from the caller's thread; <c>null</c> for silence.</param>
    /// <param name="cancellation">Stops the building; what was written is of no use then.</param>
    /// <returns>How many records the index holds.</returns>
    public int Build(
        string folder, IEnumerable<BibliographicRecord> records, AuthorityList authorities, ProblemList problems, Func<double>? share = null, Action<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        var watch = Stopwatch.StartNew();
        void Report(BuildStage stage, int count) => progress?.Invoke(new(stage, count, watch.Elapsed, stage == BuildStage.Reading ? share?.Invoke() : null));

        var lanes = new List<IndexLane>();
        var count = TakeIn(folder, lanes, records, authorities, problems, Report, cancellation);
        Join(folder, lanes, problems.Counts.ContainsKey(IndexProblems.SameId) || problems.Counts.ContainsKey(FormatProblems.Replaced));
        Report(BuildStage.Checking, count);
        Complete(folder, count);
        cancellation.ThrowIfCancellationRequested();
        return count;
    }

    /// <summary>
    /// Brings an index up to date in a copy that nobody reads: files' records are taken out, and others put in. Takes time by what is put in, not
    /// by what is there.
    /// </summary>
    /// <param name="folder">The copy.</param>
    /// <param name="withoutFiles">Files whose records are taken out.</param>
    /// <param name="records">The records put in; of two with one id the later.</param>
    /// <param name="authorities">The persons known by several names.</param>
    /// <returns>
    /// How many records the index holds; <c>null</c> where only reading everything tells, because records of one id stand in several files, of which
    /// the last counts.
    /// </returns>
    public int? Update(string folder, IReadOnlyCollection<string> withoutFiles, IReadOnlyCollection<BibliographicRecord> records, AuthorityList authorities)
    {
        if (!IsIndependent(folder, withoutFiles, records))
            return null;
        using (var directory = IndexFiles.Open(folder))
        using (var writer = new IndexWriter(directory, IndexFiles.Settings(OpenMode.APPEND, UpdateBufferMegabytes)))
        {
            foreach (var file in withoutFiles)
                writer.DeleteDocuments(new Term(IndexSchema.Source, IndexSchema.Cut(file)));
            PutIn(folder, writer, records, authorities);
            writer.Commit();
        }
        using var mapped = new MappedDirectory(folder);
        using var reader = DirectoryReader.Open(mapped);
        RenewFilesBeside(folder, reader);
        return reader.NumDocs;
    }

    /// <summary>Exchanges single records in a copy that nobody reads, whatever files they are from.</summary>
    /// <param name="folder">The copy.</param>
    /// <param name="without">Records that are taken out.</param>
    /// <param name="records">Records put in, in the place of those of the same id.</param>
    /// <param name="authorities">The persons known by several names.</param>
    /// <returns>
    /// How many records the index holds; <c>null</c> where only reading everything tells, because one of them was brought together with a record of another file, or will be.
    /// </returns>
    public int? Exchange(string folder, IReadOnlyCollection<RecordId> without, IReadOnlyCollection<BibliographicRecord> records, AuthorityList authorities)
    {
        if (!new RecordIndependence(words).StandsAlone(folder, without, records))
            return null;
        using (var directory = IndexFiles.Open(folder))
        using (var writer = new IndexWriter(directory, IndexFiles.Settings(OpenMode.APPEND, UpdateBufferMegabytes)))
        {
            foreach (var id in without)
                writer.DeleteDocuments(new Term(IndexSchema.Id, id.Value));
            PutIn(folder, writer, records, authorities);
            writer.Commit();
        }
        using var mapped = new MappedDirectory(folder);
        using var reader = DirectoryReader.Open(mapped);
        RenewFilesBeside(folder, reader);
        return reader.NumDocs;
    }

    // In the place of what is there under their ids; of two with one id the later.
    private void PutIn(string folder, IndexWriter writer, IReadOnlyCollection<BibliographicRecord> records, AuthorityList authorities)
    {
        if (records.Count == 0)
            return;
        foreach (var record in records)
            writer.DeleteDocuments(new Term(IndexSchema.Id, record.Id.Value));
        var aside = Path.Combine(folder, Added);
        using (var segments = new SegmentFolder(aside, new CatalogueAnalyzer(words), IndexLane.BufferMegabytes()))
        {
            foreach (var record in records)
                segments.Add(record, authorities, replaces: true);
            segments.Finish();
        }
        using (var added = new LinkedSegments(aside, folder))
            writer.AddIndexes(added);
        Directory.Delete(aside, recursive: true);
    }

    // Whether nothing that goes or comes has to do with records of other files: by number, or by a title under which they might be one edition.
    private bool IsIndependent(string folder, IReadOnlyCollection<string> withoutFiles, IReadOnlyCollection<BibliographicRecord> records)
    {
        using var mapped = new MappedDirectory(folder);
        using var reader = DirectoryReader.Open(mapped);
        if (reader.IndexCommit.UserData.ContainsKey(SameIds))
            return false;
        var live = MultiFields.GetLiveDocs(reader);
        var leaving = new HashSet<int>();
        var sources = new HashSet<string>(withoutFiles.Select(IndexSchema.Cut), StringComparer.Ordinal);
        foreach (var file in sources)
            leaving.UnionWith(DocsOf(IndexSchema.Source, file));
        var analyzer = new CatalogueAnalyzer(words);
        return OtherSources().All(file => !DocsOf(IndexSchema.Source, file).Any(leaving.Contains))
            && records.All(record => DocsOf(IndexSchema.Id, record.Id.Value).All(leaving.Contains)
                && DocsOf(IndexSchema.WholeTitle, IndexSchema.Whole(analyzer.JoinedKeys(record.Title.Proper, IndexSchema.Main(record)))).All(leaving.Contains));

        IEnumerable<int> DocsOf(string field, string term)
        {
            var docs = MultiFields.GetTermDocsEnum(reader, live, field, new BytesRef(term), DocsFlags.NONE);
            for (int doc; docs is not null && (doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
                yield return doc;
        }

        IEnumerable<string> OtherSources()
        {
            var terms = MultiFields.GetTerms(reader, IndexSchema.Source)?.GetEnumerator();
            while (terms is not null && terms.MoveNext())
            {
                var file = terms.Term.Utf8ToString();
                if (!sources.Contains(file))
                    yield return file;
            }
        }
    }

    private int TakeIn(
        string folder, List<IndexLane> lanes, IEnumerable<BibliographicRecord> records, AuthorityList authorities, ProblemList problems, Action<BuildStage, int> report, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var shared = new SharedWords();
        for (var i = 0; i < Environment.ProcessorCount; i++)
            lanes.Add(new IndexLane(Path.Combine(folder, $"lane-{i}"), new CatalogueAnalyzer(words, shared), authorities, stop));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var isRead = false;
        try
        {
            var reported = Stopwatch.GetTimestamp();
            foreach (var record in records)
            {
                var id = record.Id.Value;
                var isNew = ids.Add(id);
                if (!isNew)
                    problems.Add(default, IndexProblems.SameId, id);
                // Records of one id go one after another through one lane, so that the last of them stays.
                lanes[LaneOf(id, lanes.Count)].Hand(record, replaces: !isNew);
                if (ids.Count % IndexLane.BatchSize == 0 && Stopwatch.GetElapsedTime(reported) >= BetweenReports)
                {
                    report(BuildStage.Reading, ids.Count);
                    reported = Stopwatch.GetTimestamp();
                }
            }
            isRead = true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // A lane failed and stopped the rest: its own exception is told below.
        }
        catch
        {
            stop.Cancel();
            throw;
        }
        finally
        {
            Complete(lanes, isRead && !stop.IsCancellationRequested);
            report(BuildStage.Writing, ids.Count);
            lanes.ForEach(lane => lane.WaitForEnd());
        }
        // Those that failed before those that were only stopped by it.
        lanes.Where(lane => !lane.IsStopped).ToList().ForEach(lane => lane.Finish());
        cancellation.ThrowIfCancellationRequested();
        return ids.Count;
    }

    private static void Complete(List<IndexLane> lanes, bool all)
    {
        foreach (var lane in lanes)
        {
            try
            {
                lane.Complete(all);
            }
            catch (OperationCanceledException)
            {
                // The lane has failed meanwhile, which is told when it is waited for.
                lane.Complete(all: false);
            }
        }
    }

    // Not string.GetHashCode, which differs from run to run: the same records shall give the same index.
    private static int LaneOf(string id, int lanes)
    {
        var hash = 2166136261U;
        foreach (var c in id)
            hash = (hash ^ c) * 16777619U;
        return (int)((hash ^ (hash >> 15)) % (uint)lanes);
    }

    // Their files stay as they are and get new names, and are not merged.
    private static void Join(string folder, List<IndexLane> lanes, bool hasSameIds)
    {
        using (var directory = IndexFiles.Open(folder))
        using (var writer = new IndexWriter(directory, IndexFiles.Settings(OpenMode.CREATE, UpdateBufferMegabytes)))
        {
            var parts = lanes.ConvertAll(lane => (Lucene.Net.Store.Directory)new LinkedSegments(lane.Folder, folder));
            writer.AddIndexes([.. parts]);
            parts.ForEach(part => part.Dispose());
            if (hasSameIds)
                writer.SetCommitData(new Dictionary<string, string> { [SameIds] = "1" });
            writer.Commit();
        }
        foreach (var lane in lanes)
            Directory.Delete(lane.Folder, recursive: true);
    }

    private static void Complete(string folder, int count)
    {
        using var mapped = new MappedDirectory(folder);
        using var reader = DirectoryReader.Open(mapped);
        if (reader.NumDocs != count)
            throw new IOException($"{reader.NumDocs} of {count} records were written.");
        // Once the writer is closed: closing may merge segments, and that numbers the documents anew.
        WriteAll(reader, () => DocumentTable.Write(folder, reader), () => WriteFilesBeside(folder, reader));
    }

    private static void WriteFilesBeside(string folder, DirectoryReader reader) =>
        WriteAll(reader, () => HeadingFiles.Write(folder, reader), () => VocabularyFile.Write(folder, reader), () => SuggestionWriter.Write(folder, reader));

    // At once, but for large catalogues, of which each holds hundreds of megabytes meanwhile. What failed is told as itself.
    private static void WriteAll(DirectoryReader reader, params Action[] parts)
    {
        if (reader.NumDocs <= WrittenAtOnce)
            Task.WhenAll([.. parts.Select(Task.Run)]).GetAwaiter().GetResult();
        else
            Array.ForEach(parts, write => write());
    }

    // Sorting a large catalogue takes seconds, which a change shall not wait for: lists are made when somebody asks for one; suggestions and vocabulary
    // of before the change serve on until they are made anew.
    private void RenewFilesBeside(string folder, DirectoryReader reader)
    {
        var isLarge = reader.NumDocs > SortedAtOnce;
        foreach (var pattern in isLarge ? ["browse-*"] : (string[])["browse-*", "suggest-*", "vocabulary"])
        {
            foreach (var stale in Directory.EnumerateFiles(folder, pattern).ToList())
                File.Delete(stale);
        }
        if (!isLarge)
            WriteFilesBeside(folder, reader);
    }
}
