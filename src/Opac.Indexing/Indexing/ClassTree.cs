using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>Turns a class mark into the branches of its tree, from the root on: <c>821.512.122-31</c> → <c>udc/8</c>, <c>udc/82</c>, <c>udc/821</c>, <c>udc/821.5</c>, <c>udc/821.512</c> …</summary>
internal static class ClassTree
{
    // Deeper branches have one or two books each in a school: a tree of them would be all twigs.
    private const int DeepestDigits = 6;

    /// <summary>The schemes that a bare class mark may be of.</summary>
    public static IReadOnlyList<string> Schemes { get; } = ["udc", "bbk", "ddc"];

    /// <summary>The branches on which the mark lies; none for a mark that begins with no digit or letter.</summary>
    public static IEnumerable<string> Branches(Classification classification)
    {
        var mark = classification.Value.AsSpan().Trim();
        var branches = new List<string>();
        var path = new System.Text.StringBuilder(classification.Scheme).Append('/');
        var digits = 0;
        foreach (var c in mark)
        {
            if (c == '.')
            {
                path.Append(c);
                continue;
            }
            // Signs begin auxiliaries (form, place, language) in УДК and ББК, "(…)", "-31", "=512": they are facets of the mark and no branches.
            if (!char.IsAsciiLetterOrDigit(c) || digits == DeepestDigits)
                break;
            path.Append(c);
            digits++;
            branches.Add(path.ToString());
        }
        return branches;
    }
}
