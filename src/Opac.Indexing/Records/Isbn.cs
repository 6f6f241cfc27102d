using System.Diagnostics.CodeAnalysis;

namespace Opac.Indexing.Records;

/// <summary>An International Standard Book Number (ISO 2108), kept as printed and known by its 13-digit form.</summary>
public sealed record Isbn
{
    private Isbn(string text, string? key)
    {
        Text = text;
        Key = key;
    }

    /// <summary>The number as printed, without qualifiers: «978-601-01-0000-0».</summary>
    public string Text { get; }

    /// <summary>The 13 digits under which 10- and 13-digit forms meet; <c>null</c> where the check digit is wrong.</summary>
    public string? Key { get; }

    /// <summary>Whether the cataloguer marked it as wrong, or as that of another form of the book (MARC 21 020 $z): good to search by, not the record's own.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>Whether length and check digit are right.</summary>
    public bool IsValid => Key is not null;

    /// <summary>
    /// Finds the number at the start of what a cataloguer typed («9965-18-001-2 (пер.) : 120 тг.»). Hyphens and spaces are taken as they come,
    /// Cyrillic Х as X. A wrong check digit gives an ISBN that is not valid; text with no ten or thirteen digits in it gives none.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Isbn? isbn)
    {
        isbn = null;
        if (text is null)
            return false;

        Span<char> digits = stackalloc char[14];
        var count = 0;
        var start = -1;
        var end = 0;
        for (var i = 0; i < text.Length && count < 14; i++)
        {
            var c = text[i] is 'x' or 'Х' or 'х' ? 'X' : text[i];
            if (char.IsAsciiDigit(c) || (c == 'X' && count == 9))
            {
                if (start < 0)
                    start = i;
                digits[count++] = c;
                end = i + 1;
                if (c == 'X')
                    break;
            }
            else if (start >= 0 && c is not ('-' or '–' or '‐' or '‑' or ' '))
            {
                break;
            }
            else if (start >= 0 && c == ' ' && count is 10 or 13)
            {
                break;
            }
        }

        if (count is not (10 or 13))
            return false;
        isbn = new Isbn(text[start..end], KeyOf(digits[..count]));
        return true;
    }

    // ISO 2108: weights 10…1 modulo 11 for ten digits, 1 and 3 by turns modulo 10 for thirteen.
    private static string? KeyOf(ReadOnlySpan<char> digits)
    {
        if (digits.Length == 13)
            return digits.StartsWith("978") || digits.StartsWith("979") ? (Check13(digits[..12]) == digits[12] ? digits.ToString() : null) : null;

        var sum = 0;
        for (var i = 0; i < 10; i++)
            sum += (10 - i) * (digits[i] == 'X' ? 10 : digits[i] - '0');
        if (sum % 11 != 0)
            return null;
        Span<char> key = ['9', '7', '8', .. digits[..9], '0'];
        key[12] = Check13(key[..12]);
        return key.ToString();
    }

    private static char Check13(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < 12; i++)
            sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
