using System.Text;

namespace Opac.Indexing.Formats.Citations;

/// <summary>How the text formats are written.</summary>
internal static class TextOutput
{
    /// <summary>UTF-8 without a mark; the stream stays open.</summary>
    public static StreamWriter Open(Stream into) => new(into, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 14, leaveOpen: true) { NewLine = "\n" };
}
