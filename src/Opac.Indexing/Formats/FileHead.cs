namespace Opac.Indexing.Formats;

/// <summary>The beginning of a file and its name: what a format is known by.</summary>
/// <param name="Bytes">At most <see cref="Length"/> bytes, all of them where the file is shorter.</param>
/// <param name="Name">The name, without folder and without .gz.</param>
internal sealed record FileHead(byte[] Bytes, string Name)
{
    /// <summary>Enough to see past a licence in a comment or a table's title rows.</summary>
    public const int Length = 1 << 16;

    /// <summary>The name's ending in small letters, with its dot.</summary>
    public string Extension => Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>Whether the content, past a byte order mark and blanks, begins so.</summary>
    public bool BeginsWith(ReadOnlySpan<byte> text)
    {
        var bytes = Bytes.AsSpan();
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        return bytes.TrimStart(" \t\r\n\0"u8).StartsWith(text);
    }
}
