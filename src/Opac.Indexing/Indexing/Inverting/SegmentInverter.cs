using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing.Storing;

namespace Opac.Indexing.Indexing.Inverting;

/// <summary>
/// A segment in the making: takes the parts of one record after another, and writes them by the codec as Lucene would write them. Lucene's own
/// tables in memory hash every occurrence of every term; here a word is hashed once, and an occurrence is a number in a row. For one thread.
/// </summary>
internal sealed class SegmentInverter : IDisposable
{
    private const int LongestTerm = 1 << 13;

    private readonly TrackingDirectoryWrapper directory;
    private readonly string name;
    private readonly CatalogueCodec codec = new();
    private readonly CatalogueAnalyzer analyzer;
    private readonly PackedRecordsWriter records;
    private readonly TermTable words = new();
    private readonly WordNumbers wordNumbers;
    private readonly FieldOccurrences[] areas;
    private readonly Dictionary<string, (TermTable Terms, FieldOccurrences Occurrences)> looked = new(StringComparer.Ordinal);
    private readonly SortedColumn filingTitle = new(IndexSchema.FilingTitle), filingAuthor = new(IndexSchema.FilingAuthor), shelf = new(IndexSchema.Shelf);
    private readonly List<long> standings = [];
    private readonly byte[] term = new byte[LongestTerm];
    private readonly BytesRef year = new(NumericUtils.BUF_SIZE_INT32);

    /// <summary>Begins a segment.</summary>
    /// <param name="folder">Where its files are written; some are begun at once.</param>
    /// <param name="name">The name of the segment.</param>
    /// <param name="analyzer">Takes words apart.</param>
    public SegmentInverter(Lucene.Net.Store.Directory folder, string name, CatalogueAnalyzer analyzer)
    {
        (directory, this.name, this.analyzer) = (new TrackingDirectoryWrapper(folder), name, analyzer);
        wordNumbers = new WordNumbers(words);
        areas = [.. IndexSchema.Areas.Select(area => new FieldOccurrences(area.Name, words, hasPositions: true))];
        foreach (var field in (string[])[IndexSchema.Year, IndexSchema.Id, IndexSchema.Source, IndexSchema.Numbers, IndexSchema.WholeTitle, IndexSchema.Work, IndexSchema.Facets])
        {
            var terms = new TermTable();
            looked.Add(field, (terms, new FieldOccurrences(field, terms, hasPositions: false)));
        }
        records = new PackedRecordsWriter(directory, Info(), IOContext.DEFAULT);
    }

    /// <summary>How many documents were taken in.</summary>
    public int Documents { get; private set; }

    /// <summary>About how much memory they take.</summary>
    public long MemoryBytes =>
        words.MemoryBytes + wordNumbers.MemoryBytes + areas.Sum(area => area.MemoryBytes) + looked.Values.Sum(own => own.Terms.MemoryBytes + own.Occurrences.MemoryBytes)
        + filingTitle.MemoryBytes + filingAuthor.MemoryBytes + shelf.MemoryBytes + (standings.Capacity * 8L);

    /// <summary>Takes a value of an area in, up to a limit of words.</summary>
    /// <param name="area">Which area.</param>
    /// <param name="text">The value.</param>
    /// <param name="language">MARC code of its language; <c>null</c> where not known.</param>
    /// <param name="withInitials">Whether the first letter of each word is filed too: names are asked for by initials.</param>
    public void AddText(int area, string text, string? language, bool withInitials)
    {
        var occurrences = areas[area];
        var step = occurrences.IsIn(Documents) ? FieldOccurrences.GapBetweenValues : 1;
        var splitter = new WordSplitter(text);
        var most = IndexSchema.Areas[area].MostWords;
        for (var count = 0; count < most && splitter.Next(); count++)
        {
            foreach (var number in wordNumbers.Of(analyzer.Analyze(splitter.Word, language)))
            {
                occurrences.Add(Documents, number, step);
                step = 0;
            }
            if (withInitials && splitter.End - splitter.Start > 1)
                AddInitial(occurrences, analyzer.Analyze(splitter.Word[..1], language));
            step = 1;
        }
    }

