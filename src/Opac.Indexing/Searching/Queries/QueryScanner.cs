using System.Globalization;

namespace Opac.Indexing.Searching.Queries;

/// <summary>A typed question read from left to right: its words, quoted texts and years, and the signs between them. What they mean together is not known here.</summary>
internal sealed class QueryScanner(string text)
{
    private const string QuotationMarks = "\"«»“”„";

    // In capitals only: «or» and «или» are words of titles too.
    private static readonly string[] operators = ["OR", "ИЛИ", "НЕМЕСЕ"];

    private int position;

    /// <summary>Whether a quotation mark comes next, of whatever language.</summary>
    public bool AtQuotationMark => position < text.Length && QuotationMarks.Contains(text[position], StringComparison.Ordinal);

    /// <summary>Whether a dash comes next that stands before something.</summary>
    public bool AtMinus => At('-') && position + 1 < text.Length && !char.IsWhiteSpace(text[position + 1]);

    /// <summary>Whether OR comes next, as a sign or as a word.</summary>
    public bool AtOr => OrLength() > 0;

    /// <summary>Whether this word is OR in one of the languages.</summary>
    public static bool IsOr(string word) => operators.Contains(word);

    /// <summary>Whether this sign comes next.</summary>
    public bool At(char sign) => position < text.Length && text[position] == sign;

    /// <summary>Reads past spaces; <c>false</c> where nothing comes behind them.</summary>
    public bool SkipSpace()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position < text.Length;
    }

    /// <summary>Reads this sign where it comes next.</summary>
    public bool TryRead(char sign)
    {
        if (!At(sign))
            return false;
        position++;
        return true;
    }

    /// <summary>Reads OR where it comes next.</summary>
    public bool TryReadOr()
    {
        var length = OrLength();
        position += length;
        return length > 0;
    }

    /// <summary>Reads all dashes that come next.</summary>
    /// <returns>How many there were.</returns>
    public int ReadDashes()
    {
        var start = position;
        while (At('-'))
            position++;
        return position - start;
    }

    /// <summary>Reads from a quotation mark to the next one, or to the end.</summary>
    public string ReadQuoted()
    {
        var start = ++position;
        while (position < text.Length && !AtQuotationMark)
            position++;
        var quoted = text[start..position].Trim();
        if (position < text.Length)
            position++;
        return quoted;
    }

    /// <summary>Reads a word, or the name of a field with the colon behind it.</summary>
    /// <param name="field">The field; <c>null</c> where it is a word.</param>
    /// <returns>What was read; <c>null</c> where a sign comes next that begins no word: then that was read.</returns>
    public string? ReadWord(out QueryField? field)
    {
        field = null;
        var start = position;
        while (position < text.Length && !IsBreak(text[position]))
        {
            if (text[position] == ':' && FieldNames.TryFind(text.AsSpan(start, position - start), out var named))
            {
                field = named;
                return text[start..position++];
            }
            position++;
            SkipBracketsWithin(start);
        }
        if (position == start)
        {
            position++;
            return null;
        }
        return text[start..position];
    }

    /// <summary>Reads «1990», «1990-2000», «1990 – 2000», «1990..», «-2000»; <c>null</c> and nothing read where it is no year: then it is words.</summary>
    public QueryNode.Years? ReadYears()
    {
        var end = position;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '-' or '–' or '—' or '.' || IsSpaceInRange(end)))
            end++;
        if ((end < text.Length && !IsBreak(text[end])) || Years(text.AsSpan(position, end - position)) is not { } years)
            return null;
        position = end;
        return years;
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
}
