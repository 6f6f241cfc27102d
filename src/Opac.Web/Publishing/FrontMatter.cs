using Opac.Indexing.Problems;

namespace Opac.Web.Publishing;

/// <summary>The data between two lines of <c>---</c>, or of <c>:::</c>, at the head of a file, and the text below them.</summary>
/// <param name="File">The path as the librarian would name it.</param>
/// <param name="Entries">The data in the file's order.</param>
/// <param name="Body">The text below.</param>
/// <param name="BodyLine">The line of the file on which the text begins, from 1.</param>
public sealed record FrontMatter(string File, IReadOnlyList<FrontMatterEntry> Entries, string Body, int BodyLine)
{
    /// <summary>Where an entry's value stands.</summary>
    public SourcePosition At(FrontMatterEntry entry) => new(File, entry.Line, entry.ValueColumn);

    /// <summary>
    /// Reads line by line and splits at the first colon that a space follows, so that ISBD titles (<c>Қожа : хикаят</c>) and values that begin with a
    /// quotation mark are safe. What strict YAML adds (quotes, <c>[а, б]</c>, lines of <c>- а</c>, <c>|</c> and <c>&gt;</c>, comments) is taken too.
    /// <c>null</c> where there is no front matter or it is not closed; that, and each line that is no data, becomes a problem.
    /// </summary>
    public static FrontMatter? Parse(SourceText source, ProblemList problems)
    {
        var lines = source.Text.Split('\n');
        var first = Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        if (first < 0 || (!IsColons(lines[first]) && !IsFence(source.File, lines, first, problems)))
        {
            problems.Add(new SourcePosition(source.File, Math.Max(first, 0) + 1, 1), FrontMatterProblems.Missing);
            return null;
        }
        var byColons = IsColons(lines[first]);
        var last = first + 1;
        while (last < lines.Length && (byColons ? !IsColons(lines[last]) : !IsFence(source.File, lines, last, problems)))
            last++;
        if (last == lines.Length)
        {
            problems.Add(new SourcePosition(source.File, first + 1, 1), FrontMatterProblems.Unclosed);
            return null;
        }
        var entries = new FrontMatterLines(source.File, lines.AsMemory(first + 1, last - first - 1), first + 2, problems).Read();
        return new FrontMatter(source.File, entries, string.Join('\n', lines.Skip(last + 1)), last + 2);
    }

    // A hyphen cannot be typed on the Kazakh layout; the colons that open and close a block can.
    private static bool IsColons(string line) => line.AsSpan().TrimEnd() is ":::";

    // Word makes one «—» of «---», or «–-» of it; a hyphen weighs one, an en dash two, an em dash three.
    private static bool IsFence(string file, string[] lines, int at, ProblemList problems)
    {
        var line = lines[at].AsSpan().TrimEnd();
        var weight = 0;
        foreach (var c in line)
        {
            var dash = c switch { '-' or '‐' or '‑' or '−' => 1, '–' => 2, '—' or '―' => 3, _ => 0 };
            if (dash == 0)
                return false;
            weight += dash;
        }
        if (weight < 3)
            return false;
        if (line is not "---")
            problems.Add(new SourcePosition(file, at + 1, 1), FrontMatterProblems.DashMended, line.ToString());
        return true;
    }
}
