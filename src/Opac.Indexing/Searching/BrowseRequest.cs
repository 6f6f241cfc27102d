namespace Opac.Indexing.Searching;

/// <summary>Which part of which list is wanted.</summary>
public sealed record BrowseRequest
{
    /// <summary>No page is longer, in headings.</summary>
    public const int LargestSize = 200;

    /// <summary>The list.</summary>
    public BrowseList List { get; init; }

    /// <summary>The reader's language, <c>kk</c>, <c>ru</c> or <c>en</c>: the alphabet.</summary>
    public string Language { get; init; } = "kk";

    /// <summary>Where to begin: the first heading that is this text or comes after it; <c>null</c> for <see cref="Position"/>.</summary>
    public string? From { get; init; }

    /// <summary>The number of the first heading wanted, from 0; beyond the end nothing is found.</summary>
    public int Position { get; init; }

    /// <summary>Headings wanted, 1 to <see cref="LargestSize"/>.</summary>
    public int Size { get; init; } = 50;
}
