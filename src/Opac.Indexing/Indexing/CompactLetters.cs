namespace Opac.Indexing.Indexing;

/// <summary>
/// One byte for each letter of this country's languages, where UTF-8 takes two for Cyrillic: stored records become a third smaller, the packing
/// included. Whatever has no byte of its own is written as a mark and two bytes.
/// </summary>
internal static class CompactLetters
{
    /// <summary>Stands before a character that has no byte of its own.</summary>
    public const byte Escape = 0xFF;

    /// <summary>The characters of the bytes from 0x80 on. What stands here may not change while <see cref="IndexSchema.Version"/> stays.</summary>
    private const string Upper =
        "абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯёЁәғқңөұүһіӘҒҚҢӨҰҮҺІ«»—–…№’‘“”„·©°§ґєїўäöüßéèêçñáíóúışğıñÄÖÜŞÇ";

    private static readonly byte[] bytes = Bytes();
    private static readonly char[] letters = Letters();

    /// <summary>The byte of a character; <see cref="Escape"/> where it has none.</summary>
    public static byte Of(char c) => c < 0x80 ? (byte)c : c < bytes.Length ? bytes[c] : Escape;

    /// <summary>The character of a byte other than <see cref="Escape"/>.</summary>
    /// <exception cref="InvalidDataException">No character has this byte.</exception>
    public static char Of(byte b) => b < 0x80 ? (char)b : b - 0x80 < Upper.Length ? Upper[b - 0x80] : throw new InvalidDataException($"0x{b:X2} is no letter of a record.");

    /// <summary>The characters of bytes none of which is <see cref="Escape"/>.</summary>
    /// <exception cref="InvalidDataException">A byte is no character's.</exception>
    public static void Read(ReadOnlySpan<byte> bytes, Span<char> text)
    {
        var known = letters;
        for (var i = 0; i < bytes.Length && i < text.Length; i++)
        {
            var letter = known[bytes[i]];
            text[i] = letter == '\0' ? Of(bytes[i]) : letter;
        }
    }

    // None where a byte has none, and for the byte of none.
    private static char[] Letters()
    {
        var made = new char[byte.MaxValue + 1];
        for (var i = 0; i < 0x80 + Upper.Length; i++)
            made[i] = Of((byte)i);
        return made;
    }

    private static byte[] Bytes()
    {
        var made = new byte[0x2200];
        Array.Fill(made, Escape);
        for (var i = Upper.Length - 1; i >= 0; i--)
            made[Upper[i]] = (byte)(0x80 + i);
        return made;
    }
}
