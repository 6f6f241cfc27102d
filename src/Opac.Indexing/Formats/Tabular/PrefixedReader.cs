namespace Opac.Indexing.Formats.Tabular;

/// <summary>Text already read, and then the rest of its reader.</summary>
internal sealed class PrefixedReader(ReadOnlyMemory<char> prefix, TextReader rest) : TextReader
{
    private ReadOnlyMemory<char> left = prefix;

    public override int Peek() => left.Length > 0 ? left.Span[0] : rest.Peek();

    public override int Read()
    {
        if (left.Length == 0)
            return rest.Read();
        var c = left.Span[0];
        left = left[1..];
        return c;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        if (left.Length == 0)
            return rest.Read(buffer, index, count);
        var taken = Math.Min(count, left.Length);
        left.Span[..taken].CopyTo(buffer.AsSpan(index));
        left = left[taken..];
        return taken;
    }
}
