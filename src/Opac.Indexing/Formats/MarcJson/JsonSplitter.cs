namespace Opac.Indexing.Formats.MarcJson;

/// <summary>Cuts a stream of JSON into its records: one object, a list of them, or one a line. Holds one record at a time, however long the list.</summary>
internal sealed class JsonSplitter(Stream stream, ReadContext context)
{
    /// <summary>As for the records of the other formats.</summary>
    public const int LongestRecord = 16 << 20;

    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private long offset;

    /// <summary>Goes on to the next object on the outermost level or in the outermost list; false at the end. The span is good until the next call.</summary>
    public bool TryNext(out ReadOnlySpan<byte> record)
    {
        record = default;
        if (!SkipToObject())
            return false;
        context.NextRecord(offset + start);
        var depth = 0;
        var inString = false;
        var isEscaped = false;
        for (var at = start; ; at++)
        {
            if (at == end)
            {
                var read = at - start;
                if (!Fill(read))
                    return false;
                at = start + read;
            }
            var b = buffer[at];
            if (inString)
            {
                inString = isEscaped || b != '"';
                isEscaped = !isEscaped && b == '\\';
            }
            else if (b == '"')
            {
                inString = true;
            }
            else if (b is (byte)'{' or (byte)'[')
            {
                depth++;
            }
            else if (b is (byte)'}' or (byte)']' && --depth == 0)
            {
                record = buffer.AsSpan(start, at + 1 - start);
                start = at + 1;
                return true;
            }
        }
    }

    private bool SkipToObject()
    {
        while (true)
        {
            var found = buffer.AsSpan(start, end - start).IndexOf((byte)'{');
            if (found >= 0)
            {
                start += found;
                return true;
            }
            start = end;
            if (!Fill(0))
                return false;
        }
    }

    // Keeps what was read of the present record at the buffer's start.
    private bool Fill(int kept)
    {
        if (kept >= LongestRecord)
        {
            context.Reject(FormatProblems.TooLong, $"{LongestRecord >> 20}");
            return false;
        }
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        offset += start;
        end -= start;
        start = 0;
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        if (read == 0 && kept > 0)
            context.Reject(FormatProblems.BadJson, "…");
        return read > 0;
    }
}
