using System.Globalization;
using Opac.Indexing.Problems;

namespace Opac.Web.Publishing.Markdown;

/// <summary>Refuses a text that would cost the Markdown parser seconds, before it is parsed: its time grows with the square of some counts.</summary>
internal static class BodyLimits
{
    public const int MostHeadings = 2_000;
    public const int Deepest = 64;
    private const int MostFootnotes = 500;
    private const int MostRows = 2_000;
    private const int MostBlocks = 1_000;
    private const int MostLines = 20_000;

    // Marks of inline Markdown, and how many of each a paragraph may have; a full page of prose has some dozens.
    private const string Marks = "[]*_`<|!\\&";
    private const int MostMarks = 1_000;

    /// <summary>Whether the text may be parsed; where not, one problem says why.</summary>
    public static bool Allow(string file, string text, int firstLine, ProblemList problems)
    {
        Span<int> counts = stackalloc int[Marks.Length];
        var (headings, footnotes, rows, blocks, written, lineNumber) = (0, 0, 0, 0, 0, firstLine - 1);
        var fenced = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lineNumber++;
            var at = new SourcePosition(file, lineNumber, 1);
            var trimmed = line.TrimStart();
            if (trimmed.StartsWith("```") || trimmed.StartsWith("~~~"))
                fenced = !fenced;
            if (trimmed.IsEmpty)
                counts.Clear();
            if (trimmed.StartsWith("#") || trimmed.StartsWith("==") || trimmed.StartsWith("--"))
                headings++;
            if (trimmed.StartsWith("[^"))
                footnotes++;
            if (trimmed.Contains('|'))
                rows++;
            // Each block has an opening and a closing line.
            if (trimmed.StartsWith(":::") && ++blocks > 2 * MostBlocks)
                return Refused(at, BodyProblems.TooManyMarks, ":::", 2 * MostBlocks);
            if (!trimmed.IsEmpty && ++written > MostLines)
                return Refused(at, FileProblems.TooComplex, $"> {MostLines}");
            if (rows > MostRows)
                return Refused(at, BodyProblems.TooManyMarks, "|", MostRows);
            if (headings > MostHeadings)
                return Refused(at, BodyProblems.TooManyHeadings, MostHeadings);
            if (footnotes > MostFootnotes)
                return Refused(at, FileProblems.TooComplex, "[^");
            if (!fenced && Depth(line) > Deepest)
                return Refused(at, BodyProblems.TooDeep, Deepest);
            foreach (var c in trimmed)
            {
                if (Marks.IndexOf(c, StringComparison.Ordinal) is >= 0 and var mark && ++counts[mark] > MostMarks)
                    return Refused(at, BodyProblems.TooManyMarks, c.ToString(), MostMarks);
            }
        }
        return true;

        bool Refused(SourcePosition at, ProblemKind kind, params object[] arguments)
        {
            problems.Add(at, kind, [.. arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture)!)]);
            return false;
        }
    }

    // Two columns of indentation, a «>» or a list's mark each open one level at most.
    private static int Depth(ReadOnlySpan<char> line)
    {
        var (depth, spaces) = (0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is ' ')
                spaces++;
            else if (line[i] is '\t')
                spaces += 4;
            else if (line[i] is '>' || (line[i] is '-' or '+' or '*' && i + 1 < line.Length && line[i + 1] is ' ' or '\t'))
                depth++;
            else if (!char.IsAsciiDigit(line[i]) && line[i] is not ('.' or ')'))
                break;
        }
        return depth + spaces / 2;
    }
}
