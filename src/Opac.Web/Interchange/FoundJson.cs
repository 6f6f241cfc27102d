using System.Text.Json.Serialization;
using Opac.Indexing.Searching;

namespace Opac.Web.Interchange;

/// <summary>The answer of <c>/api/v1/search</c>.</summary>
/// <param name="Total">How many records match.</param>
/// <param name="Hits">Those of the page asked for.</param>
/// <param name="Facets">Counts over all matches, by facet.</param>
/// <param name="Correction">What was searched instead of what was asked; <c>null</c> for nothing.</param>
/// <param name="IsPartial">Whether the question was too long or too costly, and only part of it was asked.</param>
/// <param name="ElapsedMs">How long the search took, in milliseconds.</param>
public sealed record FoundJson(int Total, IReadOnlyList<HitJson> Hits, IReadOnlyDictionary<string, IReadOnlyList<FacetCountJson>> Facets, CorrectionJson? Correction, bool IsPartial, double ElapsedMs)
{
    internal static FoundJson Of(SearchResponse found) => new(
        found.Total,
        [.. found.Hits.Select(hit => HitJson.Of(hit))],
        found.Facets.ToDictionary(facet => facet.Name, CountsOf),
        found.Correction is { } correction ? new(correction.Kind.ToString().ToLowerInvariant(), correction.Typed, correction.Searched, correction.Applied) : null,
        found.IsPartial,
        Math.Round(found.Elapsed.TotalMilliseconds, 3));

    private static IReadOnlyList<FacetCountJson> CountsOf(Facet facet) => [.. facet.Values.Select(value => new FacetCountJson(value.Value, value.Count))];
}

/// <summary>A value of a facet and how many matches have it.</summary>
[method: JsonConstructor]
public readonly record struct FacetCountJson(string Value, int Count);

/// <summary>What was searched instead of what was asked.</summary>
public sealed record CorrectionJson(string Kind, string Typed, string Searched, bool Applied);

/// <summary>A suggestion of <c>/api/v1/suggest</c>: <c>title</c>, with the id where one record has it, <c>author</c> or <c>subject</c>.</summary>
public sealed record SuggestionJson(string Kind, string Text, string? Id);
