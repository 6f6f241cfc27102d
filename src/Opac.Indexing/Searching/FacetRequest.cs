namespace Opac.Indexing.Searching;

/// <summary>Which part of a facet that is too long for a page is wanted.</summary>
/// <param name="Facet">One of <see cref="FacetNames"/>.</param>
public sealed record FacetRequest(string Facet)
{
    /// <summary>No part is longer, in values.</summary>
    public const int LargestSize = 200;

    /// <summary>Only values with words that begin so, typed with or without Kazakh letters; <c>null</c> for all.</summary>
    public string? Containing { get; init; }

    /// <summary>Whether the values come in the order of the reader's alphabet; otherwise those with most matches come first.</summary>
    public bool ByAlphabet { get; init; }

    /// <summary>The number of the first value wanted, from 0.</summary>
    public int Position { get; init; }

    /// <summary>Values wanted, 1 to <see cref="LargestSize"/>.</summary>
    public int Size { get; init; } = 50;
}
