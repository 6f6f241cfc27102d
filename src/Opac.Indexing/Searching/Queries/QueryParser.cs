using System.Buffers;
using System.Globalization;
using Opac.Indexing.Records;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// Reads the query language: words, "phrases", -not, OR, brackets, prefix*, w*ldcards, field:value. Never fails: what is no good query is plain
/// words. Its own small grammar, for Lucene's parser ends the process by stack overflow on many brackets.
/// </summary>
/// <remarks>
/// any = all { OR all } ; all = part { part } ; part = "-" part | "(" any ")" | quoted | field ":" part | word.
/// </remarks>
public sealed class QueryParser
{
    /// <summary>Characters beyond this are not looked at.</summary>
    public const int MostCharacters = 256;

    /// <summary>Words, phrases and other leaves beyond this are not looked at.</summary>
    public const int MostClauses = 32;

    /// <summary>Brackets deeper than this are not looked at, only what is in them.</summary>
    public const int Deepest = 8;

    private const string QuotationMarks = "\"«»“”„";

    private static readonly SearchValues<char> numberSigns = SearchValues.Create("0123456789-–‐‑ xXХх");

    private readonly string text;
    private int position;
    private int depth;
    private int clauses;
    private bool isPartial;

    private QueryParser(string text)
    {
        isPartial = text.Length > MostCharacters;
        this.text = isPartial ? text[..MostCharacters] : text;
    }

    /// <summary>Reads a text.</summary>
    public static ParsedQuery Parse(string text)
    {
        var trimmed = text.Trim();
        if (trimmed is "" or "*" or "*:*")
            return new(null, true, false);
        if (BookNumber(trimmed) is { } number)
            return new(number, false, false);
        var parser = new QueryParser(trimmed);
        var root = parser.ReadAny();
        return new(root, false, parser.isPartial);
    }

    private QueryNode? ReadAny()
    {
        var choices = new List<QueryNode>();
        while (true)
        {
            if (ReadAll() is { } all)
                choices.Add(all);
            if (!TryReadOr())
                break;
        }
        return choices.Count switch { 0 => null, 1 => choices[0], _ => new QueryNode.Any(choices) };
    }

    private QueryNode? ReadAll()
    {
        var parts = new List<QueryNode>();
        while (SkipSpace() && !AtOr())
        {
            if (text[position] == ')')
            {
                if (depth > 0)
                    break;
                position++;
                continue;
            }
            if (ReadPart() is { } part)
                parts.Add(part);
        }
        return parts.Count switch { 0 => null, 1 => parts[0], _ => new QueryNode.All(parts) };
    }

    private QueryNode? ReadPart()
    {
        if (!SkipSpace())
            return null;
        var c = text[position];
        if (c == '(')
            return ReadBrackets();
        if (QuotationMarks.Contains(c, StringComparison.Ordinal))
            return ReadQuoted();
        if (c == '-' && position + 1 < text.Length && !char.IsWhiteSpace(text[position + 1]) && text[position + 1] != '-')
        {
            position++;
            // «- - -a» is three signs of a dash, and no negation of a negation.
            return ReadPart() is { } part ? part as QueryNode.Without ?? new QueryNode.Without(part) : null;
        }
        return ReadWord();
    }

    private QueryNode? ReadBrackets()
    {
        position++;
        if (depth == Deepest)
        {
            isPartial = true;
            return null;
        }
        depth++;
        var inner = ReadAny();
        depth--;
        if (position < text.Length && text[position] == ')')
            position++;
        return inner;
    }

    private QueryNode.Phrase? ReadQuoted()
    {
        var start = ++position;
        while (position < text.Length && !QuotationMarks.Contains(text[position], StringComparison.Ordinal))
            position++;
        var quoted = text[start..position].Trim();
        if (position < text.Length)
            position++;
        return HasWord(quoted) && TakeClause() ? new QueryNode.Phrase(quoted) : null;
    }

