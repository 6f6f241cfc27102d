using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Pages.Catalogue;
using Opac.Web.Texts;

namespace Opac.Web.Interchange;

/// <summary>The catalogue for programs: <c>/api/v1/search</c>, <c>/api/v1/records/{id}</c>, <c>/api/v1/suggest</c>.</summary>
internal static class CatalogueApi
{
    private const int MostSuggestions = 8;
    private const string FacetPrefix = "facet.", NotPrefix = "not.";

    /// <summary>Adds the three addresses.</summary>
    public static void MapCatalogueApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").WithTags("catalogue");
        api.MapGet("/search", Search).WithName("search")
            .WithSummary("Searches the catalogue. Facets narrow it: facet.language=kaz; a facet may be repeated to widen it; not.language=rus leaves out; from and to are years, since=2024-09 the month of arrival. exact=1 searches for just what was typed, without correcting it; why=1 tells of each hit why it is there.");
        api.MapGet("/records/{id}", Record).WithName("record").WithSummary("One record.");
        api.MapGet("/suggest", Suggest).WithName("suggest").WithSummary("Titles, writers and subjects with a word that begins with what is typed, in whatever letters.");
    }

    private static Results<FoundAnswer, ProblemHttpResult> Search(CatalogueSearcher catalogue, HttpRequest http, string? q = null, string? page = null, string? size = null, string? sort = null, string? lang = null, string? exact = null, string? why = null)
    {
        if (!TryNumber(page, 1, SearchRequest.DeepestHit, 1, out var pageNumber))
            return Refuse($"page is a whole number from 1 to {SearchRequest.DeepestHit}.");
        if (!TryNumber(size, 1, 100, 10, out var sizeNumber))
            return Refuse("size is a whole number from 1 to 100.");
        if ((long)pageNumber * sizeNumber > SearchRequest.DeepestHit)
            return Refuse($"No hit beyond the {SearchRequest.DeepestHit}th is shown: narrow the search by a facet.");
        if (q is { Length: > SearchAddress.LongestQuestion })
            return Refuse($"q is at most {SearchAddress.LongestQuestion} characters long.");
        if (lang is not null && !PortalLanguage.All.Contains(lang))
            return Refuse("lang is kk, ru or en.");
        if (sort is not null && !SearchAddress.Sorts.Any(order => SearchAddress.Code(order) == sort))
            return Refuse($"sort is one of {string.Join(", ", SearchAddress.Sorts.Select(SearchAddress.Code))}.");
        if (!TryNumber(http.Query["from"].FirstOrDefault(), 1, 2999, 0, out var from) || !TryNumber(http.Query["to"].FirstOrDefault(), 1, 2999, 0, out var to))
            return Refuse("from and to are years of at most four digits.");
        var constraints = new List<Constraint>();
        var since = SearchAddress.Month(http.Query["since"]);
        if (since is null && !string.IsNullOrEmpty(http.Query["since"]))
            return Refuse("since is a month: 2024-09.");
        foreach (var (name, values) in http.Query.Where(pair => pair.Key.StartsWith(FacetPrefix, StringComparison.Ordinal) || pair.Key.StartsWith(NotPrefix, StringComparison.Ordinal)))
        {
            var isExcluded = name.StartsWith(NotPrefix, StringComparison.Ordinal);
            var facet = name[(isExcluded ? NotPrefix : FacetPrefix).Length..];
            if (!FacetNames.All.Contains(facet) || facet == FacetNames.Year)
                return Refuse($"There is no facet '{facet}'. The facets are {string.Join(", ", FacetNames.All.Where(known => known != FacetNames.Year))}; for years use from and to.");
            constraints.AddRange(values.OfType<string>().Where(value => value.Length is > 0 and <= 300).Take(20).Select(value => new Constraint(facet, value, isExcluded)));
        }

        var found = catalogue.Search(new()
        {
            Text = q?.Trim() ?? "",
            Language = lang ?? "kk",
            Constraints = constraints,
            YearFrom = from == 0 ? null : from,
            YearTo = to == 0 ? null : to,
            ArrivedSince = since,
            Sort = SearchAddress.Sorts.FirstOrDefault(order => SearchAddress.Code(order) == sort),
            Page = pageNumber,
            Size = sizeNumber,
            AsTyped = exact == "1",
            // A hit in brief has no text with marks.
            WithMarks = false,
            WithReasons = why == "1",
        });
        return new FoundAnswer(FoundJson.Of(found));
    }

    private static Results<Ok<RecordJsonForm>, ProblemHttpResult> Record(CatalogueSearcher catalogue, string id) =>
        RecordId.From(id) is { } name && name.Value == id && catalogue.Find(name) is { } record
            ? TypedResults.Ok(RecordJsonForm.Of(record))
            : TypedResults.Problem($"There is no record '{id}'. Ids are found by /api/v1/search.", statusCode: StatusCodes.Status404NotFound);

    private static Results<Ok<IEnumerable<SuggestionJson>>, ProblemHttpResult> Suggest(CatalogueSearcher catalogue, string? q = null, string? lang = null)
    {
        if (q is { Length: > 100 })
            return Refuse("q is at most 100 characters long.");
        if (lang is not null && !PortalLanguage.All.Contains(lang))
            return Refuse("lang is kk, ru or en.");
        return TypedResults.Ok(catalogue.Suggest(q ?? "", MostSuggestions)
            .Select(suggestion => new SuggestionJson(suggestion.Kind.ToString().ToLowerInvariant(), suggestion.Text, suggestion.Id?.Value)));
    }

    private static ProblemHttpResult Refuse(string hint) => TypedResults.Problem(hint, statusCode: StatusCodes.Status400BadRequest);

    private static bool TryNumber(string? text, int least, int most, int otherwise, out int number)
    {
        number = otherwise;
        return string.IsNullOrEmpty(text) || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most);
    }
}
