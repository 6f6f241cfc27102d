namespace Opac.Indexing.Searching;

/// <summary>The facets, by the names that stand in addresses and in the machine interface.</summary>
public static class FacetNames
{
    /// <summary>Language of the text: MARC codes.</summary>
    public const string Language = "language";
    /// <summary>Kind of thing: <see cref="Records.RecordType"/> in small letters.</summary>
    public const string Type = "type";
    /// <summary>Headings of those who wrote it.</summary>
    public const string Author = "author";
    /// <summary>Subject headings, without subdivisions.</summary>
    public const string Subject = "subject";
    /// <summary>Genre and form.</summary>
    public const string Genre = "genre";
    /// <summary>Title of the series.</summary>
    public const string Series = "series";
    /// <summary>Classes as a tree, <c>udc/8</c>, <c>udc/82</c> …</summary>
    public const string Classification = "class";
    /// <summary>School grade: 1 to 12.</summary>
    public const string Grade = "grade";
    /// <summary>Whether a copy can be had now: <c>available</c>, <c>reading-room</c>, <c>not-available</c>, <c>online</c>.</summary>
    public const string Availability = "availability";
    /// <summary>Year, four digits; chosen as a range by <see cref="SearchRequest.YearFrom"/> and <see cref="SearchRequest.YearTo"/>.</summary>
    public const string Year = "year";

    /// <summary>Month in which the newest copy came to the library, <c>2024-09</c>; a year alone chooses all its months, and <see cref="SearchRequest.ArrivedSince"/> a range.</summary>
    public const string Arrival = "arrival";

    /// <summary>All of them, in the order in which a page shows them.</summary>
    public static IReadOnlyList<string> All { get; } = [Availability, Type, Language, Grade, Author, Subject, Genre, Series, Classification, Arrival, Year];
}
