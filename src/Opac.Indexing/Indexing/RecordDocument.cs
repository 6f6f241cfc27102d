using System.Buffers;
using System.Runtime.InteropServices;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>Turns records into Lucene documents by <see cref="IndexSchema"/>. For one thread, which makes one document after another of the same parts.</summary>
internal sealed class RecordDocument
{
    private static readonly FieldType Searched = Frozen(new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
    });

    // Through a stream of ready terms, too: Lucene makes a stream anew for each field that is not tokenized, and that was half of what indexing allocated.
    private static readonly FieldType Looked = Frozen(new FieldType
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
    });

    private static readonly FieldType YearType = Frozen(new FieldType(Int32Field.TYPE_NOT_STORED) { NumericPrecisionStep = IndexSchema.YearStep });

    private static readonly string[] lookedUp = [IndexSchema.Id, IndexSchema.Source, IndexSchema.Numbers, IndexSchema.WholeTitle, IndexSchema.Work, IndexSchema.Facets];

    private readonly CatalogueAnalyzer analyzer;
    private readonly TermStream[] streams;
    private readonly Field[] areaFields;
    private readonly Dictionary<string, TermStream> looked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Field> lookedFields = new(StringComparer.Ordinal);
    private readonly NumericDocValuesField standing = new(IndexSchema.Standing, 0);
    private readonly Int32Field year = new(IndexSchema.Year, 0, YearType);
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly List<IIndexableField> fields = [];
    private readonly List<AnalyzedWord> titleWords = [];

    public RecordDocument(CatalogueAnalyzer analyzer)
    {
        this.analyzer = analyzer;
        streams = [.. IndexSchema.Areas.Select(_ => new TermStream(analyzer))];
        areaFields = [.. IndexSchema.Areas.Select((area, i) => new Field(area.Name, streams[i], Searched))];
        foreach (var name in lookedUp)
        {
            looked.Add(name, new TermStream(analyzer));
            lookedFields.Add(name, new Field(name, looked[name], Looked));
        }
    }

    /// <summary>The record's fields; good until the next call.</summary>
    /// <param name="record">The record.</param>
    /// <param name="otherNames">Other forms of the names in it.</param>
    public IEnumerable<IIndexableField> Of(BibliographicRecord record, IReadOnlyList<OtherName> otherNames)
    {
        fields.Clear();
        foreach (var stream in looked.Values)
            stream.Begin();
        buffer.ResetWrittenCount();
        RecordBytes.Write(record, buffer);
        // Packed before the next record is written over it.
        fields.Add(MemoryMarshal.TryGetArray(buffer.WrittenMemory, out var written)
            ? new StoredField(IndexSchema.Record, written.Array, written.Offset, written.Count)
            : new StoredField(IndexSchema.Record, buffer.WrittenSpan.ToArray()));
        AddTerm(IndexSchema.Id, record.Id.Value);
        foreach (var origin in record.Origins)
        {
            // Under the numbers that other files have for it too: addresses written down before the files came together still lead here.
            AddTerm(IndexSchema.Id, origin.Id.Value);
            AddTerm(IndexSchema.Source, origin.File);
        }

        AddAreas(record, otherNames);
        AddTitles(record);
        AddNumbers(record);
        AddFacets(record);
        AddOrder(record);
        foreach (var (name, stream) in looked)
        {
            if (!stream.IsEmpty)
                fields.Add(lookedFields[name]);
        }
        return fields;
    }

    private void AddAreas(BibliographicRecord record, IReadOnlyList<OtherName> otherNames)
    {
        for (var i = 0; i < streams.Length; i++)
        {
            var area = IndexSchema.Areas[i];
            var isName = area.Name is IndexSchema.AuthorArea or IndexSchema.ContributorArea;
            streams[i].Begin();
            foreach (var value in area.Values(record))
                streams[i].Add(value.Text, value.Language, area.MostWords, isName);
            foreach (var name in otherNames)
            {
                if (name.Area == area.Name)
                    streams[i].Add(name.Form, null, area.MostWords, isName);
            }
            if (!streams[i].IsEmpty)
                fields.Add(areaFields[i]);
        }
    }

    private void AddTitles(BibliographicRecord record)
    {
        var language = IndexSchema.Main(record);
        var (proper, full) = (record.Title.Proper, record.Title.Full);
        if (full != proper)
        {
            analyzer.Analyze(full, language, titleWords);
            AddWholeTitle();
        }
        foreach (var title in (string?[])[record.UniformTitle, .. record.ParallelTitles, .. record.VariantTitles])
        {
            if (title is null)
                continue;
            analyzer.Analyze(title, language, titleWords);
            AddWhole(TermMarks.Key, titleWords.Count, static word => word.Key, IndexSchema.OtherTitleMark);
        }
        analyzer.Analyze(proper, language, titleWords);
        AddWholeTitle();
        // One word is never asked for as a title by its stem, and what a title is as a whole says more than that it begins so.
        if (titleWords.Count > 1)
            AddWhole(TermMarks.Stem, titleWords.Count, static word => word.LikeliestStem);
        for (var words = 1; words <= IndexSchema.BeginningWords && words < titleWords.Count; words++)
            AddWhole(TermMarks.Key, words, static word => word.Key, IndexSchema.BeginningMark);

        foreach (var key in WorkKeys.Of(record, analyzer))
            AddTerm(IndexSchema.Work, IndexSchema.Whole(key));
    }

    private void AddWholeTitle()
    {
        AddWhole('\0', titleWords.Count, static word => word.Exact);
        AddWhole(TermMarks.Key, titleWords.Count, static word => word.Key);
    }

    // The first words of the title, joined as what is typed will be.
    private void AddWhole(char kind, int words, Func<AnalyzedWord, string> part, char mark = '\0')
    {
        var whole = new WholeTerm();
        if (kind != '\0')
            whole.Append([kind]);
        for (var i = 0; i < words; i++)
        {
            if (i > 0)
                whole.Append(" ");
            whole.Append(part(titleWords[i]));
        }
        if (whole.IsEmpty)
            return;
        Span<char> term = stackalloc char[WholeTerm.Length];
        whole.CopyTo(term);
        looked[IndexSchema.WholeTitle].AddTerm(term, mark);
    }

    private void AddNumbers(BibliographicRecord record)
    {
        foreach (var isbn in record.Isbns)
        {
            if (isbn.Key is { } key)
                AddTerm(IndexSchema.Isbn, key);
            AddNumber(isbn.Text);
        }
        foreach (var issn in record.Issns)
            AddNumber(issn);
        AddNumber(record.Id.Value);
        foreach (var origin in record.Origins)
            AddNumber(origin.Id.Value);
        foreach (var holding in record.Holdings)
        {
            AddNumber(holding.InventoryNumber);
            AddNumber(holding.Barcode);
        }
    }

    private void AddNumber(ReadOnlySpan<char> number)
    {
        Span<char> kept = stackalloc char[IndexSchema.LongestNumber];
        if (IndexSchema.Number(number, kept) is > 0 and var length)
            looked[IndexSchema.Numbers].AddTerm(kept[..length]);
    }

    private void AddFacets(BibliographicRecord record)
    {
        var stream = looked[IndexSchema.Facets];
        foreach (var facet in IndexSchema.FacetFields)
        {
            foreach (var value in facet.Values(record))
            {
                if (value.Length > 0)
                    stream.AddTerm(IndexSchema.Cut(value), facet.Code);
            }
        }
    }

    private void AddOrder(BibliographicRecord record)
    {
        fields.Add(new SortedDocValuesField(IndexSchema.FilingTitle, new BytesRef(IndexSchema.Cut(IndexSchema.Filing(record.Title)))));
        if (record.Authors.FirstOrDefault() is { } author)
            fields.Add(new SortedDocValuesField(IndexSchema.FilingAuthor, new BytesRef(IndexSchema.Cut(author.Name))));
        if (record.Holdings.FirstOrDefault(holding => holding.ShelfMark is not null)?.ShelfMark is { } mark)
            fields.Add(new SortedDocValuesField(IndexSchema.Shelf, new BytesRef(IndexSchema.Cut(mark))));
        if (record.Year is { } published)
        {
            year.SetInt32Value(published);
            fields.Add(year);
        }
        standing.SetInt64Value(new Standing(record.Year ?? 0, record.Holdings.Max(holding => holding.Acquired)?.DayNumber ?? 0, (byte)RecordPrior.Of(record)).Number);
        fields.Add(standing);
    }

    // The same term twice in one document is filed once.
    private void AddTerm(string field, string term)
    {
        if (term.Length > 0)
            looked[field].AddTerm(IndexSchema.Cut(term));
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