    private void AddInitial(FieldOccurrences occurrences, AnalyzedWord initial)
    {
        var numbers = wordNumbers.Of(initial);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (initial.Terms[i].Kind == TermKind.Exact)
                occurrences.Add(Documents, numbers[i], 0);
        }
    }

    /// <summary>Takes in a term that is looked up whole. Twice in one document is once.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">The term; no more than <see cref="IndexSchema.Cut"/> leaves of it.</param>
    /// <param name="mark">What stands before it; <c>\0</c> for nothing.</param>
    public void AddTerm(string field, ReadOnlySpan<char> text, char mark = '\0')
    {
        var length = mark == '\0' ? 0 : Encoding.UTF8.GetBytes([mark], term);
        length += Encoding.UTF8.GetBytes(text, term.AsSpan(length));
        var (terms, occurrences) = looked[field];
        occurrences.Add(Documents, terms.NumberOf(term.AsSpan(0, length)));
    }

    /// <summary>Files the year.</summary>
    public void AddYear(int published)
    {
        NumericUtils.Int32ToPrefixCodedBytes(published, 0, year);
        var (terms, occurrences) = looked[IndexSchema.Year];
        occurrences.Add(Documents, terms.NumberOf(year.Bytes.AsSpan(year.Offset, year.Length)));
    }

    /// <summary>Files what the document is sorted by.</summary>
    public void AddOrder(string title, string? author, string? shelfMark)
    {
        Add(filingTitle, title);
        Add(filingAuthor, author);
        Add(shelf, shelfMark);
    }

    private SortedColumn[] Columns => [filingTitle, filingAuthor, shelf];

    private void Add(SortedColumn column, string? text)
    {
        if (text is not null)
            column.Add(Documents, term.AsSpan(0, Encoding.UTF8.GetBytes(IndexSchema.Cut(text), term)));
    }

    /// <summary>Ends a document.</summary>
    /// <param name="standing">Its <see cref="Standing"/>.</param>
    /// <param name="record">The record as bytes, packed before this returns.</param>
    public void EndDocument(long standing, ReadOnlySpan<byte> record)
    {
        standings.Add(standing);
        records.Add(record);
        Documents++;
    }

    /// <summary>Writes the segment.</summary>
    public SegmentCommitInfo Write()
    {
        var info = Info();
        var context = new IOContext(new FlushInfo(Documents, MemoryBytes));
        var fields = Fields();
        var state = new SegmentWriteState(InfoStream.NO_OUTPUT, directory, info, fields, IndexWriterConfig.DEFAULT_TERM_INDEX_INTERVAL, null, context);
        records.Finish(fields, Documents);
        records.Dispose();
        WriteColumns(state);
        WriteTerms(state);
        codec.FieldInfosFormat.FieldInfosWriter.Write(directory, name, "", fields, context);
        info.SetFiles(new HashSet<string>(directory.CreatedFiles));
        codec.SegmentInfoFormat.SegmentInfoWriter.Write(directory, info, fields, context);
        return new SegmentCommitInfo(info, 0, -1, -1);
    }

    private void WriteColumns(SegmentWriteState state)
    {
        using var consumer = codec.DocValuesFormat.FieldsConsumer(state);
        foreach (var column in Columns)
        {
            if (state.FieldInfos.FieldInfo(column.Name) is { } field)
                column.Write(consumer, field, Documents);
        }
        consumer.AddNumericField(state.FieldInfos.FieldInfo(IndexSchema.Standing), standings.Select(standing => (long?)standing));
    }

    private void WriteTerms(SegmentWriteState state)
    {
        var order = TermOrder.Of(words);
        var room = Array.Empty<(int, int)>();
        using var dictionary = new TermDictionaryWriter(state);
        // In the order of their names, as the codec's reader expects them.
        foreach (var field in areas.Concat(looked.Values.Select(field => field.Occurrences)).Where(field => !field.IsEmpty).OrderBy(field => field.Name, StringComparer.Ordinal))
            field.Write(dictionary, state.FieldInfos.FieldInfo(field.Name), looked.TryGetValue(field.Name, out var own) ? TermOrder.Of(own.Terms) : order, ref room);
        dictionary.Finish();
    }

    // Those that some document has.
    private FieldInfos Fields()
    {
        var fields = new List<FieldInfo>();
        Add(IndexSchema.Record);
        foreach (var area in areas.Where(area => !area.IsEmpty))
            Add(area.Name, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        foreach (var column in Columns.Where(column => !column.IsEmpty))
            Add(column.Name, values: DocValuesType.SORTED);
        Add(IndexSchema.Standing, values: DocValuesType.NUMERIC);
        foreach (var (_, occurrences) in looked.Values.Where(own => !own.Occurrences.IsEmpty))
            Add(occurrences.Name, IndexOptions.DOCS_ONLY);
        return new FieldInfos([.. fields]);

        void Add(string field, IndexOptions options = IndexOptions.NONE, DocValuesType values = DocValuesType.NONE) =>
            fields.Add(new(field, options != IndexOptions.NONE, fields.Count, storeTermVector: false, omitNorms: true, storePayloads: false, options, values, DocValuesType.NONE, null));
    }

    private SegmentInfo Info() => new(directory, Constants.LUCENE_MAIN_VERSION, name, Documents, false, codec, new Dictionary<string, string> { ["source"] = "flush" });

    /// <summary>Closes what is still open; the segment is of no use where it was not written.</summary>
    public void Dispose() => records.Dispose();
}
