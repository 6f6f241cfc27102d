using Lucene.Net.Index;
using Opac.Indexing.Records;
using Opac.Indexing.Searching.Faceting;

namespace Opac.Indexing.Searching.Browsing;

/// <summary>Walks through all records in the order of the index.</summary>
internal static class CatalogueWalk
{
    /// <summary>A stretch of them.</summary>
    public static RecordStretch Of(CatalogueSnapshot snapshot, int from, int count, Constraint? only)
    {
        var filter = FilterOf(snapshot, only);
        var (live, end) = (MultiFields.GetLiveDocs(snapshot.Reader), snapshot.Reader.MaxDoc);
        var records = new List<BibliographicRecord>(count);
        int? next = null;
        for (var doc = Math.Max(0, from); doc < end; doc++)
        {
            if (live?.Get(doc) == false || filter?.Passes(snapshot.Facets.Lines.Row(doc)) == false)
                continue;
            if (records.Count == count)
            {
                next = doc;
                break;
            }
            records.Add(snapshot.Record(doc));
        }
        var total = only is null ? snapshot.Reader.NumDocs : Total(snapshot, only);
        return new(records, next, total, snapshot.Generation.Name, snapshot.Generation.Manifest.Built);
    }

    private static FacetFilter? FilterOf(CatalogueSnapshot snapshot, Constraint? only) =>
        only is null ? null
        : snapshot.Facets.Ranges.FirstOrDefault(range => range.Field.Name == only.Facet) is { } range ? new FacetFilter(snapshot.Facets, range, [only])
        : throw new ArgumentException($"There is no facet {only.Facet}.", nameof(only));

    private static int Total(CatalogueSnapshot snapshot, Constraint only) =>
        new CatalogueSearch(snapshot, new SearchRequest { Constraints = [only], Size = 1 }, new Analysis.CatalogueAnalyzer(snapshot.Words)).Run().Total;
}
