using Opac.Indexing.Searching;

namespace Opac.Web.Pages.Browse;

/// <summary>The tree of classes, one level at a time.</summary>
internal static class ClassBranches
{
    private const int MostHeadings = 4_000;

    /// <summary>The branches right below one (<c>udc/8</c>), or the first ones of each scheme where none is named; empty at the twigs.</summary>
    public static IReadOnlyList<BrowseHeading> Below(string? parent, CatalogueSearcher catalogue)
    {
        var below = new List<BrowseHeading>();
        var position = 0;
        if (parent is not null)
            position = catalogue.Browse(new() { List = BrowseList.Class, From = parent, Size = 1 }).Position;
        for (var read = 0; read < MostHeadings; read += BrowseRequest.LargestSize)
        {
            var page = catalogue.Browse(new() { List = BrowseList.Class, Position = position + read, Size = BrowseRequest.LargestSize });
            foreach (var heading in page.Headings)
            {
                if (parent is not null && !heading.Text.StartsWith(parent, StringComparison.Ordinal))
                    return below;
                // In the order of codes a branch stands before all that grows out of it.
                if (heading.Text != parent && (below.Count == 0 || !heading.Text.StartsWith(below[^1].Text, StringComparison.Ordinal)))
                    below.Add(heading);
            }
            if (page.Headings.Count < BrowseRequest.LargestSize)
                break;
        }
        return below;
    }
}
