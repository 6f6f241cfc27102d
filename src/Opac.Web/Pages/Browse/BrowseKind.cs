using Opac.Indexing.Searching;

namespace Opac.Web.Pages.Browse;

/// <summary>A list to leaf through, as it stands in addresses.</summary>
/// <param name="Name">Its name in addresses: <c>authors</c>.</param>
/// <param name="List">The engine's list; <c>null</c> for grades, which are few and fixed.</param>
/// <param name="Facet">The facet whose values its headings are; <c>null</c> for titles.</param>
public sealed record BrowseKind(string Name, BrowseList? List, string? Facet)
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<BrowseKind> All { get; } =
    [
        new("authors", BrowseList.Author, FacetNames.Author),
        new("titles", BrowseList.Title, null),
        new("subjects", BrowseList.Subject, FacetNames.Subject),
        new("genres", BrowseList.Genre, FacetNames.Genre),
        new("series", BrowseList.Series, FacetNames.Series),
        new("classes", BrowseList.Class, FacetNames.Classification),
        new("grades", null, FacetNames.Grade),
    ];

    /// <summary>The list of this name; <c>null</c> where there is none.</summary>
    public static BrowseKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
