using System.Text.RegularExpressions;
using Opac.Indexing.Problems;

namespace Opac.Web.Publishing.Directives;

/// <summary>Reads the lines of one block: paragraphs whose every line is a known key and its value are data, all others are Markdown.</summary>
internal sealed partial class BlockReader(string file, Directive directive, BlockSpan span, IReadOnlyList<string> lines, int firstLine, ProblemList problems)
{
    private readonly Dictionary<ContentKey, BlockValue> own = [];
    private readonly List<(SourcePosition At, Dictionary<ContentKey, BlockValue> Data, TextLines Text)> items = [];
    private readonly TextLines ownText = new();

    public Block Read()
    {
        var at = new SourcePosition(file, firstLine + span.Opening, 1);
        if (span.ShortForm is { } shortForm)
            ReadShortForm(shortForm, at);
        for (var i = span.Opening + 1; i <= span.Opening + span.LineCount;)
            i = ReadParagraph(i, span.Opening + span.LineCount);
        return new Block(span.Name, new BlockPart(at, own, ownText.Text(at.Line)),
            [.. items.Select(item => new BlockPart(item.At, item.Data, item.Text.Text(item.At.Line)))]);
    }

    private int ReadParagraph(int first, int last)
    {
        var end = first;
        while (end <= last && !string.IsNullOrWhiteSpace(lines[end]))
            end++;
        if (end == first)
        {
            CurrentText.Add("", firstLine + first);
            return first + 1;
        }
        // Code may hold empty lines; what looks like data inside it is none.
        if (lines[first].AsSpan().TrimStart() is var start && (start.StartsWith("```") || start.StartsWith("~~~")))
        {
            var fence = start[..3].ToString();
            for (end = first + 1; end <= last && !lines[end].TrimStart().StartsWith(fence, StringComparison.Ordinal);)
                end++;
            end = Math.Min(end + 1, last + 1);
        }
        else if (Data(first, end) is { } data)
        {
            Take(data);
            return end;
        }
        for (var i = first; i < end; i++)
            CurrentText.Add(lines[i], firstLine + i);
        return end;
    }

    private TextLines CurrentText => items.Count > 0 ? items[^1].Text : ownText;

    private List<(ContentKey Key, BlockValue Value)>? Data(int first, int end)
    {
        var data = new List<(ContentKey, BlockValue)>();
        var mended = new List<(SourcePosition At, string Written, string Nearest)>();
        int? stranger = null;
        for (var i = first; i < end; i++)
        {
            if (KeyLine().Match(lines[i]) is not { Success: true } match)
            {
                stranger ??= i;
                continue;
            }
            var name = match.Groups["name"];
            var at = new SourcePosition(file, firstLine + i, name.Index + 1);
            if (Find(name.Value) is { } key)
                data.Add((key, Value(match, i)));
            else if (Nearest(name.Value) is { } nearest)
            {
                mended.Add((at, name.Value, nearest));
                data.Add((Find(nearest)!, Value(match, i)));
            }
            else
                stranger ??= i;
        }
        if (data.Count == 0)
            return null;
        if (stranger is { } line)
        {
            // One line of prose may well begin with a word and a colon; a known key beside other lines is more likely a slip.
            if (data.Count > mended.Count && KeyLine().IsMatch(lines[first]))
                problems.Add(new SourcePosition(file, firstLine + line, 1), BodyProblems.MixedParagraph, lines[first].Trim());
            return null;
        }
        foreach (var (at, written, nearest) in mended)
            problems.Add(at, BodyProblems.NearMissKey, span.Name, written, nearest);
        return data;
    }

    private BlockValue Value(Match match, int line)
        => new(match.Groups["value"].Value.Trim(), new SourcePosition(file, firstLine + line, match.Groups["value"].Index + 1));

    private ContentKey? Find(string name) => (directive.OwnKeys.Find(name) ?? directive.ItemKeys.Find(name))?.Key;

    // Stricter than for front matter, since prose may stand here: one letter in a short word, two in a long one.
    private string? Nearest(string name)
        => name.Length < 4 ? null
            : directive.OwnKeys.Nearest(name, name.Length < 6 ? 1 : 2) ?? directive.ItemKeys.Nearest(name, name.Length < 6 ? 1 : 2);

    private void Take(List<(ContentKey Key, BlockValue Value)> data)
    {
        Dictionary<ContentKey, BlockValue>? item = null;
        var describesBlock = items.Count == 0 && own.Count == 0;
        foreach (var (key, value) in data)
        {
            var forBlock = directive.OwnKeys.Contains(key) && (!directive.ItemKeys.Contains(key) || describesBlock);
            if (forBlock || !directive.HasItems)
            {
                if (!own.TryAdd(key, value))
                    problems.Add(value.At, BodyProblems.DuplicateKey, key.Kk);
            }
            // The same key again begins the next item, also without an empty line between.
            else if (item is null || !item.TryAdd(key, value))
            {
                item = new() { [key] = value };
                items.Add((value.At with { Column = 1 }, item, new TextLines()));
            }
        }
    }

    private void ReadShortForm(string text, SourcePosition at)
    {
        var rest = text.EndsWith('}') ? text[1..^1] : text[1..];
        foreach (Match match in ShortPair().Matches(rest))
        {
            if (Find(match.Groups["name"].Value) is { } key)
                own[key] = new BlockValue(match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["bare"].Value, at);
            else
                problems.Add(at, BodyProblems.NearMissKey, span.Name, match.Groups["name"].Value, Nearest(match.Groups["name"].Value) ?? directive.OwnKeys.Keys[0].En);
        }
        if (own.Count == 0 || !text.EndsWith('}'))
            problems.Add(at, BodyProblems.BadShortForm, text);
    }

    // A key is a word or a few; longer ones are sentences.
    [GeneratedRegex(@"^\s{0,3}(?<name>\p{L}[\p{L}\p{N} _-]{0,40}?)\s*:\s*(?<value>.*)$")]
    private static partial Regex KeyLine();

    [GeneratedRegex("""(?<name>[\p{L}-]{1,40})\s*=\s*(?:"(?<quoted>[^"]*)"|(?<bare>[^\s"}]+))""")]
    private static partial Regex ShortPair();

    /// <summary>Gathers lines of Markdown and remembers where they began.</summary>
    private sealed class TextLines
    {
        private readonly List<string> lines = [];
        private int first;

        public void Add(string line, int number)
        {
            if (lines.Count == 0 && line.Length == 0)
                return;
            if (lines.Count == 0)
                first = number;
            // Empty lines stand in for data lines left out between, so that positions stay true.
            while (first + lines.Count < number)
                lines.Add("");
            lines.Add(line);
        }

        public BlockText Text(long otherwise) => new(string.Join('\n', lines).TrimEnd(), lines.Count == 0 ? (int)otherwise : first);
    }
}
