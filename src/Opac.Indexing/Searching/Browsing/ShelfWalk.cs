using System.Globalization;
using Opac.Indexing.Indexing.Headings;
using Opac.Indexing.Records;

namespace Opac.Indexing.Searching.Browsing;

/// <summary>Walks along the shelf.</summary>
internal static class ShelfWalk
{
    private const int Longest = 100;

    /// <summary>The neighbours of a record, itself among them; nothing where it has no shelf mark.</summary>
    public static ShelfPage Around(CatalogueSnapshot snapshot, RecordId id, int before, int after)
    {
        var shelf = snapshot.Lists.Shelf;
        if (snapshot.DocOf(id) is not (>= 0 and var doc) || shelf.PlaceOf(doc) is not (>= 0 and var place))
            return ShelfPage.Empty;
        var first = Math.Max(0, place - Math.Clamp(before, 0, Longest));
        return Stretch(snapshot, first, place - first + 1 + Math.Clamp(after, 0, Longest));
    }

    /// <summary>What stands from a mark on.</summary>
    public static ShelfPage From(CatalogueSnapshot snapshot, string mark, int count)
    {
        var shelf = snapshot.Lists.Shelf;
        var alphabet = AlphabetOrder.Of(AlphabetOrder.Languages[0]);
        var (low, high) = (0, shelf.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (alphabet.Compare(snapshot.ShelfMark(shelf.DocAt(middle)), mark.Trim(), CompareOptions.IgnoreCase) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return Stretch(snapshot, low, Math.Clamp(count, 0, Longest));
    }

    private static ShelfPage Stretch(CatalogueSnapshot snapshot, int first, int count)
    {
        var shelf = snapshot.Lists.Shelf;
        var places = new List<ShelfPlace>(count);
        for (var place = first; place < Math.Min(shelf.Count, first + count); place++)
        {
            var doc = shelf.DocAt(place);
            places.Add(new(snapshot.ShelfMark(doc), snapshot.Record(doc)));
        }
        return new(places, first, shelf.Count);
    }
}
