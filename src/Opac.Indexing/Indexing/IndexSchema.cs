using Opac.Indexing.Records;
using Opac.Indexing.Searching;

namespace Opac.Indexing.Indexing;

/// <summary>The table of the index: which field is filled from what, how much a match in it weighs, what it is called in a query, and which facets there are.</summary>
internal static class IndexSchema
{
    /// <summary>Raised whenever an index made by an older program could be misread.</summary>
    public const int Version = 1;

    /// <summary>Stands before the first word of a title, so that a phrase can ask for the beginning.</summary>
    public const string TitleStart = "^";

    public const string Id = "id", Stored = "record", WholeTitle = "whole-title", Isbn = "isbn", Inventory = "inventory", Year = "year", Arrival = "arrival", TitleSort = "sort-title", AuthorSort = "sort-author";

    /// <summary>The fields of words, with the weight of a match in them.</summary>
    public static IReadOnlyList<TextField> Texts { get; } =
    [
        new("title", 8, record => [record.Title.Full], ["атауы", "название", "заглавие", "title"]),
        new("other-title", 4, record => [.. record.ParallelTitles, .. record.VariantTitles, .. record.UniformTitle is { } uniform ? [uniform] : Array.Empty<string>()], []),
        new("author", 6, record => [.. record.Contributors.SelectMany(NamesOf), .. record.Title.Responsibility is { } words ? [words] : Array.Empty<string>()], ["автор", "author"]),
        new("subject", 3, record => [.. record.Subjects.Select(subject => subject.Full), .. record.Genres], ["тақырып", "тема", "subject"]),
        new("series", 2, record => [.. record.Series.Select(series => series.Title), .. record.LinkedRecords.Select(linked => linked.Title)], ["топтама", "серия", "series"]),
        new("text", 1, record => [record.Summary ?? "", record.Contents ?? "", .. record.Notes, .. record.Publication.Publishers, .. record.Publication.Places], []),
    ];

    /// <summary>The facets: where their values come from.</summary>
    public static IReadOnlyList<FacetField> Facets { get; } =
    [
        new(FacetNames.Availability, Availabilities),
        new(FacetNames.Type, record => [CodeOf(record.Type)]),
        new(FacetNames.Language, record => record.Languages),
        new(FacetNames.Grade, record => record.Audience.Grades.Select(grade => grade.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        new(FacetNames.Author, record => record.Authors.Select(author => author.Name)),
        new(FacetNames.Subject, record => record.Subjects.Select(subject => subject.Heading)),
        new(FacetNames.Genre, record => record.Genres),
        new(FacetNames.Series, record => record.Series.Select(series => series.Title)),
        new(FacetNames.Classification, record => record.Classifications.SelectMany(Branches)),
        new(FacetNames.Year, record => record.Year is { } year ? [year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture)] : []),
    ];

    /// <summary>The facet's field of doc values.</summary>
    public static string FacetFieldOf(string facet) => "facet-" + facet;

    /// <summary>A type as it stands in addresses: <c>book</c>.</summary>
    public static string CodeOf(RecordType type) => type.ToString().ToLowerInvariant();

    private static IEnumerable<string> NamesOf(Contributor contributor) => contributor.FullerName is null ? [contributor.Name] : [contributor.Name, contributor.FullerName];

    private static IEnumerable<string> Availabilities(BibliographicRecord record)
    {
        if (record.Links.Count > 0)
            yield return "online";
        if (record.Holdings.Any(holding => holding.Status == ItemStatus.Available))
            yield return "available";
        else if (record.Holdings.Any(holding => holding.Status == ItemStatus.ReadingRoom))
            yield return "reading-room";
        else if (record.Holdings.Count > 0)
            yield return "not-available";
    }

    // udc/8, udc/82, udc/821: the tree of the main table, three levels deep.
    private static IEnumerable<string> Branches(Classification classification)
    {
        var digits = classification.Value.TakeWhile(char.IsAsciiDigit).Take(3).Count();
        for (var length = 1; length <= digits; length++)
            yield return $"{classification.Scheme}/{classification.Value[..length]}";
    }

    /// <summary>A field of words.</summary>
    internal sealed record TextField(string Name, float Weight, Func<BibliographicRecord, IEnumerable<string>> Values, IReadOnlyList<string> QueryNames);

    /// <summary>A facet.</summary>
    internal sealed record FacetField(string Name, Func<BibliographicRecord, IEnumerable<string>> Values);
}
