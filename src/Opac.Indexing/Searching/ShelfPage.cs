using Opac.Indexing.Records;

namespace Opac.Indexing.Searching;

/// <summary>A stretch of the shelf.</summary>
/// <param name="Places">What stands there, from left to right.</param>
/// <param name="Position">The number of the first place, from 0.</param>
/// <param name="Total">How many places the whole shelf has.</param>
public sealed record ShelfPage(IReadOnlyList<ShelfPlace> Places, int Position, int Total)
{
    /// <summary>No shelf.</summary>
    public static ShelfPage Empty { get; } = new([], 0, 0);
}

/// <summary>A place on the shelf.</summary>
/// <param name="Mark">The shelf mark.</param>
/// <param name="Record">What stands there.</param>
public sealed record ShelfPlace(string Mark, BibliographicRecord Record);
