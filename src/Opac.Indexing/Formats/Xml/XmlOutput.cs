using System.Text;
using System.Xml;

namespace Opac.Indexing.Formats.Xml;

/// <summary>How the XML formats are written.</summary>
internal static class XmlOutput
{
    public static XmlWriterSettings Settings { get; } = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = " ", NewLineChars = "\n", CloseOutput = false };

    /// <summary>The text without what XML 1.0 has no way to write: control characters and lone halves of surrogate pairs.</summary>
    public static string Allowed(string text)
    {
        var isAllowed = true;
        for (var i = 0; i < text.Length && isAllowed; i++)
            isAllowed = XmlConvert.IsXmlChar(text[i]);
        if (isAllowed)
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
                kept.Append(rune.ToString());
        }
        return kept.ToString();
    }

    /// <summary>An element with a text, where there is one.</summary>
    public static void Element(this XmlWriter writer, string name, string space, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            writer.WriteElementString(name, space, Allowed(text));
    }
}
