using System.Buffers;
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

    private static readonly SearchValues<char> numberSigns = SearchValues.Create("0123456789-–‐‑ xXХх");

    private readonly QueryScanner typed;
    private int depth;
    private int clauses;
    private int characters;
    private bool isPartial;

    private QueryParser(string text)
    {
        isPartial = text.Length > MostTyped;
        typed = new(Whole(Cut(text, MostTyped)));
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
            if (!typed.TryReadOr())
                break;
        }
        return choices.Count switch { 0 => null, 1 => choices[0], _ => new QueryNode.Any(choices) };
    }

    private QueryNode? ReadAll()
    {
        var parts = new List<QueryNode>();
        while (typed.SkipSpace() && !typed.AtOr)
        {
            if (depth > 0 && typed.At(')'))
                break;
            if (!typed.TryRead(')') && ReadPart() is { } part)
                parts.Add(part);
        }
        return parts.Count switch { 0 => null, 1 => parts[0], _ => new QueryNode.All(parts) };
    }

    private QueryNode? ReadPart()
    {
        if (!typed.SkipSpace())
            return null;
        if (typed.TryRead('('))
            return ReadBrackets();
        if (typed.AtQuotationMark)
            return ReadQuoted();
        return typed.AtMinus ? ReadNegation() : ReadWord();
    }

    private QueryNode? ReadNegation()
    {
        // Two dashes and more begin a line of a list, or an option, and leave nothing out.
        var isOne = typed.ReadDashes() == 1;
        var part = isOne ? ReadPart() : ReadWord();
        return part is null || !isOne ? part : part as QueryNode.Without ?? new QueryNode.Without(part);
    }

    private QueryNode? ReadBrackets()
    {
        if (depth == Deepest)
        {
            isPartial = true;
            return null;
        }
        depth++;
        var inner = ReadAny();
        depth--;
        typed.TryRead(')');
        return inner;
    }

    private QueryNode.Phrase? ReadQuoted()
    {
        var quoted = typed.ReadQuoted();
        return HasWord(quoted) && Take(quoted) is { } taken ? new QueryNode.Phrase(taken) : null;
    }

    private QueryNode? ReadWord() => typed.ReadWord(out var field) is not { } word ? null : field is { } named ? ReadInField(named) : Leaf(word);

    private QueryNode? ReadInField(QueryField field)
    {
        if (!typed.SkipSpace() || typed.At(')'))
            return null;
        if (field == QueryField.Year)
            return typed.ReadYears() is { } years && TakeClause() ? years : null;
        return ReadPart() is { } part ? InField(field, part) : null;
    }

    private static QueryNode InField(QueryField field, QueryNode part) => part switch
    {
        QueryNode.InField or QueryNode.BookNumber or QueryNode.Years => part,
        QueryNode.Without without => new QueryNode.Without(InField(field, without.Part)),
        _ => new QueryNode.InField(field, part),
    };

    private QueryNode? Leaf(string leaf)
    {
        if (!HasWord(leaf) || Take(leaf) is not { } word)
            return null;
        if (BookNumber(word.TrimEnd('.', ',', ';')) is { } number)
            return number;
        // Where it joins nothing it is a word; between quotation marks it stays one.
        if (QueryScanner.IsOr(word))
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
