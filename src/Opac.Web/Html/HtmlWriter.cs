using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace Opac.Web.Html;

/// <summary>
/// Writes markup as the bytes that are sent, UTF-8, into memory that is lent: for pages asked for so often that a view's buffers cost more than finding what
/// they show. Markup is written as it is read: <c>page.Write($"&lt;p&gt;{title}&lt;/p&gt;")</c>. What stands outside the braces is markup, what
/// stands inside is text, and is encoded.
/// </summary>
/// <param name="encoder">Encodes text.</param>
public sealed class HtmlWriter(HtmlEncoder encoder) : IDisposable
{
    // Most search pages fit.
    private const int FirstSize = 64 * 1024;

    // No letter of UTF-16 becomes more bytes of UTF-8.
    private const int MostBytes = 3;

    private static ReadOnlySpan<byte> hexadecimal => "0123456789ABCDEF"u8;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int length;

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    /// <summary>Writes markup with text in it.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] HtmlMarkup markup) => _ = markup;

    /// <summary>Writes markup with text in it, and ends the line.</summary>
    public void WriteLine([InterpolatedStringHandlerArgument("")] HtmlMarkup markup)
    {
        _ = markup;
        Markup("\n");
    }

    /// <summary>Writes what is HTML already.</summary>
    public void Markup(ReadOnlySpan<char> markup)
    {
        var most = markup.Length * MostBytes;
        if (bytes.Length - length < most)
            Grow(most);
        length += Encoding.UTF8.GetBytes(markup, bytes.AsSpan(length));
    }

    /// <summary>Writes text, encoded.</summary>
    public void Text(string? text)
    {
        // The same text comes back where nothing in it needs to be encoded.
        if (!string.IsNullOrEmpty(text))
            Markup(encoder.Encode(text));
    }

    /// <summary>Text as it stands in markup: for what is written many times.</summary>
    public string Encode(string text) => encoder.Encode(text);

    /// <summary>Writes a value as it stands in an address: by percent signs, a space as <c>+</c>.</summary>
    public void Escaped(string value)
    {
        const int MostSigns = 3 * MostBytes;
        if (bytes.Length - length < value.Length * MostSigns)
            Grow(value.Length * MostSigns);
        Span<byte> letter = stackalloc byte[4];
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '_' or '.' or '~' or ' '))
            {
                bytes[length++] = rune.Value == ' ' ? (byte)'+' : (byte)rune.Value;
                continue;
            }
            foreach (var part in letter[..rune.EncodeToUtf8(letter)])
            {
                bytes[length++] = (byte)'%';
                bytes[length++] = hexadecimal[part >> 4];
                bytes[length++] = hexadecimal[part & 15];
            }
        }
    }

    /// <summary>Writes a number as it stands in markup: by digits alone.</summary>
    public void Number(int number)
    {
        const int Longest = 11;
        if (bytes.Length - length < Longest)
            Grow(Longest);
        number.TryFormat(bytes.AsSpan(length), out var written, provider: CultureInfo.InvariantCulture);
        length += written;
    }

    /// <summary>Writes what was written, as letters: into a page that is made by a view.</summary>
    public void CopyTo(TextWriter writer)
    {
        var letters = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(length));
        writer.Write(letters, 0, Encoding.UTF8.GetChars(bytes.AsSpan(0, length), letters));
        ArrayPool<char>.Shared.Return(letters);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        length = 0;
    }

    private void Grow(int wanted)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + wanted));
        bytes.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
