using Opac.Indexing.Records;
using Opac.Indexing.Searching;

namespace Opac.Web.Publishing;

/// <summary>The books that a page shows, as the catalogue has them at this moment. All records that the page names are asked for at once.</summary>
public sealed class BooksShown
{
    private readonly IReadOnlyDictionary<RecordId, BibliographicRecord> byId;
    private readonly Dictionary<(string Query, int Count), IReadOnlyList<BibliographicRecord>> byQuery = [];

    private BooksShown(IReadOnlyDictionary<RecordId, BibliographicRecord> byId) => this.byId = byId;

    /// <summary>What a page gets that asks for no books, or has no catalogue to ask.</summary>
    public static BooksShown None { get; } = new(new Dictionary<RecordId, BibliographicRecord>());

    /// <summary>Asks the catalogue for all that a page wants.</summary>
    /// <param name="wanted">Every place of the page that shows books.</param>
    /// <param name="find">Finds records by their ids, those that there are.</param>
    /// <param name="search">Answers a query.</param>
    /// <param name="language">The reader's language.</param>
    public static BooksShown Gather(
        IEnumerable<BooksWanted> wanted, Func<IReadOnlyCollection<RecordId>, IEnumerable<BibliographicRecord>> find, Func<SearchRequest, SearchResponse> search, string language)
    {
        var places = wanted.ToList();
        var ids = places.SelectMany(place => place.Records).Select(RecordId.From).OfType<RecordId>().Distinct().ToList();
        var shown = new BooksShown(ids.Count == 0 ? None.byId : find(ids).DistinctBy(record => record.Id).ToDictionary(record => record.Id));
        foreach (var place in places)
        {
            if (place.Query is { } query && !shown.byQuery.ContainsKey((query, place.Count)))
                shown.byQuery[(query, place.Count)] = [.. search(new SearchRequest { Text = query, Size = place.Count, Language = language }).Hits.Select(hit => hit.Record)];
        }
        return shown;
    }

    /// <summary>The books of one place: the name that was asked for, and the record, <c>null</c> where the catalogue has none of that name (any more).</summary>
    public IReadOnlyList<(string Asked, BibliographicRecord? Record)> Of(BooksWanted wanted)
        => wanted.Query is { } query
            ? [.. byQuery.GetValueOrDefault((query, wanted.Count), []).Select(record => (record.Id.Value, (BibliographicRecord?)record))]
            : [.. wanted.Records.Select(id => (id, RecordId.From(id) is { } known ? byId.GetValueOrDefault(known) : null))];
}
