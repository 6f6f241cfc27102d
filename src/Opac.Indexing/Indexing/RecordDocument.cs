using System.Buffers;
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

    private static readonly string[] lookedUp = [IndexSchema.Id, IndexSchema.Source, IndexSchema.Isbn, IndexSchema.Numbers, IndexSchema.WholeTitle, IndexSchema.Work, IndexSchema.Facets];

    private readonly CatalogueAnalyzer analyzer;
    private readonly TermStream[] streams;
    private readonly Field[] areaFields;
    private readonly Dictionary<string, TermStream> looked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Field> lookedFields = new(StringComparer.Ordinal);
    private readonly NumericDocValuesField yearValue = new(IndexSchema.Year, 0), arrivalValue = new(IndexSchema.Arrival, 0), priorValue = new(IndexSchema.Prior, 0);
    private readonly Int32Field year = new(IndexSchema.Year, 0, YearType);
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly List<IIndexableField> fields = [];
    private readonly HashSet<(string Field, string Term)> seen = [];

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
        seen.Clear();
        foreach (var stream in looked.Values)
            stream.Begin();
        buffer.ResetWrittenCount();
        RecordBytes.Write(record, buffer);
        fields.Add(new StoredField(IndexSchema.Record, buffer.WrittenSpan.ToArray()));
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
        foreach (var title in new[] { record.Title.Proper, record.Title.Full }.Distinct(StringComparer.Ordinal))
        {
            AddTerm(IndexSchema.WholeTitle, IndexSchema.Whole(analyzer.Joined(title, language)));
            AddTerm(IndexSchema.WholeTitle, IndexSchema.Whole(analyzer.JoinedKeys(title, language)));
        }
        foreach (var title in (string?[])[record.UniformTitle, .. record.ParallelTitles, .. record.VariantTitles])
        {
            if (title is not null)
                AddTerm(IndexSchema.WholeTitle, IndexSchema.OtherTitleMark + IndexSchema.Whole(analyzer.JoinedKeys(title, language)));
        }
        for (var words = 1; words <= IndexSchema.BeginningWords; words++)
            AddTerm(IndexSchema.WholeTitle, IndexSchema.BeginningMark + IndexSchema.Whole(analyzer.JoinedKeys(record.Title.Proper, language, words)));

        foreach (var key in WorkKeys.Of(record, analyzer))
            AddTerm(IndexSchema.Work, IndexSchema.Whole(key));
    }

    private void AddNumbers(BibliographicRecord record)
    {
        foreach (var isbn in record.Isbns)
        {
            if (isbn.Key is { } key)
                AddTerm(IndexSchema.Isbn, key);
            AddTerm(IndexSchema.Numbers, IndexSchema.Number(isbn.Text));
        }
        foreach (var issn in record.Issns)
            AddTerm(IndexSchema.Numbers, IndexSchema.Number(issn));
        AddTerm(IndexSchema.Numbers, IndexSchema.Number(record.Id.Value));
        foreach (var origin in record.Origins)
            AddTerm(IndexSchema.Numbers, IndexSchema.Number(origin.Id.Value));
        foreach (var holding in record.Holdings)
        {
            AddTerm(IndexSchema.Numbers, IndexSchema.Number(holding.InventoryNumber));
            AddTerm(IndexSchema.Numbers, IndexSchema.Number(holding.Barcode));
        }
    }

    private void AddFacets(BibliographicRecord record)
    {
        foreach (var facet in IndexSchema.FacetFields)
        {
            foreach (var value in facet.Values(record))
            {
                if (value.Length > 0)
                    AddTerm(IndexSchema.Facets, facet.Code + value);
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
        Add(yearValue, record.Year ?? 0);
        Add(arrivalValue, record.Holdings.Max(holding => holding.Acquired)?.DayNumber ?? 0);
        Add(priorValue, RecordPrior.Of(record));
    }

    private void AddTerm(string field, string term)
    {
        term = IndexSchema.Cut(term);
        if (term.Length > 0 && seen.Add((field, term)))
            looked[field].AddTerm(term);
    }

    private void Add(NumericDocValuesField field, long value)
    {
        field.SetInt64Value(value);
        fields.Add(field);
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
