using System.Text;

namespace Opac.Indexing.Formats.Encodings;

/// <summary>An 8-bit encoding whose lower half is ASCII, given by the 128 characters of its upper half; U+FFFD where a byte means nothing.</summary>
internal sealed class SingleByteEncoding(string name, string upperHalf) : Encoding
{
    public override string WebName => name;

    public override string EncodingName => name;

    public override bool IsSingleByte => true;

    public override int GetByteCount(char[] chars, int index, int count) => count;

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetMaxCharCount(int byteCount) => byteCount;

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        for (var i = 0; i < charCount; i++)
        {
            var c = chars[charIndex + i];
            var place = upperHalf.IndexOf(c, StringComparison.Ordinal);
            bytes[byteIndex + i] = c < 0x80 ? (byte)c : place < 0 ? (byte)'?' : (byte)(0x80 + place);
        }
        return charCount;
    }

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var i = 0; i < byteCount; i++)
        {
            var b = bytes[byteIndex + i];
            chars[charIndex + i] = b < 0x80 ? (char)b : upperHalf[b - 0x80];
        }
        return byteCount;
    }
}
