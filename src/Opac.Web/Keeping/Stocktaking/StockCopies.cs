using Opac.Indexing.Records;
using Opac.Indexing.Searching;

namespace Opac.Web.Keeping.Stocktaking;

/// <summary>All copies of the catalogue, as they are now.</summary>
internal static class StockCopies
{
    private const int Stretch = 1_000;

    /// <summary>The copies with numbers, and how many there are without by location.</summary>
    public static (List<StockCopy> Numbered, Dictionary<string, int> Unnumbered) Of(CatalogueSearcher catalogue)
    {
        var (numbered, unnumbered) = (new List<StockCopy>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var record in Walk(catalogue))
        {
            foreach (var copy in record.Holdings)
            {
                if (copy.InventoryNumber is { Length: > 0 } number)
                    numbered.Add(new(number, copy.Barcode, record.Id.Value, record.Title.Full, record.Authors.FirstOrDefault()?.Name, copy.Location, copy.Shelf, copy.ShelfMark, copy.Status, copy.Price));
                else
                    unnumbered[copy.Location ?? ""] = unnumbered.GetValueOrDefault(copy.Location ?? "") + copy.Copies;
            }
        }
        return (numbered, unnumbered);
    }

    // Places in the walk hold within one generation of the index: where it changes on the way, the walk begins again.
    private static List<BibliographicRecord> Walk(CatalogueSearcher catalogue)
    {
        while (true)
        {
            var records = new List<BibliographicRecord>();
            var first = catalogue.Walk(0, Stretch);
            records.AddRange(first.Records);
            var stretch = first;
            while (stretch.Next is { } next && (stretch = catalogue.Walk(next, Stretch)).Generation == first.Generation)
                records.AddRange(stretch.Records);
            if (stretch.Generation == first.Generation)
                return records;
        }
    }
}
