using System.Text;
using System.Xml;
using Opac.Indexing.Formats.Marc;
using Opac.Indexing.Formats.Xml;

namespace Opac.Indexing.Formats.MarcXml;

/// <summary>
/// Reads MARCXML and MarcXchange (ISO 25577), by themselves or inside answers of SRU and OAI-PMH. Elements are known by their names whatever their namespace:
/// half of the exporters get it wrong.
/// </summary>
internal sealed class MarcXmlReader(Stream stream, ReadContext context)
{
    private const int MostFields = 100_000;

    private readonly MarcRecordBuilder builder = new();
    private readonly List<(MarcTag Tag, string Text)> fields = [];
    private string leader = "";
    private int length;

    public static bool Recognises(FileHead head)
    {
        if (!head.BeginsWith("<"u8) && !head.BeginsWith("\0<"u8))
            return false;
        var text = TextInput.Decode(head.Bytes);
        return text.Contains("datafield", StringComparison.OrdinalIgnoreCase) || text.Contains("controlfield", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<leader", StringComparison.OrdinalIgnoreCase) || text.Contains(":leader", StringComparison.OrdinalIgnoreCase)
            || text.Contains("MARC21/slim", StringComparison.OrdinalIgnoreCase) || text.Contains("marcxchange", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Yields the records in file order.</summary>
    public IEnumerable<MarcRecord> Read()
    {
        using var reader = XmlInput.Open(stream, context);
        while (XmlInput.TryRead(reader, context))
        {
            if (reader.NodeType == XmlNodeType.Element && !TryTake(reader))
                yield break;
            // «record» is also OAI's word for the wrapping: that one has no fields of its own left when it ends.
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName.Equals("record", StringComparison.OrdinalIgnoreCase) && (fields.Count > 0 || leader.Length > 0))
                yield return Take();
        }
        if (fields.Count > 0)
            yield return Take();
    }

    private bool TryTake(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "record":
                Clear();
                context.NextRecord((reader as IXmlLineInfo)?.LinePosition ?? 0);
                context.Number = (reader as IXmlLineInfo)?.LineNumber ?? context.Number;
                return true;
            case "leader":
                leader = XmlInput.TryReadText(reader, context) ?? "";
                return true;
            case "controlfield":
                return TryTakeControl(reader);
            case "datafield":
                return TryTakeData(reader);
            // The exchange format of some Russian systems: <field id="200"><indicator id="1">1</indicator><subfield id="a">…
            case "field" when reader.GetAttribute("id") is { Length: 3 }:
                return TryTakeData(reader);
            default:
                return true;
        }
    }

    private bool TryTakeControl(XmlReader reader)
    {
        var tag = reader.GetAttribute("tag");
        if (XmlInput.TryReadText(reader, context) is not { } text)
            return false;
        return tag is not { Length: 3 } || Add(tag, text);
    }

    private bool TryTakeData(XmlReader reader)
    {
        var tag = reader.GetAttribute("tag") ?? reader.GetAttribute("id");
        var field = new StringBuilder();
        field.Append(Indicator(reader, "ind1")).Append(Indicator(reader, "ind2"));
        if (reader.IsEmptyElement)
            return true;
        var depth = reader.Depth;
        while (XmlInput.TryRead(reader, context))
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)
                return tag is not { Length: 3 } || Add(tag, field.ToString());
            if (reader.NodeType == XmlNodeType.Text && depth + 1 == reader.Depth && tag is not null && MarcTag.From(tag.PadRight(3)).IsControl)
                field.Clear().Append(reader.Value);
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            var code = reader.GetAttribute("code") ?? reader.GetAttribute("id");
            var name = reader.LocalName;
            if (XmlInput.TryReadText(reader, context) is not { } text)
                return false;
            if (name == "indicator" && code is "1" or "2")
                field[code == "1" ? 0 : 1] = text.Length == 1 ? text[0] : ' ';
            else if (name == "subfield" && code is { Length: > 0 })
                field.Append((char)MarcField.SubfieldMark).Append(code[0]).Append(Single(text));
        }
        return false;
    }

    private static char Indicator(XmlReader reader, string name) => reader.GetAttribute(name) is { Length: > 0 } value && value[0] is > ' ' and < '\x7F' ? value[0] : ' ';

    // The marks of ISO 2709 inside a text would make other fields of it.
    private static string Single(string text) => text.AsSpan().ContainsAnyInRange('\x1D', '\x1F') ? string.Concat(text.Where(c => c is < '\x1D' or > '\x1F')) : text;

    // Control fields hold codes at fixed places; editors of XML turn their blanks into no-break spaces, of two bytes each.
    private static string Coded(string text) => Single(text).Replace('\u00A0', ' ');

    private bool Add(string tag, string text)
    {
        length += text.Length;
        if (length > XmlInput.LongestRecord || fields.Count >= MostFields)
        {
            context.Reject(FormatProblems.TooLong, $"{XmlInput.LongestRecord >> 20}");
            Clear();
            return false;
        }
        if (tag.All(char.IsAsciiLetterOrDigit))
            fields.Add((MarcTag.From(tag), MarcTag.From(tag).IsControl ? Coded(text) : text));
        return true;
    }

    private MarcRecord Take()
    {
        var isUnimarc = fields.Exists(field => field.Tag == MarcTag.From("200")) && !fields.Exists(field => field.Tag == MarcTag.From("245"));
        builder.Start(Encoding.Latin1.GetBytes(leader), unicodeInMarc21: !isUnimarc);
        foreach (var (tag, text) in fields)
        {
            builder.StartField(tag);
            builder.Append(text);
            builder.EndField();
        }
        Clear();
        return builder.Build();
    }

    private void Clear()
    {
        fields.Clear();
        leader = "";
        length = 0;
    }
}