    private QueryNode? ReadWord()
    {
        var start = position;
        while (position < text.Length && !IsBreak(text[position]))
        {
            if (text[position] == ':' && FieldNames.TryFind(text.AsSpan(start, position - start), out var field))
            {
                position++;
                return ReadInField(field);
            }
            position++;
        }
        if (position == start)
        {
            position++;
            return null;
        }
        return Leaf(text[start..position]);
    }

    private QueryNode? ReadInField(QueryField field)
    {
        if (!SkipSpace() || text[position] == ')')
            return null;
        if (field == QueryField.Year)
        {
            var start = position;
            while (position < text.Length && !IsBreak(text[position]))
                position++;
            return ReadYears(text.AsSpan(start, position - start)) is { } years && TakeClause() ? years : null;
        }
        return ReadPart() switch
        {
            null => null,
            QueryNode.InField inner => inner,
            QueryNode.Without without => new QueryNode.Without(new QueryNode.InField(field, without.Part)),
            { } part => new QueryNode.InField(field, part),
        };
    }

    private QueryNode? Leaf(string word)
    {
        if (!HasWord(word) || !TakeClause())
            return null;
        if (BookNumber(word) is { } number)
            return number;
        var stars = word.AsSpan().IndexOfAny('*', '?');
        if (stars < 0)
            return new QueryNode.Word(word);
        // «Абай кім?» is a question and no wildcard; «кітап*» a beginning; anything else a pattern.
        var body = word.TrimEnd('?');
        if (body.EndsWith('*') && body.AsSpan(0, body.Length - 1).IndexOfAny('*', '?') < 0)
            return new QueryNode.Prefix(body.TrimEnd('*'));
        return body.AsSpan().IndexOfAny('*', '?') < 0 ? new QueryNode.Word(word) : new QueryNode.Wildcard(body);
    }

    /// <summary>«1990», «1990-2000», «1990..», «-2000».</summary>
    private static QueryNode.Years? ReadYears(ReadOnlySpan<char> typed)
    {
        var dash = typed.IndexOfAny("-–—");
        var width = 1;
        if (dash < 0)
            (dash, width) = (typed.IndexOf(".."), 2);
        if (dash < 0)
            return Year(typed) is { } only ? new(only, only) : null;
        var (from, to) = (Year(typed[..dash]), Year(typed[(dash + width)..]));
        return from is null && to is null ? null : new(from, to);

        static int? Year(ReadOnlySpan<char> digits) => int.TryParse(digits.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year < 10_000 ? year : null;
    }

    private static QueryNode.BookNumber? BookNumber(string typed)
    {
        if (typed.Length > 30)
            return null;
        var number = typed.StartsWith("isbn", StringComparison.OrdinalIgnoreCase) ? typed[4..].TrimStart(' ', ':') : typed;
        return number.AsSpan().IndexOfAnyExcept(numberSigns) < 0 && Isbn.TryParse(number, out var isbn) && isbn.Key is { } key ? new(typed, key) : null;
    }

    private bool TakeClause()
    {
        if (clauses == MostClauses)
        {
            isPartial = true;
            return false;
        }
        clauses++;
        return true;
    }

    private bool SkipSpace()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position < text.Length;
    }

    private bool AtOr() => OrLength() > 0;

    private bool TryReadOr()
    {
        var length = OrLength();
        position += length;
        return length > 0;
    }

    // In capitals only: «or» and «или» are words of titles too.
    private int OrLength()
    {
        if (position >= text.Length)
            return 0;
        if (text[position] == '|')
            return 1;
        foreach (var word in (ReadOnlySpan<string>)["OR", "ИЛИ", "НЕМЕСЕ"])
        {
            var end = position + word.Length;
            if (text.AsSpan(position).StartsWith(word) && end < text.Length && char.IsWhiteSpace(text[end]) && position > 0 && char.IsWhiteSpace(text[position - 1]))
                return word.Length;
        }
        return 0;
    }

    private static bool IsBreak(char c) => char.IsWhiteSpace(c) || c is '(' or ')' or '|' || QuotationMarks.Contains(c, StringComparison.Ordinal);

    private static bool HasWord(string word)
    {
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        }
        return false;
    }
}
