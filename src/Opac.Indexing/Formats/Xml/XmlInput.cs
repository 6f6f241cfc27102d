using System.Text;
using System.Xml;

namespace Opac.Indexing.Formats.Xml;

/// <summary>Opens XML from strangers: no DTD, so no entities and nothing fetched; depth and the length of texts are limited while reading.</summary>
internal static class XmlInput
{
    /// <summary>Real records are six elements deep inside an SRU or OAI answer.</summary>
    public const int Deepest = 64;

    /// <summary>As for the records of ISO 2709: far above any real one.</summary>
    public const int LongestRecord = 16 << 20;

    public static XmlReader Open(Stream stream, ReadContext context)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            // Old catalogues leave control characters in texts; they are dropped when texts are cleaned.
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };
        // A reader of text, not of bytes: it takes code pages that XmlReader does not know, and shows bad bytes instead of giving up.
        return XmlReader.Create(TextInput.Open(stream, context), settings);
    }

    /// <summary>Moves on; false at the end, and where the XML is broken or forbidden, which is reported: what was read before stands.</summary>
    public static bool TryRead(XmlReader reader, ReadContext context)
    {
        try
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (reader.Depth <= Deepest)
                return reader.Read();
            context.ReportFile(FormatProblems.BadXml, $"depth > {Deepest}");
        }
        catch (XmlException e)
        {
            var isDtd = e.Message.Contains("DTD", StringComparison.Ordinal);
            context.Number = e.LineNumber;
            context.Offset = e.LinePosition;
            context.Reject(isDtd ? FormatProblems.ForbiddenDtd : FormatProblems.BadXml, e.Message);
        }
        return false;
    }

    /// <summary>The text of the element that the reader is at, which it leaves; <c>null</c> where the XML is broken there or the text too long.</summary>
    public static string? TryReadText(XmlReader reader, ReadContext context)
    {
        if (reader.IsEmptyElement)
            return "";
        var depth = reader.Depth;
        var text = new StringBuilder();
        while (TryRead(reader, context))
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)
                return text.ToString();
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && !TryAppend(reader, text, context))
                return null;
        }
        return null;
    }

    // In chunks, so that a text without end costs no memory.
    private static bool TryAppend(XmlReader reader, StringBuilder text, ReadContext context)
    {
        if (!reader.CanReadValueChunk)
        {
            text.Append(reader.Value);
            return text.Length <= LongestRecord;
        }
        var chunk = new char[1024];
        try
        {
            for (int length; (length = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0;)
            {
                if (text.Length + length > LongestRecord)
                {
                    context.Reject(FormatProblems.TooLong, $"{LongestRecord >> 20}");
                    return false;
                }
                text.Append(chunk, 0, length);
            }
            return true;
        }
        catch (XmlException e)
        {
            context.Reject(FormatProblems.BadXml, e.Message);
            return false;
        }
    }
}
