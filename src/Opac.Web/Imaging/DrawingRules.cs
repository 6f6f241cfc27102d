using System.Xml;

namespace Opac.Web.Imaging;

/// <summary>Which drawings (SVG) are drawn into pixels: those that are only a drawing.</summary>
internal static class DrawingRules
{
    private const int MostElements = 50_000;
    private const int Deepest = 100;

    /// <summary>Whether a drawing has no script, no document type, nothing from elsewhere, and no more parts than a drawing needs.</summary>
    public static bool IsHarmless(byte[] bytes)
    {
        var elements = 0;
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 0 });
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.ProcessingInstruction)
                    return false;
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (++elements > MostElements || xml.Depth > Deepest || xml.LocalName.ToLowerInvariant() is "script" or "foreignobject" or "iframe" or "image" or "feimage")
                    return false;
                while (xml.MoveToNextAttribute())
                {
                    if (xml.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || (xml.LocalName == "href" && !xml.Value.StartsWith('#')))
                        return false;
                }
            }
            return elements > 0;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
