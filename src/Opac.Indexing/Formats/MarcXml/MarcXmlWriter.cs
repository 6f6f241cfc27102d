using System.Text;
using System.Xml;
using Opac.Indexing.Formats.Marc;
using Opac.Indexing.Formats.Xml;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.MarcXml;

/// <summary>Writes MARCXML (Library of Congress, MARC21slim), a collection of records.</summary>
internal static class MarcXmlWriter
{
    private const string Slim = "http://www.loc.gov/MARC21/slim";

    public static void Write(IEnumerable<BibliographicRecord> records, Stream into)
    {
        using var writer = XmlWriter.Create(into, XmlOutput.Settings);
        writer.WriteStartElement("collection", Slim);
        foreach (var record in records)
            Write(MarcOutput.Of(record), writer);
        writer.WriteEndElement();
    }

    private static void Write(MarcRecord record, XmlWriter writer)
    {
        writer.WriteStartElement("record", Slim);
        writer.WriteElementString("leader", Slim, LeaderOf(record));
        for (var i = 0; i < record.Count; i++)
            Write(record[i], writer);
        writer.WriteEndElement();
    }

    // The schema wants 24 characters: what is none becomes a blank.
    private static string LeaderOf(MarcRecord record) => string.Create(MarcRecord.LeaderLength, record, static (leader, from) =>
    {
        for (var i = 0; i < leader.Length; i++)
            leader[i] = from.Bytes[i] is >= 0x20 and < 0x7F and var letter ? (char)letter : ' ';
    });

    private static void Write(MarcField field, XmlWriter writer)
    {
        if (field.Tag.IsControl)
        {
            writer.WriteStartElement("controlfield", Slim);
            writer.WriteAttributeString("tag", XmlOutput.Allowed(field.Tag.ToString()));
            writer.WriteString(XmlOutput.Allowed(Encoding.UTF8.GetString(field.Bytes)));
            writer.WriteEndElement();
            return;
        }
        writer.WriteStartElement("datafield", Slim);
        writer.WriteAttributeString("tag", XmlOutput.Allowed(field.Tag.ToString()));
        writer.WriteAttributeString("ind1", Indicator(field.Indicator1));
        writer.WriteAttributeString("ind2", Indicator(field.Indicator2));
        foreach (var (code, text) in MarcSubfieldTexts.Of(field))
        {
            writer.WriteStartElement("subfield", Slim);
            writer.WriteAttributeString("code", code.ToString());
            writer.WriteString(XmlOutput.Allowed(text));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static string Indicator(char indicator) => indicator is > ' ' and < '\x7F' ? indicator.ToString() : " ";
}
