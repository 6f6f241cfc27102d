using System.Globalization;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// Reads what a person typed. Any text is a question: what the grammar does not know are plain words.
/// <code>
/// question := choice*             choice := clause (OR clause)*
/// clause   := '-'? (field ':')? ( '"' words '"' | '(' question ')' | word '*'? )
/// </code>
/// </summary>
internal sealed class QueryParser
{
    private const int MostCharacters = 256;
    private const int MostClauses = 32;
    private const int Deepest = 8;

    private readonly string text;
    private int at;
    private int clauses;

    private QueryParser(string text) => this.text = text;

    /// <summary>Whether part of the text was left out because it was longer, wider or deeper than anyone means.</summary>
    public bool WasCut { get; private set; }

    public static QueryNode.All Parse(string typed, out bool wasCut)
    {
        var cut = typed.Length > MostCharacters ? typed[..MostCharacters] : typed;
        var parser = new QueryParser(cut) { WasCut = typed.Length > MostCharacters };
        var parts = new List<QueryNode>();
        while (parser.at < parser.text.Length)
        {
            parts.AddRange(parser.Question(0));
            parser.at++;   // a closing bracket too many
        }
        wasCut = parser.WasCut;
        return new(parts);
    }

    private List<QueryNode> Question(int depth)
    {
        var parts = new List<QueryNode>();
        var either = false;
        while (SkipSpace() && text[at] != ')')
        {
            if (TakeOr())
            {
                either = parts.Count > 0;
                continue;
            }
            var before = at;
            var clause = Clause(depth);
            if (at == before)
                at++;
            if (clause is null)
                continue;
            if (++clauses > MostClauses)
            {
                WasCut = true;
                continue;
            }
            if (either && parts is [.., var left])
                parts[^1] = left is QueryNode.Any any ? new QueryNode.Any([.. any.Parts, clause]) : new QueryNode.Any([left, clause]);
            else
                parts.Add(clause);
            either = false;
        }
        return parts;
    }

    private QueryNode? Clause(int depth)
    {
        if (text[at] == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]))
        {
            at++;
            return Clause(depth) is { } part ? new QueryNode.Not(part) : null;
        }
        if (text[at] == '(')
        {
            at++;
            if (depth >= Deepest)
            {
                WasCut = true;
                return null;
            }
            var inner = Question(depth + 1);
            if (at < text.Length)
                at++;
            return inner.Count switch { 0 => null, 1 => inner[0], _ => new QueryNode.All(inner) };
        }
        var field = TakeField();
        return at < text.Length && text[at] is '"' or '«' or '“' ? Phrase(field) : Word(field);
    }

    private QueryNode.Phrase? Phrase(string? field)
    {
        var close = text[at] switch { '«' => '»', '“' => '”', _ => '"' };
        var end = text.IndexOf(close, at + 1);
        var inner = end < 0 ? text[(at + 1)..] : text[(at + 1)..end];
        at = end < 0 ? text.Length : end + 1;
        var words = WordsOf(inner);
        return words.Count == 0 ? null : new(words, field);
    }

    private QueryNode? Word(string? field)
    {
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')' or '"' or '«' or '“'))
            at++;
        var typed = text[start..at];
        if (field == "year" && TryYears(typed, out var from, out var to))
            return new QueryNode.Years(from, to);
        if (field is IndexSchema.Id or IndexSchema.Inventory or IndexSchema.Isbn)
            return typed.Length == 0 ? null : new QueryNode.Word(typed, field);
        var words = WordsOf(typed);
        return words switch
        {
            [] => null,
            [var one] => new QueryNode.Word(one, field, typed.EndsWith('*') && one.Length >= 2),
            _ => new QueryNode.Phrase(words, field),
        };
    }

    private string? TakeField()
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        if (end == at || end >= text.Length || text[end] != ':')
            return null;
        var name = text[at..end].ToLowerInvariant();
        var field = name switch
        {
            "жыл" or "год" or "year" => "year",
            "id" => IndexSchema.Id,
            "isbn" => IndexSchema.Isbn,
            "инв" or "inv" => IndexSchema.Inventory,
            _ => IndexSchema.Texts.FirstOrDefault(candidate => candidate.QueryNames.Contains(name))?.Name,
        };
        if (field is not null)
        {
            at = end + 1;
            SkipSpace();
        }
        return field;
    }

    private bool TakeOr()
    {
        foreach (var word in (ReadOnlySpan<string>)["OR", "ИЛИ", "НЕМЕСЕ", "|"])
        {
            if (text.AsSpan(at).StartsWith(word, StringComparison.Ordinal) && (at + word.Length == text.Length || char.IsWhiteSpace(text[at + word.Length])))
            {
                at += word.Length;
                return true;
            }
        }
        return false;
    }

    private bool SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length;
    }

    private static List<string> WordsOf(string typed)
    {
        var words = new List<string>();
        for (var next = 0; TextWords.Next(typed, ref next, out var word);)
            words.Add(typed.Substring(word.Start, word.Length));
        return words;
    }

    private static bool TryYears(string typed, out int from, out int to)
    {
        var parts = typed.Split('-', '–');
        to = 0;
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out from))
            return false;
        to = from;
        return parts.Length == 1 || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out to);
    }
}
