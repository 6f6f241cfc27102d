using System.Collections.Frozen;
using System.IO.Compression;

namespace Opac.Indexing.Formats.Marc;

/// <summary>The East Asian Character Code of MARC-8 (ANSI Z39.64): three bytes a character, 15,738 of them.</summary>
internal static class EaccTable
{
    private const int EntryLength = 6;

    // Unpacked at first need: most libraries never have such a record.
    private static readonly Lazy<FrozenDictionary<int, int>> Characters = new(Unpack);

    /// <summary>The character of this code, as a Unicode scalar value; <c>null</c> where the code is not assigned.</summary>
    public static int? Find(int code) => Characters.Value.TryGetValue(code, out var character) ? character : null;

    private static FrozenDictionary<int, int> Unpack()
    {
        using var packed = typeof(EaccTable).Assembly.GetManifestResourceStream("Eacc.bin") ?? throw new InvalidOperationException("Eacc.bin is part of the assembly");
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        using var whole = new MemoryStream();
        gzip.CopyTo(whole);
        var bytes = whole.GetBuffer().AsSpan(0, (int)whole.Length);
        var characters = new Dictionary<int, int>(bytes.Length / EntryLength);
        for (; bytes.Length >= EntryLength; bytes = bytes[EntryLength..])
            characters.Add(bytes[0] << 16 | bytes[1] << 8 | bytes[2], bytes[3] << 16 | bytes[4] << 8 | bytes[5]);
        return characters.ToFrozenDictionary();
    }
}
