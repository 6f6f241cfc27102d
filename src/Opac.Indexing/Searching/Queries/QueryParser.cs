using System.Buffers;
using System.Globalization;
using Opac.Indexing.Records;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// Reads the query language: words, "phrases", -not, OR, brackets, prefix*, w*ldcards, field:value. Never fails: what is no good query is plain
/// words. Its own small grammar, for Lucene's parser ends the process by stack overflow on many brackets.
/// </summary>
/// <remarks>
/// any = all { OR all } ; all = part { part } ; part = "-" part | "(" any ")" | quoted | field ":" part | word. A tree printed by
/// <see cref="QueryPrinter"/> is read as the same tree.
/// </remarks>
public sealed class QueryParser
{
    /// <summary>Characters of words, phrases and numbers beyond this are not looked at; signs and names of fields are not counted.</summary>
    public const int MostCharacters = 256;

    /// <summary>Characters of any kind beyond this are not looked at: a thousand brackets are no question.</summary>
    public const int MostTyped = 2_000;

    /// <summary>Words, phrases and other leaves beyond this are not looked at.</summary>
    public const int MostClauses = 32;

    /// <summary>Brackets deeper than this are not looked at, only what is in them.</summary>
    public const int Deepest = 8;

    private const string QuotationMarks = "\"«»“”„";

    // In capitals only: «or» and «или» are words of titles too.
    private static readonly string[] operators = ["OR", "ИЛИ", "НЕМЕСЕ"];

    private static readonly SearchValues<char> numberSigns = SearchValues.Create("0123456789-–‐‑ xXХх");

    private readonly string text;
    private int position;
    private int depth;
    private int clauses;
    private int characters;
    private bool isPartial;

    private QueryParser(string text)
    {
        isPartial = text.Length > MostTyped;
        this.text = Whole(Cut(text, MostTyped));
    }

    /// <summary>Reads a text.</summary>
    public static ParsedQuery Parse(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0 || (trimmed.Contains('*', StringComparison.Ordinal) && trimmed.AsSpan().IndexOfAnyExcept("*:? ") < 0))
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
        if (c == '-' && position + 1 < text.Length && !char.IsWhiteSpace(text[position + 1]))
            return ReadNegation();
        return ReadWord();
    }

    private QueryNode? ReadNegation()
    {
        var isOne = text[position + 1] != '-';
        while (position < text.Length && text[position] == '-')
            position++;
        // Two dashes and more begin a line of a list, or an option, and leave nothing out.
        var part = isOne ? ReadPart() : ReadWord();
        return part is null || !isOne ? part : part as QueryNode.Without ?? new QueryNode.Without(part);
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
        return HasWord(quoted) && Take(quoted) is { } taken ? new QueryNode.Phrase(taken) : null;
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
            SkipBracketsWithin(start);
        }
        if (position == start)
        {
            position++;
            return null;
        }
        return Leaf(text[start..position]);
    }

    // «84(5Каз)-44» is one mark: brackets that follow a letter or digit at once and close before the next space belong to the word.
    private void SkipBracketsWithin(int start)
    {
        if (position >= text.Length || text[position] != '(' || position == start || !char.IsLetterOrDigit(text[position - 1]))
            return;
        for (var end = position + 1; end < text.Length && !IsBreak(text[end]); end++)
        {
            if (end + 1 < text.Length && text[end + 1] == ')')
            {
                position = end + 2;
                return;
            }
        }
    }

    private QueryNode? ReadInField(QueryField field)
    {
        if (!SkipSpace() || text[position] == ')')
            return null;
        if (field == QueryField.Year)
            return ReadYears();
        return ReadPart() is { } part ? InField(field, part) : null;
    }

    private static QueryNode InField(QueryField field, QueryNode part) => part switch
    {
        QueryNode.InField or QueryNode.BookNumber or QueryNode.Years => part,
        QueryNode.Without without => new QueryNode.Without(InField(field, without.Part)),
        _ => new QueryNode.InField(field, part),
    };

    private QueryNode? Leaf(string typed)
    {
        if (!HasWord(typed) || Take(typed) is not { } word)
            return null;
        if (BookNumber(word.TrimEnd('.', ',', ';')) is { } number)
            return number;
        // Where it joins nothing it is a word; between quotation marks it stays one.
        if (operators.Contains(word))
            return new QueryNode.Phrase(word);
        var stars = word.AsSpan().IndexOfAny('*', '?');
        if (stars < 0)
            return new QueryNode.Word(word);
        // «Абай кім?» is a question and no wildcard; «кітап*» a beginning; anything else a pattern.
        var body = word.TrimEnd('?');
        if (body.EndsWith('*') && body.AsSpan(0, body.Length - 1).IndexOfAny('*', '?') < 0)
            return new QueryNode.Prefix(body.TrimEnd('*'));
        return body.AsSpan().IndexOfAny('*', '?') < 0 ? new QueryNode.Word(word) : new QueryNode.Wildcard(body);
    }

    /// <summary>«1990», «1990-2000», «1990 – 2000», «1990..», «-2000»; <c>null</c> and nothing read where it is no year: then it is words.</summary>
    private QueryNode.Years? ReadYears()
    {
        var end = position;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '-' or '–' or '—' or '.' || IsSpaceInRange(end)))
            end++;
        if ((end < text.Length && !IsBreak(text[end])) || Years(text.AsSpan(position, end - position)) is not { } years)
            return null;
        position = end;
        return TakeClause() ? years : null;
    }

    // The spaces around the dash of «1990 - 2000»; in «1990 -2000» the dash would leave something out.
    private bool IsSpaceInRange(int at)
    {
        if (text[at] != ' ')
            return false;
        var dash = IsDash(at + 1) ? at + 1 : at - 1;
        return IsDash(dash) && IsDigit(dash - 2) && text[dash - 1] == ' ' && IsDigit(dash + 2) && text[dash + 1] == ' ';

        bool IsDash(int place) => place > position && place < text.Length && (text[place] is '-' or '–' or '—');
        bool IsDigit(int place) => place >= position && place < text.Length && char.IsAsciiDigit(text[place]);
    }

    private static QueryNode.Years? Years(ReadOnlySpan<char> typed)
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
        var number = typed.StartsWith("isbn", StringComparison.OrdinalIgnoreCase) ? typed[4..].TrimStart(' ', ':', '-') : typed;
        // One number and no more: two of them, one after another, are two words.
        return number.Length > 0 && char.IsAsciiDigit(number[0]) && number.Count(c => char.IsAsciiLetterOrDigit(c) || c is 'Х' or 'х') is 10 or 13
            && number.AsSpan().IndexOfAnyExcept(numberSigns) < 0 && Isbn.TryParse(number, out var isbn) && isbn.Key is { } key ? new(number, key) : null;
    }

    // The part of a leaf that the budget allows; null where it is used up.
    private string? Take(string leaf)
    {
        var left = MostCharacters - characters;
        if (leaf.Length > left)
        {
            isPartial = true;
            leaf = Cut(leaf, left).Trim();
        }
        if (!HasWord(leaf) || !TakeClause())
            return null;
        characters += leaf.Length;
        return leaf;
    }

    // Half of a pair of surrogates is no character; what works with words refuses it.
    internal static string Whole(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return text;
        var whole = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune == System.Text.Rune.ReplacementChar ? " " : rune.ToString());
        return whole.ToString();
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return length > 0 && char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
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

    private int OrLength()
    {
        if (position >= text.Length)
            return 0;
        if (text[position] == '|')
            return 1;
        foreach (var word in operators)
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
