using System.Globalization;
using System.Xml;
using Opac.Indexing.Formats.Writing;
using Opac.Indexing.Formats.Xml;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.DublinCore;

/// <summary>Writes Dublin Core as OAI-PMH has it (oai_dc), a list of descriptions.</summary>
internal static class DublinCoreWriter
{
    private const string OaiDc = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private const string Dc = "http://purl.org/dc/elements/1.1/";

    public static void Write(IEnumerable<BibliographicRecord> records, Stream into)
    {
        using var writer = XmlWriter.Create(into, XmlOutput.Settings);
        writer.WriteStartElement("records");
        foreach (var record in records)
            Write(record, writer);
        writer.WriteEndElement();
    }

    private static void Write(BibliographicRecord record, XmlWriter writer)
    {
        writer.WriteStartElement("oai_dc", "dc", OaiDc);
        writer.WriteAttributeString("xmlns", "dc", null, Dc);
        writer.Element("title", Dc, record.Title.Full);
        foreach (var title in record.ParallelTitles)
            writer.Element("title", Dc, title);
        foreach (var author in record.Authors)
            writer.Element("creator", Dc, author.Name);
        foreach (var contributor in RecordWords.Others(record))
            writer.Element("contributor", Dc, contributor.Name);
        foreach (var publisher in record.Publication.Publishers)
            writer.Element("publisher", Dc, publisher);
        writer.Element("date", Dc, record.Year?.ToString(CultureInfo.InvariantCulture));
        foreach (var language in record.Languages)
            writer.Element("language", Dc, language);
        foreach (var subject in record.Subjects)
            writer.Element(subject.Kind is SubjectKind.Place or SubjectKind.Time ? "coverage" : "subject", Dc, subject.Full);
        writer.Element("description", Dc, record.Summary);
        writer.Element("type", Dc, RecordWords.Of(record.Type));
        writer.Element("format", Dc, record.Extent);
        writer.Element("identifier", Dc, record.Id.Value);
        foreach (var isbn in RecordWords.Isbns(record))
            writer.Element("identifier", Dc, "urn:isbn:" + isbn);
        foreach (var issn in record.Issns)
            writer.Element("identifier", Dc, "urn:issn:" + issn);
        foreach (var link in record.Links)
            writer.Element("relation", Dc, link.Address.AbsoluteUri);
        writer.WriteEndElement();
    }
}
