using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Opac.Indexing.Analysis;
using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>Tells whether single records can be exchanged without reading the files of the others.</summary>
internal sealed class RecordIndependence(WordAnalyzer words)
{
    /// <summary>Whether none of the records that go or come is, or will be, one with a record of another file.</summary>
    public bool StandsAlone(string folder, IReadOnlyCollection<RecordId> without, IReadOnlyCollection<BibliographicRecord> records)
    {
        using var mapped = new MappedDirectory(folder);
        using var reader = DirectoryReader.Open(mapped);
        var live = MultiFields.GetLiveDocs(reader);
        var leaving = new HashSet<int>(without.Concat(records.Select(record => record.Id)).SelectMany(id => DocsOf(IndexSchema.Id, id.Value)));
        if (leaving.Any(doc => RecordAt(doc).Origins.Count(origin => !origin.IsOfStudio) > 1))
            return false;
        var analyzer = new CatalogueAnalyzer(words);
        return records.All(record => Near(record).Where(doc => !leaving.Contains(doc)).All(doc => !SameEdition.Is(RecordAt(doc), record)));

        // Records of one edition share an ISBN or a title; which of them it is, is told by the records themselves.
        IEnumerable<int> Near(BibliographicRecord record) =>
            DocsOf(IndexSchema.WholeTitle, IndexSchema.Whole(analyzer.JoinedKeys(record.Title.Proper, IndexSchema.Main(record))))
                .Concat(WorkKey.EditionKeys(record).SelectMany(isbn => DocsOf(IndexSchema.Isbn, isbn))).Distinct().ToList();

        BibliographicRecord RecordAt(int doc) => RecordBytes.Read(reader.Document(doc).GetBinaryValue(IndexSchema.Record).Bytes);

        IEnumerable<int> DocsOf(string field, string term)
        {
            var docs = MultiFields.GetTermDocsEnum(reader, live, field, new BytesRef(term), DocsFlags.NONE);
            for (int doc; docs is not null && (doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
                yield return doc;
        }
    }
}
