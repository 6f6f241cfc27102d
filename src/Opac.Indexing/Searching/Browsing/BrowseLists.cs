using System.Collections.Concurrent;
using System.Globalization;
using Lucene.Net.Index;
using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Headings;

namespace Opac.Indexing.Searching.Browsing;

/// <summary>The lists of one snapshot, each opened when it is first asked for.</summary>
internal sealed class BrowseLists : IDisposable
{
    private readonly Lazy<DocumentOrder> titles;
    private readonly Lazy<ShelfOrder> shelf;
    private readonly Dictionary<BrowseList, Lazy<IHeadingOrder>> headings;
    private readonly ConcurrentDictionary<(BrowseList List, int Language), IReadOnlyList<BrowseLetter>> letters = new();

    public BrowseLists(string folder, DirectoryReader reader)
    {
        var files = new HeadingFiles(folder, reader);
        titles = new(files.OpenTitles);
        shelf = new(files.OpenShelf);
        headings = Enum.GetValues<BrowseList>().ToDictionary(
            list => list, list => new Lazy<IHeadingOrder>(() => list == BrowseList.Title ? titles.Value : files.OpenHeadings(FacetOf(list))));
    }

    /// <summary>The titles, with the documents that have them.</summary>
    public DocumentOrder Titles => titles.Value;

    /// <summary>The shelf.</summary>
    public ShelfOrder Shelf => shelf.Value;

    /// <summary>The facet whose values a list has; not for titles.</summary>
    public static string FacetOf(BrowseList list) => list switch
    {
        BrowseList.Author => FacetNames.Author,
        BrowseList.Subject => FacetNames.Subject,
        BrowseList.Genre => FacetNames.Genre,
        BrowseList.Series => FacetNames.Series,
        _ => FacetNames.Classification,
    };

    /// <summary>A part of a list.</summary>
    public BrowsePage Page(CatalogueSnapshot snapshot, BrowseRequest request)
    {
        if (!Enum.IsDefined(request.List))
            return BrowsePage.Empty;
        var order = headings[request.List].Value;
        var language = LanguageOf(request.Language);
        var first = request.From is null ? Math.Max(0, request.Position) : PlaceOf(order, request.List, language, request.From);
        var end = (int)Math.Min(order.Count, first + (long)Math.Clamp(request.Size, 1, BrowseRequest.LargestSize));
        var page = new List<BrowseHeading>(Math.Max(0, end - first));
        for (var place = first; place < end; place++)
        {
            var count = order.CountAt(language, place);
            var id = count == 1 && order.FirstDocAt(language, place) is >= 0 and var doc ? snapshot.Record(doc).Id : (Records.RecordId?)null;
            page.Add(new(order.TextAt(language, place), count, id));
        }
        return new(page, first, order.Count, letters.GetOrAdd((request.List, language), key => LettersOf(headings[key.List].Value, key.List, key.Language)));
    }

    /// <summary>The number of a language among those whose alphabets are known; Kazakh for others.</summary>
    public static int LanguageOf(string language) => Math.Max(0, ((IList<string>)AlphabetOrder.Languages).IndexOf(language));

    public void Dispose()
    {
        if (shelf.IsValueCreated)
            shelf.Value.Dispose();
        if (titles.IsValueCreated)
            titles.Value.Dispose();
        foreach (var order in headings.Values.Where(order => order.IsValueCreated))
            order.Value.Dispose();
    }

    private static int PlaceOf(IHeadingOrder order, BrowseList list, int language, string text)
    {
        text = text.Trim();
        if (list != BrowseList.Class)
            return FirstFrom(order, language, text, AlphabetOrder.Of(AlphabetOrder.Languages[language]), 0);
        if (text.Contains('/', StringComparison.Ordinal))
            return FirstFrom(order, language, text, null, 0);
        // A bare mark: in the first scheme that has it.
        foreach (var scheme in ClassTree.Schemes)
        {
            var place = FirstFrom(order, language, scheme + "/" + text, null, 0);
            if (place < order.Count && order.TextAt(language, place).StartsWith(scheme + "/" + text, StringComparison.Ordinal))
                return place;
        }
        return order.Count;
    }

    // Twenty comparisons for a million headings; without an alphabet by code points.
    private static int FirstFrom(IHeadingOrder order, int language, string text, CompareInfo? alphabet, int from)
    {
        var (low, high) = (from, order.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var heading = order.TextAt(language, middle);
            var compared = alphabet is null ? string.CompareOrdinal(heading, text) : alphabet.Compare(heading, text, CompareOptions.IgnoreCase);
            if (compared < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static List<BrowseLetter> LettersOf(IHeadingOrder order, BrowseList list, int language)
    {
        var alphabet = list == BrowseList.Class ? null : AlphabetOrder.Of(AlphabetOrder.Languages[language]);
        var found = new List<BrowseLetter>();
        var (last, start) = ("0–9", 0);
        foreach (var letter in list == BrowseList.Class ? Branches(order) : AlphabetLetters.Of(alphabet!))
        {
            var place = FirstFrom(order, language, letter, alphabet, start);
            if (place > start)
                found.Add(new(last, start, place - start));
            (last, start) = (AlphabetLetters.IsBeyond(letter) ? "…" : letter, place);
        }
        if (order.Count > start)
            found.Add(new(last, start, order.Count - start));
        return found;
    }

    // The branches next to the root: they are few, and each begins where the one before ends.
    private static IEnumerable<string> Branches(IHeadingOrder order)
    {
        for (var place = 0; place < order.Count;)
        {
            var heading = order.TextAt(0, place);
            var branch = heading[..Math.Min(heading.Length, heading.IndexOf('/', StringComparison.Ordinal) + 2)];
            yield return branch;
            place = FirstFrom(order, 0, branch + char.MaxValue, null, place + 1);
        }
    }
}
