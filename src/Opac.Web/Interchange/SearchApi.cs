using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Texts;

namespace Opac.Web.Interchange;

/// <summary>The catalogue for other programs: <c>/api/v1/search</c> and <c>/api/v1/records/{id}</c>, the same road as the pages by another door.</summary>
public static class SearchApi
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Lays the addresses.</summary>
    public static void MapSearchApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/search", (HttpRequest request, CatalogueSearcher catalogue) => Search(request.Query, catalogue)).WithName("search");
        routes.MapGet("/api/v1/records/{id}", (string id, CatalogueSearcher catalogue) =>
            RecordId.From(id) is { } known && catalogue.Find(known) is { } record ? Results.Json(Shown(record), json) : Results.NotFound()).WithName("record");
    }

    private static IResult Search(IQueryCollection query, CatalogueSearcher catalogue)
    {
        if (!TryNumber(query["page"], 1, 1000, out var page))
            return Refuse("page", "a whole number from 1 to 1000");
        if (!TryNumber(query["size"], 10, 100, out var size))
            return Refuse("size", "a whole number from 1 to 100");
        var sort = SortOrder.Relevance;
        if (query["sort"].ToString() is { Length: > 0 } named && (!Enum.TryParse(named, ignoreCase: true, out sort) || !Enum.IsDefined(sort)))
            return Refuse("sort", string.Join(", ", Enum.GetNames<SortOrder>()).ToLowerInvariant());
        if (query.Keys.FirstOrDefault(key => key.StartsWith("facet.", StringComparison.Ordinal) && !FacetNames.All.Contains(key[6..])) is { } unknown)
            return Refuse(unknown, "facet. and one of " + string.Join(", ", FacetNames.All));

        var found = catalogue.Search(new SearchRequest
        {
            Text = query["q"].ToString(),
            Language = PortalLanguage.All.Contains(query["lang"].ToString()) ? query["lang"].ToString() : "kk",
            Page = page,
            Size = size,
            Sort = sort,
            Constraints = [.. FacetNames.All.SelectMany(facet => query["facet." + facet].OfType<string>().Select(value => new Constraint(facet, value)))],
        });
        return Results.Json(new
        {
            found.Total,
            Hits = found.Hits.Select(hit => Shown(hit.Record)),
            Facets = found.Facets.ToDictionary(facet => facet.Name, facet => facet.Values.Select(value => new { value.Value, value.Count })),
            Correction = found.Correction is { } correction ? new { Kind = correction.Kind.ToString().ToLowerInvariant(), correction.Typed, correction.Searched, correction.Applied } : null,
            ElapsedMs = Math.Round(found.Elapsed.TotalMilliseconds, 3),
        }, json);
    }

    private static object Shown(BibliographicRecord record) => new
    {
        Id = record.Id.Value,
        Type = record.Type.ToString().ToLowerInvariant(),
        Title = record.Title.Proper,
        Subtitle = record.Title.Remainder,
        Authors = record.Authors.Select(author => author.Name),
        Contributors = record.Contributors.Where(contributor => contributor.Role != ContributorRole.Author).Select(contributor => contributor.Name),
        Publisher = record.Publication.Publishers is [var publisher, ..] ? publisher : null,
        Place = record.Publication.Places is [var place, ..] ? place : null,
        record.Year,
        Isbns = record.Isbns.Select(isbn => isbn.Text),
        record.Issns,
        record.Languages,
        Subjects = record.Subjects.Select(subject => subject.Full),
        record.Genres,
        record.Classifications,
        Series = record.Series.Select(series => series.Title),
        record.Extent,
        record.Summary,
        Links = record.Links.Select(link => link.Address),
        Holdings = record.Holdings.Select(holding => new { holding.InventoryNumber, holding.ShelfMark, holding.Location, Status = holding.Status.ToString().ToLowerInvariant(), holding.Copies }),
    };

    private static bool TryNumber(string? text, int otherwise, int most, out int number)
    {
        number = otherwise;
        return string.IsNullOrEmpty(text) || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= most);
    }

    private static IResult Refuse(string parameter, string expected) =>
        Results.Problem(statusCode: 400, title: $"'{parameter}' is not understood", detail: $"Expected: {expected}.");
}
