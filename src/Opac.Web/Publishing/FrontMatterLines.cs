using System.Text;
using Opac.Indexing.Problems;

namespace Opac.Web.Publishing;

/// <summary>Reads the lines of a front matter into entries, in one pass.</summary>
internal sealed class FrontMatterLines(string file, ReadOnlyMemory<string> lines, int firstLine, ProblemList problems)
{
    private readonly List<FrontMatterEntry> entries = [];
    private int at;

    public IReadOnlyList<FrontMatterEntry> Read()
    {
        for (at = 0; at < lines.Length; at++)
        {
            var line = lines.Span[at];
            var text = line.AsSpan().Trim();
            if (text.IsEmpty || text[0] == '#')
                continue;
            var colon = Colon(line);
            if (colon <= 0 || text[0] == '-')
            {
                problems.Add(new SourcePosition(file, firstLine + at, 1), FrontMatterProblems.NotKeyValue, text.ToString());
                continue;
            }
            entries.Add(Entry(line, colon));
        }
        return entries;
    }

    private FrontMatterEntry Entry(string line, int colon)
    {
        var lineNumber = firstLine + at;
        var start = line.Length - line.AsSpan().TrimStart().Length;
        var name = Unquoted(line[start..colon].Trim());
        var valueStart = colon + 1;
        while (valueStart < line.Length && char.IsWhiteSpace(line[valueStart]))
            valueStart++;
        var value = WithoutComment(line[valueStart..]).TrimEnd();
        var items = value switch
        {
            "" => NextItems(),
            "|" or ">" or "|-" or ">-" or "|+" or ">+" => [NextIndented(value[0] == '|' ? "\n" : " ")],
            ['[', ..] => FlowItems(value),
            _ => [Continued(Unquoted(value))],
        };
        return new FrontMatterEntry(name, string.Join(", ", items), items, lineNumber, start + 1, valueStart + 1);
    }

    // The first ": ", or a colon that ends the line.
    private static int Colon(string line)
    {
        for (var i = line.IndexOf(':', StringComparison.Ordinal); i >= 0; i = line.IndexOf(':', i + 1))
        {
            if (i + 1 == line.Length || char.IsWhiteSpace(line[i + 1]))
                return i;
        }
        return -1;
    }

    private static string WithoutComment(string value)
        => value.IndexOf(" # ", StringComparison.Ordinal) is >= 0 and var hash ? value[..hash] : value;

    // Only a value that is quoted as a whole: «"Қожа" : хикаят» keeps its marks.
    private static string Unquoted(string value)
    {
        if (value.Length < 2 || value[0] is not ('"' or '\'') || value[^1] != value[0])
            return value;
        var inner = value[1..^1];
        if (value[0] == '\'')
            return inner.Replace("''", "", StringComparison.Ordinal).Contains('\'', StringComparison.Ordinal) ? value : inner.Replace("''", "'", StringComparison.Ordinal);
        return inner.Replace("\\\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal)
            ? value
            : inner.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
    }

    private string[] FlowItems(string value)
    {
        var whole = new StringBuilder(value);
        while (whole[^1] != ']' && at + 1 < lines.Length && Colon(lines.Span[at + 1]) < 0)
            whole.Append(' ').Append(lines.Span[++at].Trim());
        var text = whole.ToString();
        if (text[^1] != ']')
            return [text];   // «[Авторы белгісіз] Ертегілер» is a title in ISBD brackets, not a list
        var items = new List<string>();
        var item = new StringBuilder();
        var quote = '\0';
        foreach (var c in text.AsSpan(1, text.Length - 2))
        {
            if (quote == '\0' && c == ',')
            {
                Finish();
                continue;
            }
            if (c is '"' && quote is '\0' or '"')
                quote = quote == c ? '\0' : c;
            item.Append(c);
        }
        Finish();
        return [.. items];

        void Finish()
        {
            if (Unquoted(item.ToString().Trim()) is { Length: > 0 } done)
                items.Add(done);
            item.Clear();
        }
    }

    private string[] NextItems()
    {
        var items = new List<string>();
        while (at + 1 < lines.Length && lines.Span[at + 1].AsSpan().Trim() is ['-' or '–' or '•', ' ', ..] line)
        {
            items.Add(Unquoted(WithoutComment(line[2..].Trim().ToString()).TrimEnd()));
            at++;
        }
        return [.. items];
    }

    private string NextIndented(string joint)
    {
        var taken = new List<string>();
        while (at + 1 < lines.Length && (lines.Span[at + 1] is [' ' or '\t', ..] || string.IsNullOrWhiteSpace(lines.Span[at + 1])))
            taken.Add(lines.Span[++at].Trim());
        return string.Join(joint, taken).Trim();
    }

    // An indented line without a key goes on with the value above it.
    private string Continued(string value)
    {
        while (at + 1 < lines.Length && lines.Span[at + 1] is [' ' or '\t', ..] next && !string.IsNullOrWhiteSpace(next) && Colon(next) < 0)
            value = $"{value} {lines.Span[++at].Trim()}";
        return value;
    }
}
