using System.Buffers;
using System.Net;
using System.Text;

namespace Opac.Indexing.Formats.Marc;

/// <summary>Text out of a record's bytes, fit to be shown: NFC, without control characters and marks for sorting, one space at a time.</summary>
internal static class MarcText
{
    // Nothing in these ranges ever changes under NFC when only such characters stand beside each other.
    private static readonly SearchValues<char> NeverComposed = SearchValues.Create(Range(0x20, 0x7E) + Range(0xA1, 0xAC) + Range(0xAE, 0x2FF)
        + Range(0x400, 0x482) + Range(0x48A, 0x52F) + Range(0x2010, 0x2027) + Range(0x2116, 0x2116) + Range(0x4E00, 0x9FFF) + Range(0xAC00, 0xD7A3));

    /// <summary>The text; empty where nothing is left of it.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        bytes = TrimBlanks(bytes);
        if (bytes.IsEmpty)
            return "";
        if (IsPlainAscii(bytes))
            return Encoding.ASCII.GetString(bytes);
        return Clean(Encoding.UTF8.GetString(bytes));
    }

    /// <summary>The text; <c>null</c> where nothing is left of it.</summary>
    public static string? DecodeOrNull(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return null;
        var text = Decode(bytes);
        return text.Length == 0 ? null : text;
    }

    /// <summary>Makes text from anywhere fit to be shown, by the same rules.</summary>
    public static string Clean(string text)
    {
        if (text.Contains("&#", StringComparison.Ordinal))
            text = WebUtility.HtmlDecode(text);
        if (text.AsSpan().ContainsAnyExcept(NeverComposed))
            text = Normalized(text);
        var kept = NeedsSqueeze(text) ? Squeeze(text) : text;
        return kept;
    }

    // NSB and NSE enclose what sorting skips: U+0098 and U+009C in MARC 21, 0x88 and 0x89 in UNIMARC; both are C1 controls, dropped with the rest.
    private static string Normalized(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var value = rune.Value;
            if (value is '\t' or '\n' or '\r' or 0xA0 or 0x2028 or 0x2029 or 0x202F or (>= 0x2000 and <= 0x200A))
                builder.Append(' ');
            else if (value >= 0x20 && value is not (>= 0x7F and <= 0x9F) && value is not (0xAD or 0x200B or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)))
                builder.Append(rune.ToString());
        }
        var kept = builder.ToString();
        return kept.IsNormalized(NormalizationForm.FormC) ? kept : kept.Normalize(NormalizationForm.FormC);
    }

    private static bool NeedsSqueeze(string text) =>
        text.Length > 0 && (text[0] == ' ' || text[^1] == ' ' || text.Contains("  ", StringComparison.Ordinal));

    private static string Squeeze(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsPlainAscii(ReadOnlySpan<byte> bytes) =>
        !bytes.ContainsAnyExceptInRange((byte)0x20, (byte)0x7E) && bytes.IndexOf("&#"u8) < 0 && bytes.IndexOf("  "u8) < 0;

    private static ReadOnlySpan<byte> TrimBlanks(ReadOnlySpan<byte> bytes)
    {
        var start = 0;
        var end = bytes.Length;
        while (start < end && bytes[start] <= 0x20)
            start++;
        while (end > start && bytes[end - 1] <= 0x20)
            end--;
        return bytes[start..end];
    }

    private static string Range(int first, int last) => string.Create(last - first + 1, first, static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = (char)(from + i);
    });
}
