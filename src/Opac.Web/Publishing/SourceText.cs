using System.Text;
using Opac.Indexing.Problems;

namespace Opac.Web.Publishing;

/// <summary>A text file that a librarian saved, decoded, with plain line ends and composed letters.</summary>
/// <param name="File">The path as the librarian would name it, relative to the content folder.</param>
/// <param name="Text">The text; lines end in <c>\n</c>, and there are no other control characters but the tab.</param>
public sealed record SourceText(string File, string Text)
{
    /// <summary>The largest Markdown file that is read, in bytes.</summary>
    public const int LargestFile = 512 * 1024;

    private static readonly UTF8Encoding utf8 = new(false, throwOnInvalidBytes: true);

    // KZ-1048 (STRK1048-2002) is windows-1251 with the Kazakh letters where 1251 has Serbian, Ukrainian and Belarusian ones.
    // Neither Kazakh nor Russian has those, so that one table serves files in both.
    private const string From1251 = "ЌЋќћЎўЈҐЄЇґєјЅѕї";
    private const string ToKz1048 = "ҚҺқһҰұӘӨҒҮөғәҢңү";

    /// <summary>Decodes what a file holds: UTF-8 with or without a BOM, UTF-16 with one, else windows-1251 or its Kazakh sister, which is reported. <c>null</c> where it is no text.</summary>
    public static SourceText? Decode(string file, ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        if (bytes.Length > LargestFile)
        {
            problems.Add(new SourcePosition(file), FileProblems.TooLarge, $"{LargestFile / 1024}");
            return null;
        }
        var text = Characters(file, bytes, problems);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            problems.Add(new SourcePosition(file), FileProblems.NotText);
            return null;
        }
        return new SourceText(file, Clean(text));
    }

    private static string Characters(string file, ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            problems.Add(new SourcePosition(file, 1, 1), LintProblems.ByteOrderMark);
            bytes = bytes[3..];
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(bytes[2..]);
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        try
        {
            return utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new SourcePosition(file), FileProblems.NotUtf8);
            var decoded = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(bytes);
            return string.Create(decoded.Length, decoded, static (span, from) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = From1251.IndexOf(from[i], StringComparison.Ordinal) is >= 0 and var at ? ToKz1048[at] : from[i];
            });
        }
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                if (i + 1 >= text.Length || text[i + 1] != '\n')
                    clean.Append('\n');
            }
            else if (char.IsSurrogate(c) && !(char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])))
                clean.Append('\uFFFD');
            else if (char.IsSurrogate(c))
                clean.Append(c).Append(text[++i]);
            // U+FEFF in the middle comes from files that were joined; it would hide in a key.
            else if (c is '\n' or '\t' || (!char.IsControl(c) && c is not '\uFEFF'))
                clean.Append(c);
        }
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }
}
