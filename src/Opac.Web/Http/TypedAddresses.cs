using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace Opac.Web.Http;

/// <summary>
/// Lets a search be typed into a command line as it is: <c>curl 'http://…/api/v1/search?q=Қожа'</c>. Such programs send the letters bare, in UTF-8,
/// where RFC 3986 wants them percent-encoded, and the server would refuse the line. Only the first request of a connection is mended:
/// browsers, which keep connections open, encode by themselves.
/// </summary>
internal static class TypedAddresses
{
    private const int LongestLine = 16 * 1024;

    // The server's own limits begin after this step: a connection that says nothing must not be held by it for ever.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);

    /// <summary>The connection's road, with its first line put right on the way.</summary>
    public static ConnectionDelegate Mend(ConnectionDelegate next) => async connection =>
    {
        var line = await FirstLine(connection.Transport.Input, connection.ConnectionClosed);
        if (line is null)
        {
            await next(connection);
            return;
        }
        connection.Transport = new MendedPipe(connection.Transport, Encoded(line));
        await next(connection);
    };

    // Null where the line is plain, too long or never comes: then nothing is taken from the connection.
    private static async Task<byte[]?> FirstLine(PipeReader input, CancellationToken closed)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(closed);
        limited.CancelAfter(patience);
        try
        {
            while (true)
            {
                var read = await input.ReadAsync(limited.Token);
                // Requests begin with a letter, TLS does not: what is encrypted is nothing to mend.
                if (read.Buffer.IsEmpty || !char.IsAsciiLetterUpper((char)read.Buffer.FirstSpan[0]))
                {
                    input.AdvanceTo(read.Buffer.Start);
                    return null;
                }
                if (read.Buffer.PositionOf((byte)'\n') is { } end)
                {
                    var line = read.Buffer.Slice(0, read.Buffer.GetPosition(1, end));
                    var bytes = line.Length <= LongestLine ? line.ToArray() : [];
                    var isBare = bytes.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)127) >= 0;
                    input.AdvanceTo(isBare ? line.End : read.Buffer.Start);
                    return isBare ? bytes : null;
                }
                input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                if (read.IsCompleted || read.IsCanceled || read.Buffer.Length > LongestLine)
                    return null;
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The visitor went away before the line was whole; the server finds that out by itself.
            return null;
        }
    }

    private static byte[] Encoded(byte[] line)
    {
        var encoded = new ArrayBufferWriter<byte>(line.Length * 2);
        foreach (var octet in line)
        {
            if (octet < 128)
                encoded.Write([octet]);
            else
                encoded.Write(System.Text.Encoding.ASCII.GetBytes($"%{octet:X2}"));
        }
        return encoded.WrittenSpan.ToArray();
    }

    private sealed class MendedPipe(IDuplexPipe inner, byte[] line) : IDuplexPipe
    {
        public PipeReader Input { get; } = PipeReader.Create(new LineThenRest(line, inner.Input.AsStream()));

        public PipeWriter Output => inner.Output;
    }

    private sealed class LineThenRest(byte[] line, Stream rest) : Stream
    {
        private int given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            given < line.Length ? Give(buffer.Span) : await rest.ReadAsync(buffer, cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => given < line.Length ? Give(buffer.AsSpan(offset, count)) : rest.Read(buffer, offset, count);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private int Give(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, line.Length - given);
            line.AsSpan(given, count).CopyTo(buffer);
            given += count;
            return count;
        }
    }
}
