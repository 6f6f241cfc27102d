using Opac.Indexing.Problems;
using Opac.Indexing.Searching;
using Opac.Web.Publishing;

namespace Opac.Web.Upkeep;

/// <summary>What the command <c>check</c> would find, as the running portal knows it: problems of the content and of the files of records.</summary>
public sealed class KnownProblems(ContentLibrary library, CatalogueSearcher catalogue, CatalogueUpkeep upkeep)
{
    private readonly Lock looking = new();
    private (int Content, long Catalogue) seen = (-1, -1);
    private IReadOnlyList<Problem> found = [];

    /// <summary>Errors first, then warnings, by file and line; advice is left to <c>check</c>.</summary>
    public IReadOnlyList<Problem> Read()
    {
        lock (looking)
        {
            var content = library.Current;
            var now = (content.Version, catalogue.Version);
            if (now != seen)
            {
                found = [.. content.Problems.Concat(RecordLint.Check(content, id => catalogue.Find(id) is not null)).Concat(upkeep.Problems)
                    .Where(problem => problem.Kind.Severity != Severity.Info)
                    .OrderByDescending(problem => problem.Kind.Severity).ThenBy(problem => problem.Position.File, StringComparer.Ordinal).ThenBy(problem => problem.Position.Line)];
                seen = now;
            }
            return found;
        }
    }
}
