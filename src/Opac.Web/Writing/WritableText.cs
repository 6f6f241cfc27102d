using System.Globalization;
using Opac.Indexing.Problems;
using Opac.Web.Publishing;

namespace Opac.Web.Writing;

/// <summary>
/// A text file as a form sees it: values by key, and the text below. Written back, only the lines of values that changed are touched; comments, keys that
/// the form does not know and the order stay as the author left them.
/// </summary>
public sealed class WritableText
{
    private readonly string[] head;
    private readonly Dictionary<KeyName, Span> spans = [];
    private readonly KeySet keys;

    private WritableText(string[] head, string body, KeySet keys) => (this.head, Body, this.keys) = (head, body, keys);

    /// <summary>The text below the data, with <c>\n</c> between lines.</summary>
    public string Body { get; }

    /// <summary>Whether the file has data at all: a chapter need not.</summary>
    public bool HasData => head.Length > 0;

    /// <summary>The values, as a form shows them; a list's items are joined by commas.</summary>
    public IReadOnlyDictionary<KeyName, string> Values => spans.ToDictionary(pair => pair.Key, pair => pair.Value.Shown);

    /// <summary>The line of the file on which the text below the data begins, from 1.</summary>
    public int BodyLine => head.Length + 1;

    /// <summary>The key whose value stands on a line of the file, counted from 1; <c>null</c> where there is none.</summary>
    public KeyName? KeyAt(long line) => spans.Where(pair => line > pair.Value.First && line <= pair.Value.First + pair.Value.Count).Select(pair => (KeyName?)pair.Key).FirstOrDefault();

    /// <summary>Reads a file. Where its data cannot be told from its text, all of it is text: nothing is lost, and the author sees what is wrong.</summary>
    public static WritableText Parse(string text, KeySet keys)
    {
        text = text.ReplaceLineEndings("\n");
        var read = FrontMatter.Parse(new SourceText("", text), new ProblemList());
        if (read is null)
            return new([], text, keys);
        var lines = text.Split('\n');
        var parsed = new WritableText(lines[..Math.Min(read.BodyLine - 1, lines.Length)], read.Body, keys);
        foreach (var entry in read.Entries)
        {
            if (keys.Find(entry.Name) is { } name)
                parsed.spans.TryAdd(name, new Span(entry.Line - 1, LengthOf(lines, entry, read.BodyLine - 2), entry.Name, entry.Value, entry.Items));
        }
        return parsed;
    }

    /// <summary>The file with these values and this text. A value of nothing takes the key out; keys that are not named stay.</summary>
    public string With(IReadOnlyDictionary<KeyName, string> values, string body)
    {
        var lines = head.Length > 0 ? head.ToList() : ["---", "---"];
        var changes = values.Where(pair => Flat(pair.Value) != Flat(spans.GetValueOrDefault(pair.Key)?.Shown ?? "")).ToList();
        // From the end, so that the places of those above stay right.
        foreach (var (name, value) in changes.Where(pair => spans.ContainsKey(pair.Key)).OrderByDescending(pair => spans[pair.Key].First))
        {
            var span = spans[name];
            lines.RemoveRange(span.First, span.Count);
            if (Flat(value).Length > 0)
                lines.InsertRange(span.First, Lines(span.Name, name.Key, value));
        }
        foreach (var (name, value) in changes.Where(pair => !spans.ContainsKey(pair.Key) && Flat(pair.Value).Length > 0).OrderBy(pair => OrderOf(pair.Key)))
            lines.InsertRange(PlaceOf(name, lines), Lines(name.Language is null ? name.Key.Kk : $"{name.Key.Kk}-{name.Language}", name.Key, value));
        body = body.ReplaceLineEndings("\n");
        body = body.Length == 0 || body.EndsWith('\n') ? body : body + "\n";
        return lines.Count == 2 && head.Length == 0 ? body : string.Join('\n', lines) + "\n" + body;
    }

    // Behind the nearest key that comes before it in the table of its kind, else first of all.
    private int PlaceOf(KeyName name, List<string> lines)
    {
        var now = Parse(string.Join('\n', lines) + "\n", keys);
        var before = now.spans.Where(pair => OrderOf(pair.Key) <= OrderOf(name)).OrderBy(pair => OrderOf(pair.Key)).Select(pair => pair.Value).LastOrDefault();
        return before is null ? lines.FindIndex(line => !string.IsNullOrWhiteSpace(line)) + 1 : before.First + before.Count;
    }

    private int OrderOf(KeyName name) => keys.Keys.ToList().IndexOf(name.Key);

    private static string Flat(string value) => string.Join('\n', value.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Lines(string written, ContentKey key, string value)
    {
        var parts = Flat(value).Split('\n');
        // Opening hours and themes may hold commas of their own: only there are several lines several items.
        if ((key == ContentKeys.Hours || key == ContentKeys.Tags) && parts.Length > 1)
            return [$"{written}:", .. parts.Select(part => $"  - {Scalar(part)}")];
        return [$"{written}: {Scalar(string.Join(' ', parts))}"];
    }

    // What the reader would take for something else than the words themselves.
    private static string Scalar(string value)
    {
        value = value.Replace(" # ", "\u00A0# ", StringComparison.Ordinal);
        if (value is ['[', .., ']'])
            return Quoted(value);
        if (value is "|" or ">" or "|-" or ">-" or "|+" or ">+")
            return Quoted(value);
        return value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0] ? Quoted(value) : value;
    }

    private static string Quoted(string value) => value.Contains('"', StringComparison.Ordinal)
        ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'"
        : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal)}\"";

    // How many lines an entry takes: those of its list, and those that go on with it.
    private static int LengthOf(string[] lines, FrontMatterEntry entry, int end)
    {
        var at = entry.Line;
        var isList = entry.ValueColumn > lines[entry.Line - 1].TrimEnd().Length;
        var isOpen = lines[entry.Line - 1] is var first && first.Contains(": [", StringComparison.Ordinal) && !first.TrimEnd().EndsWith(']');
        while (at < end && Continues(lines[at], isList, isOpen))
        {
            isOpen = isOpen && !lines[at].TrimEnd().EndsWith(']');
            at++;
        }
        return at - entry.Line + 1;
    }

    private static bool Continues(string line, bool isList, bool isOpen)
    {
        var text = line.Trim();
        if (text.Length == 0 || text[0] == '#')
            return false;
        return isOpen || (isList && text is ['-' or '–' or '•', ' ', ..]) || (line[0] is ' ' or '\t');
    }

    private sealed record Span(int First, int Count, string Name, string Value, IReadOnlyList<string> Items)
    {
        public string Shown => Items.Count > 1 && Items.Any(item => item.Contains(',', StringComparison.Ordinal)) ? string.Join('\n', Items) : Value;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {First}+{Count}");
    }
}
