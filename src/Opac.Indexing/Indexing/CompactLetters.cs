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

    /// <summary>The byte of a character; <see cref="Escape"/> where it has none.</summary>
    public static byte Of(char c) => c < 0x80 ? (byte)c : c < bytes.Length ? bytes[c] : Escape;

    /// <summary>The character of a byte other than <see cref="Escape"/>.</summary>
    /// <exception cref="InvalidDataException">No character has this byte.</exception>
    public static char Of(byte b) => b < 0x80 ? (char)b : b - 0x80 < Upper.Length ? Upper[b - 0x80] : throw new InvalidDataException($"0x{b:X2} is no letter of a record.");

    private static byte[] Bytes()
    {
        var made = new byte[0x2200];
        Array.Fill(made, Escape);
        for (var i = Upper.Length - 1; i >= 0; i--)
            made[Upper[i]] = (byte)(0x80 + i);
        return made;
    }
}
