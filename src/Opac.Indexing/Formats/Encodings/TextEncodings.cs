using System.Text;

namespace Opac.Indexing.Formats.Encodings;

/// <summary>The encodings that record files come in, by name. .NET's code pages are used where it has them; its global list of encodings is left alone.</summary>
public static class TextEncodings
{
    /// <summary>Kazakh and Russian in 8 bits: KZ-1048, the Kazakh standard STRK 1048-2002, cp1251 with the Kazakh letters where it has Serbian and Ukrainian ones.</summary>
    internal static Encoding Kz1048 { get; } = new SingleByteEncoding("kz-1048",
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏђ‘’“”•–—\uFFFD™љ›њқһџ\u00A0ҰұӘ¤Ө¦§Ё©Ғ«¬\u00AD®Ү°±Ііөµ¶·ё№ғ»әҢңүАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя");

    /// <summary>Cyrillic of Asia in 8 bits: PT154 (ParaType Asian Cyrillic, IANA PTCP154).</summary>
    internal static Encoding Pt154 { get; } = new SingleByteEncoding("pt154",
        "ҖҒӮғ„…ҶҮҲүҠӢҢҚҺҸҗ‘’“”•–—ҳҷҡӣңқһҹ\u00A0ЎўЈӨҘҰ§Ё©Ә«¬ӯ®Ҝ°ұІіҙө¶·ё№ә»јҪҫҝАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя");

    internal static Encoding Windows1251 { get; } = CodePage(1251);

    internal static Encoding Windows1252 { get; } = CodePage(1252);

    /// <summary>UTF-8 that shows bad bytes as U+FFFD and writes no mark.</summary>
    internal static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>8-bit encodings with Cyrillic letters, the likeliest first.</summary>
    internal static IReadOnlyList<(string Name, Encoding Encoding)> Cyrillic { get; } =
    [
        ("windows-1251", Windows1251), ("kz-1048", Kz1048), ("ibm866", CodePage(866)), ("koi8-r", CodePage(20866)), ("iso-8859-5", CodePage(28595)), ("pt154", Pt154),
    ];

    /// <summary>Encodings of single MARC fields that are no <see cref="Encoding"/>: they switch tables and put accents before letters.</summary>
    internal const string Marc8 = "marc-8";

    /// <summary>UNIMARC's extended Latin, ISO 5426.</summary>
    internal const string Iso5426 = "iso-5426";

    private static readonly Dictionary<string, Encoding?> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf-8"] = Utf8,
        ["utf-16"] = Encoding.Unicode,
        ["utf-16be"] = Encoding.BigEndianUnicode,
        ["windows-1251"] = Windows1251,
        ["kz-1048"] = Kz1048,
        ["pt154"] = Pt154,
        ["ibm866"] = CodePage(866),
        ["koi8-r"] = CodePage(20866),
        ["iso-8859-5"] = CodePage(28595),
        ["windows-1252"] = Windows1252,
        [Marc8] = null,
        [Iso5426] = null,
    };

    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8",
        ["cp1251"] = "windows-1251",
        ["1251"] = "windows-1251",
        ["cp866"] = "ibm866",
        ["866"] = "ibm866",
        ["dos"] = "ibm866",
        ["koi8"] = "koi8-r",
        ["kz1048"] = "kz-1048",
        ["strk1048"] = "kz-1048",
        ["ptcp154"] = "pt154",
        ["marc8"] = Marc8,
        ["ansel"] = Marc8,
        ["latin1"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252",
        ["utf16"] = "utf-16",
    };

    /// <summary>The names that an encoding may be given by. Other usual ones (cp1251, cp866, utf8 …) are understood too.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys];

    /// <summary>The name as it stands in <see cref="Names"/>; <c>null</c> where the encoding is not known.</summary>
    public static string? FindName(string name)
    {
        var wanted = name.Trim();
        wanted = OtherNames.GetValueOrDefault(wanted, wanted);
        return Names.FirstOrDefault(known => known.Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The encoding of a whole text by a name of <see cref="Names"/>; <c>null</c> for those that only MARC fields have.</summary>
    internal static Encoding? Find(string name) => ByName.GetValueOrDefault(name);

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number)
        ?? throw new InvalidOperationException($"code page {number} is part of .NET");
}
