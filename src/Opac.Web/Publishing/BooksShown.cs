using Opac.Indexing.Records;
using Opac.Indexing.Searching;

namespace Opac.Web.Publishing;

/// <summary>The books that a page shows, as the catalogue has them at this moment. All records that the page names are asked for at once.</summary>
public sealed class BooksShown
{
    private readonly IReadOnlyDictionary<RecordId, BibliographicRecord> byId;
    private readonly Dictionary<(string Query, int Count, SortOrder Sort), IReadOnlyList<BibliographicRecord>> byQuery = [];

    private BooksShown(IReadOnlyDictionary<RecordId, BibliographicRecord> byId) => this.byId = byId;

    /// <summary>What a page gets that asks for no books, or has no catalogue to ask.</summary>
    public static BooksShown None { get; } = new(new Dictionary<RecordId, BibliographicRecord>());

    /// <summary>Asks the catalogue for all that a page wants, in the reader's language: one question for all records, one for each different query.</summary>
    public static BooksShown Gather(IEnumerable<BooksWanted> wanted, CatalogueSearcher catalogue, string language)
    {
        var places = wanted.ToList();
        var ids = places.SelectMany(place => place.Records).Select(RecordId.From).OfType<RecordId>().Distinct().ToList();
        // A page may name a book by the number of any file it stands in.
        var named = ids.Count == 0 ? [] : catalogue.Find(ids).DistinctBy(record => record.Id).SelectMany(record => record.Names.Select(name => (name, record)));
        var shown = new BooksShown(named.DistinctBy(pair => pair.name).ToDictionary(pair => pair.name, pair => pair.record));
        foreach (var asked in places.Where(place => place.Query is not null).Select(place => (Query: place.Query!, place.Count, place.Sort)).Distinct())
            shown.byQuery[asked] = Answer(asked.Query, asked.Count, asked.Sort);
        // Latin letters cannot be typed on the Kazakh layout: a book may be named by its title.
        foreach (var title in places.SelectMany(place => place.Records).Where(name => IsTitle(name) && !shown.byQuery.ContainsKey((name, 1, SortOrder.Relevance))))
            shown.byQuery[(title, 1, SortOrder.Relevance)] = Answer(title, 1, SortOrder.Relevance);
        return shown;

        List<BibliographicRecord> Answer(string query, int count, SortOrder sort)
            => [.. catalogue.Search(new SearchRequest { Text = query, Size = count, Sort = sort, Language = language }).Hits.Select(hit => hit.Record)];
    }

    /// <summary>The books of one place: the name that was asked for, and the record, <c>null</c> where the catalogue has none of that name (any more).</summary>
    public IReadOnlyList<(string Asked, BibliographicRecord? Record)> Of(BooksWanted wanted)
        => wanted.Query is { } query
            ? [.. byQuery.GetValueOrDefault((query, wanted.Count, wanted.Sort), []).Select(record => (record.Id.Value, (BibliographicRecord?)record))]
            : [.. wanted.Records.Select(name => (name, Find(name)))];

    private BibliographicRecord? Find(string name)
        => RecordId.From(name) is { } id && byId.TryGetValue(id, out var record) ? record : byQuery.GetValueOrDefault((name, 1, SortOrder.Relevance), []) is [var first, ..] ? first : null;

    /// <summary>Whether a book is named by its title: a record's number has digits in it.</summary>
    internal static bool IsTitle(string name) => !name.Any(char.IsAsciiDigit) && name.Any(char.IsLetter);
}
