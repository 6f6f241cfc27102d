using System.Xml;
using Opac.Indexing.Formats;
using Opac.Indexing.Records;

namespace Opac.Web.Interchange;

/// <summary>A record as one element of XML, out of the list that the format writes, for the protocols that wrap records in their own.</summary>
internal static class RecordXml
{
    /// <summary>Writes the record's element into a document.</summary>
    public static void Write(XmlWriter xml, ExportFormat format, BibliographicRecord record)
    {
        using var list = XmlReader.Create(new MemoryStream(format.Write(record)), new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true });
        list.MoveToContent();
        // The list's own element has no part in it.
        while (list.Read() && list.NodeType != XmlNodeType.Element)
        {
        }
        if (list.NodeType == XmlNodeType.Element)
            xml.WriteNode(list, defattr: false);
    }

    /// <summary>The record's element as a text.</summary>
    public static string Text(ExportFormat format, BibliographicRecord record)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        using (var xml = XmlWriter.Create(text, new() { OmitXmlDeclaration = true }))
            Write(xml, format, record);
        return text.ToString();
    }

    /// <summary>A text without what XML cannot say, such as zero bytes that came in an address.</summary>
    public static string Allowed(string text) => string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));

    /// <summary>The answer where too many ask at once, as OAI-PMH has it: harvesters come again by themselves.</summary>
    public static IResult Later(HttpResponse response)
    {
        response.Headers.RetryAfter = "10";
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>An answer of XML, written at once.</summary>
    public static IResult Answer(string mediaType, Action<XmlWriter> write)
    {
        using var text = new MemoryStream();
        using (var xml = XmlWriter.Create(text, new() { Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
            write(xml);
        return Results.Bytes(text.ToArray(), mediaType + "; charset=utf-8");
    }
}
