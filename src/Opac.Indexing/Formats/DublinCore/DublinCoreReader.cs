using System.Xml;
using Opac.Indexing.Formats.Marc;
using Opac.Indexing.Formats.Xml;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.DublinCore;

/// <summary>Reads Dublin Core in XML: answers of OAI-PMH, lists of <c>dc</c> elements, or one description that is the whole file.</summary>
internal sealed class DublinCoreReader(Stream stream, ReadContext context)
{
    private const string Elements = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const int MostElements = 10_000;

    private readonly DublinCoreMapping mapping = new(new RecordDraft(context));
    private readonly List<DublinCoreElement> elements = [];
    private string? identifier;
    private int length;

    public static bool Recognises(FileHead head)
    {
        if (!head.BeginsWith("<"u8))
            return false;
        var text = TextInput.Decode(head.Bytes);
        return text.Contains("purl.org/dc/", StringComparison.Ordinal) || text.Contains("oai_dc", StringComparison.Ordinal);
    }

    /// <summary>Yields the records in file order. A description ends with the element around its dc elements.</summary>
    public IEnumerable<BibliographicRecord> Read()
    {
        using var reader = XmlInput.Open(stream, context);
        var depth = 0;
        while (XmlInput.TryRead(reader, context))
        {
            if (reader.NodeType == XmlNodeType.EndElement && elements.Count > 0 && reader.Depth < depth)
            {
                yield return Take();
            }
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "identifier" && !IsDublinCore(reader))
                identifier = XmlInput.TryReadText(reader, context);
            else if (IsDublinCore(reader) && !TryTake(reader, ref depth))
                yield break;
        }
    }

    private static bool IsDublinCore(XmlReader reader) => reader.NamespaceURI is Elements or Terms;

    private bool TryTake(XmlReader reader, ref int depth)
    {
        if (elements.Count == 0)
        {
            context.NextRecord((reader as IXmlLineInfo)?.LinePosition ?? 0);
            context.Number = (reader as IXmlLineInfo)?.LineNumber ?? context.Number;
        }
        depth = reader.Depth;
        var name = reader.LocalName;
        var type = reader.GetAttribute("type", "http://www.w3.org/2001/XMLSchema-instance");
        if (XmlInput.TryReadText(reader, context) is not { } text)
            return false;
        length += text.Length;
        if (length > XmlInput.LongestRecord || elements.Count >= MostElements)
        {
            context.Reject(FormatProblems.TooLong, $"{XmlInput.LongestRecord >> 20}");
            return false;
        }
        elements.Add(new DublinCoreElement(name, MarcText.Clean(text.Trim()), type));
        return true;
    }

    private BibliographicRecord Take()
    {
        var record = mapping.Read(elements, identifier);
        elements.Clear();
        identifier = null;
        length = 0;
        return record;
    }
}
