using System.Globalization;
using Opac.Indexing.Searching;
using Opac.Indexing.Searching.Queries;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>A heading of a list to leaf through, near to words that were not found.</summary>
/// <param name="Facet">The list: <c>author</c>, <c>subject</c> or <c>title</c>.</param>
/// <param name="Heading">The heading and how many records have it.</param>
public sealed record NearHeading(string Facet, BrowseHeading Heading)
{
    // Two letters in common: else the neighbour in the alphabet has nothing to do with what was asked.
    private const int SharedLetters = 2;
    private const int LongestText = 60;

    private static readonly (string Name, BrowseList List)[] lists = [("title", BrowseList.Title), (FacetNames.Author, BrowseList.Author), (FacetNames.Subject, BrowseList.Subject)];

    /// <summary>Where it leads.</summary>
    public string Address => Facet != "title" ? SearchAddress.Of(Facet, Heading.Text)
        : Heading.Id is { } id ? SearchAddress.OfRecord(id)
        : SearchAddress.Of($"{FieldNames.Of(QueryField.Title, PortalLanguage.Current)}:\"{Heading.Text.Replace('"', ' ')}\"");

    /// <summary>At most two headings of each list that stand where the words would, and begin alike.</summary>
    public static IReadOnlyList<NearHeading> To(string text, CatalogueSearcher catalogue)
    {
        var words = text.Trim('"', '«', '»', '(', ' ');
        if (words.Length < SharedLetters || words.Length > LongestText)
            return [];
        var alphabet = CultureInfo.CurrentCulture.CompareInfo;
        return [.. lists.SelectMany(list => catalogue.Browse(new() { List = list.List, Language = PortalLanguage.Current, From = words, Size = 2 }).Headings
            .Where(heading => alphabet.IsPrefix(heading.Text, words[..SharedLetters], CompareOptions.IgnoreCase | CompareOptions.IgnoreSymbols))
            .Select(heading => new NearHeading(list.Name, heading)))];
    }
}
