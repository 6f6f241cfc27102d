using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using Opac.Indexing.Analysis;
using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>Turns a record into a document of the index by the table of <see cref="IndexSchema"/>. Not for several threads at once.</summary>
internal sealed class RecordDocument(WordAnalyzer words)
{
    private readonly CompareInfo kazakhOrder = CultureInfo.GetCultureInfo("kk").CompareInfo;

    public Document Of(BibliographicRecord record)
    {
        var language = record.Languages.Count > 0 ? record.Languages[0] : null;
        var document = new Document
        {
            new StringField(IndexSchema.Id, record.Id.Value, Field.Store.NO),
            new StoredField(IndexSchema.Stored, RecordJson.Write(record)),
            new StringField(IndexSchema.WholeTitle, WholeTitle(record.Title.Proper), Field.Store.NO),
            new NumericDocValuesField(IndexSchema.Year, record.Year ?? 0),
            new NumericDocValuesField(IndexSchema.Arrival, record.Holdings.Max(holding => holding.Acquired)?.DayNumber ?? 0),
            new BinaryDocValuesField(IndexSchema.TitleSort, SortKey(record.Title.Full[Math.Min(record.Title.NonFiling, record.Title.Full.Length)..])),
            new BinaryDocValuesField(IndexSchema.AuthorSort, SortKey(record.Authors.FirstOrDefault()?.Name ?? "")),
        };
        foreach (var isbn in record.Isbns)
            document.Add(new StringField(IndexSchema.Isbn, isbn.Key ?? isbn.Text, Field.Store.NO));
        foreach (var number in record.Holdings.Select(holding => holding.InventoryNumber).OfType<string>())
            document.Add(new StringField(IndexSchema.Inventory, number, Field.Store.NO));
        foreach (var field in IndexSchema.Texts)
        {
            foreach (var value in field.Values(record).Where(value => value.Length > 0))
                document.Add(new TextField(field.Name, new CatalogueTokens(words, language).Over(value, startsTitle: field.Name == "title")));
        }
        foreach (var facet in IndexSchema.Facets)
        {
            foreach (var value in facet.Values(record).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal))
                document.Add(new SortedSetDocValuesField(IndexSchema.FacetFieldOf(facet.Name), new BytesRef(value)));
        }
        return document;
    }

    /// <summary>A title brought down to its words in small letters: what a reader types who types the title and nothing else.</summary>
    public static string WholeTitle(string title)
    {
        var words = new List<string>();
        for (var at = 0; TextWords.Next(title, ref at, out var word);)
            words.Add(title.Substring(word.Start, word.Length).ToLowerInvariant());
        return string.Join(' ', words);
    }

    private BytesRef SortKey(string text) => new(kazakhOrder.GetSortKey(text, CompareOptions.IgnoreCase).KeyData);
}
