using Opac.Indexing.Problems;

namespace Opac.Web.Publishing.Directives;

/// <summary>
/// Finds the blocks of a text by its lines alone. Blocks are never nested, so that the next opening or closing line ends a block; one that nobody
/// closed ends before the next block or heading, lest it swallow the rest of the page.
/// </summary>
internal sealed class BlockScanner(string file, IReadOnlyList<string> lines, int firstLine, ProblemList problems)
{
    public IReadOnlyList<BlockSpan> Scan()
    {
        var spans = new List<BlockSpan>();
        string? fence = null;
        for (var at = 0; at < lines.Count; at++)
        {
            if (IsFence(lines[at], ref fence) || fence is not null || Marks(lines[at]) is not { } rest)
                continue;
            if (rest.Length == 0)
            {
                problems.Add(At(at), BodyProblems.StrayClosing);
                continue;
            }
            var span = Span(at, rest);
            spans.Add(span);
            at = span.Last;
        }
        return spans;
    }

    private BlockSpan Span(int opening, string rest)
    {
        var brace = rest.IndexOf('{', StringComparison.Ordinal);
        var name = (brace < 0 ? rest : rest[..brace]).Trim().TrimEnd(':').TrimEnd();
        var shortForm = brace < 0 ? null : rest[brace..].Trim();
        string? fence = null;
        for (var at = opening + 1; at < lines.Count; at++)
        {
            if (IsFence(lines[at], ref fence) || fence is not null)
                continue;
            if (Marks(lines[at]) is { } other)
                return other.Length == 0 ? new(opening, at, true, name, shortForm) : Unclosed(at - 1);
            if (lines[at].StartsWith('#') && shortForm is null)
                return Unclosed(at - 1);
        }
        return Unclosed(lines.Count - 1);

        BlockSpan Unclosed(int last)
        {
            // The short form holds all it needs in its one line.
            if (shortForm is not null)
                return new(opening, opening, false, name, shortForm);
            problems.Add(At(opening), BodyProblems.Unclosed, name);
            while (last > opening && string.IsNullOrWhiteSpace(lines[last]))
                last--;
            return new(opening, last, false, name, null);
        }
    }

    // Three colons or more, up to three spaces before them, as CommonMark allows for its own fences; what stands behind.
    private static string? Marks(string line)
    {
        var indent = line.Length - line.AsSpan().TrimStart(' ').Length;
        var text = line.AsSpan(indent);
        var rest = text.TrimStart(':');
        return indent <= 3 && text.Length - rest.Length >= 3 ? rest.Trim().ToString() : null;
    }

    private static bool IsFence(string line, ref string? open)
    {
        var text = line.AsSpan().TrimStart();
        var mark = text.StartsWith("```") ? "```" : text.StartsWith("~~~") ? "~~~" : null;
        if (mark is null || (open is not null && open != mark))
            return false;
        open = open is null ? mark : null;
        return true;
    }

    private SourcePosition At(int line) => new(file, firstLine + line, 1);
}
