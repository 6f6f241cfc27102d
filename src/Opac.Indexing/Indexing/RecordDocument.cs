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

    private static readonly FieldType Looked = Frozen(new FieldType
    {
        IsIndexed = true,
        IsTokenized = false,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
    });

    private readonly CatalogueAnalyzer analyzer;
    private readonly TermStream[] streams;
    private readonly Field[] areaFields;
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly List<IIndexableField> fields = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public RecordDocument(CatalogueAnalyzer analyzer)
    {
        this.analyzer = analyzer;
        streams = [.. IndexSchema.Areas.Select(_ => new TermStream(analyzer))];
        areaFields = [.. IndexSchema.Areas.Select((area, i) => new Field(area.Name, streams[i], Searched))];
    }

    /// <summary>The record's fields; good until the next call.</summary>
    /// <param name="record">The record.</param>
    /// <param name="otherNames">Other forms of the names in it.</param>
    public IEnumerable<IIndexableField> Of(BibliographicRecord record, IReadOnlyList<OtherName> otherNames)
    {
        fields.Clear();
        buffer.ResetWrittenCount();
        RecordBytes.Write(record, buffer);
        fields.Add(new StoredField(IndexSchema.Record, buffer.WrittenSpan.ToArray()));
        fields.Add(new Field(IndexSchema.Id, record.Id.Value, Looked));
        // Under the numbers that other files have for it too: addresses written down before the files came together still lead here.
        foreach (var origin in record.Origins)
        {
            if (origin.Id != record.Id)
                fields.Add(new Field(IndexSchema.Id, origin.Id.Value, Looked));
        }

        AddAreas(record, otherNames);
        AddTitles(record);
        AddNumbers(record);
        AddFacets(record);
        AddOrder(record);
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
        seen.Clear();
        var language = IndexSchema.Main(record);
        foreach (var title in new[] { record.Title.Proper, record.Title.Full }.Distinct(StringComparer.Ordinal))
        {
            AddTerm(IndexSchema.WholeTitle, analyzer.Joined(title, language));
            AddTerm(IndexSchema.WholeTitle, analyzer.JoinedKeys(title, language));
        }
        foreach (var title in (string?[])[record.UniformTitle, .. record.ParallelTitles, .. record.VariantTitles])
        {
            if (title is not null)
                AddTerm(IndexSchema.WholeTitle, IndexSchema.OtherTitleMark + analyzer.JoinedKeys(title, language));
        }
        for (var words = 1; words <= IndexSchema.BeginningWords; words++)
            AddTerm(IndexSchema.WholeTitle, IndexSchema.BeginningMark + analyzer.JoinedKeys(record.Title.Proper, language, words));

        seen.Clear();
        foreach (var key in WorkKeys.Of(record, analyzer))
            AddTerm(IndexSchema.Work, key);
    }

    private void AddNumbers(BibliographicRecord record)
    {
        seen.Clear();
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
        seen.Clear();
        foreach (var facet in IndexSchema.FacetFields)
        {
            foreach (var value in facet.Values(record))
            {
                if (value.Length == 0)
                    continue;
                var term = facet.Code + Cut(value);
                if (!seen.Add(term))
                    continue;
                fields.Add(new Field(IndexSchema.Facets, term, Looked));
                fields.Add(new SortedSetDocValuesField(IndexSchema.Facets, new BytesRef(term)));
            }
        }
    }

    private void AddOrder(BibliographicRecord record)
    {
        fields.Add(new SortedDocValuesField(IndexSchema.FilingTitle, new BytesRef(Cut(IndexSchema.Filing(record.Title)))));
        if (record.Authors.FirstOrDefault() is { } author)
            fields.Add(new SortedDocValuesField(IndexSchema.FilingAuthor, new BytesRef(Cut(author.Name))));
        if (record.Holdings.FirstOrDefault(holding => holding.ShelfMark is not null)?.ShelfMark is { } mark)
            fields.Add(new SortedDocValuesField(IndexSchema.Shelf, new BytesRef(Cut(mark))));
        fields.Add(new NumericDocValuesField(IndexSchema.Year, record.Year ?? 0));
        if (record.Year is { } year)
            fields.Add(new Int32Field(IndexSchema.Year, year, Field.Store.NO));
        var arrival = record.Holdings.Max(holding => holding.Acquired)?.DayNumber ?? 0;
        fields.Add(new NumericDocValuesField(IndexSchema.Arrival, arrival));
        fields.Add(new NumericDocValuesField(IndexSchema.Prior, RecordPrior.Of(record)));
    }

    private void AddTerm(string field, string term)
    {
        if (term.Length > 0 && seen.Add(field + term))
            fields.Add(new Field(field, Cut(term), Looked));
    }

    // Lucene refuses terms of more than 32,766 bytes; headings of more than these characters are no headings.
    private static string Cut(string text) => text.Length <= 1_000 ? text : text[..1_000];

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
