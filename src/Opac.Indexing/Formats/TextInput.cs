using System.Text;
using System.Text.Unicode;
using Opac.Indexing.Formats.Encodings;

namespace Opac.Indexing.Formats;

/// <summary>Opens a file of text in whatever encoding it is: its mark, the option, or what its bytes look like.</summary>
internal static class TextInput
{
    private const int SampleLength = 1 << 20;

    /// <summary>A reader from the first character on.</summary>
    public static StreamReader Open(Stream stream, ReadContext context)
    {
        var peeked = new PeekedStream(stream, SampleLength);
        var encoding = EncodingOf(peeked.Head, context.Options.Encoding);
        return new StreamReader(peeked, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
    }

    /// <summary>The text of a file's head, the last line perhaps cut.</summary>
    public static string Decode(ReadOnlySpan<byte> head) => EncodingOf(head, null).GetString(head).TrimStart('\uFEFF');

    private static Encoding EncodingOf(ReadOnlySpan<byte> sample, string? named)
    {
        if (named is not null && TextEncodings.FindName(named) is { } name && TextEncodings.Find(name) is { } chosen)
            return chosen;
        if (sample.StartsWith("\uFEFF"u8))
            return TextEncodings.Utf8;
        if (sample is [0xFF, 0xFE, ..])
            return Encoding.Unicode;
        if (sample is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode;
        if (Utf16Of(sample) is { } utf16)
            return utf16;
        if (IsUtf8(sample))
            return TextEncodings.Utf8;
        return EncodingGuess.LooksCyrillic(sample) ? TextEncodings.Find(new EncodingGuess().Cyrillic(sample)) ?? TextEncodings.Windows1251 : TextEncodings.Windows1252;
    }

    // Without a mark: one byte of each pair is 0 (Latin letters, line ends) or 4 (Cyrillic letters).
    private static Encoding? Utf16Of(ReadOnlySpan<byte> sample)
    {
        var looked = sample[..(Math.Min(sample.Length, 4096) & ~1)];
        if (looked.Length < 8 || !looked.Contains((byte)0))
            return null;
        int even = 0, odd = 0;
        for (var i = 0; i < looked.Length; i += 2)
        {
            even += looked[i] is 0 or 4 ? 1 : 0;
            odd += looked[i + 1] is 0 or 4 ? 1 : 0;
        }
        var most = looked.Length / 2 * 9 / 10;
        return odd > most ? Encoding.Unicode : even > most ? Encoding.BigEndianUnicode : null;
    }

    // The sample may end inside a character.
    private static bool IsUtf8(ReadOnlySpan<byte> sample)
    {
        for (var cut = 0; cut < 4 && cut <= sample.Length; cut++)
        {
            if (Utf8.IsValid(sample[..^cut]))
                return true;
        }
        return false;
    }
}
