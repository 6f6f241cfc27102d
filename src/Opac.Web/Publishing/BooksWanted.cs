using Opac.Indexing.Problems;
using Opac.Indexing.Searching;

namespace Opac.Web.Publishing;

/// <summary>Books of the catalogue that a page shows as they are at that moment: by their records, or by a query.</summary>
public sealed record BooksWanted
{
    /// <summary>How many records one place may name.</summary>
    public const int MostRecords = 50;

    /// <summary>What is shown of a book where the librarian does not say.</summary>
    public static IReadOnlyList<BookPart> UsualParts { get; } = [BookPart.Cover, BookPart.Authors, BookPart.Availability, BookPart.Shelf];

    /// <summary>The records, in order; empty where a query is asked.</summary>
    public IReadOnlyList<string> Records { get; init; } = [];

    /// <summary>Where each of the records is named, in the same order; empty where nobody asks.</summary>
    public IReadOnlyList<SourcePosition> At { get; init; } = [];

    /// <summary>A query in the catalogue's query language; <c>null</c> where records are named.</summary>
    public string? Query { get; init; }

    /// <summary>How many books of the query's answer, 1 to 50.</summary>
    public int Count { get; init; } = 6;

    /// <summary>In what order the query's answer comes.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>How they stand.</summary>
    public ShownAs View { get; init; }

    /// <summary>What of them is shown besides the title.</summary>
    public IReadOnlyList<BookPart> Parts { get; init; } = UsualParts;

    /// <summary>A heading of the librarian's; <c>null</c> for none.</summary>
    public string? Title { get; init; }

    /// <summary>The level of the heading, 2 to 6.</summary>
    public int Level { get; init; } = 3;

    /// <summary>The librarian's own words on the books, clean HTML; empty for none.</summary>
    public HtmlPart Text { get; init; } = new("");

    /// <summary>Whether one book is meant, which gets a card of its own.</summary>
    public bool IsOne => Query is null && Records.Count == 1;
}
