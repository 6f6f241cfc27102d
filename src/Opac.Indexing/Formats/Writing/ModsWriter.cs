using System.Globalization;
using System.Xml;
using Opac.Indexing.Formats.Xml;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Writing;

/// <summary>Writes MODS 3.7 (Library of Congress), a collection of descriptions.</summary>
internal static class ModsWriter
{
    private const string Mods = "http://www.loc.gov/mods/v3";

    public static void Write(IEnumerable<BibliographicRecord> records, Stream into)
    {
        using var writer = XmlWriter.Create(into, XmlOutput.Settings);
        writer.WriteStartElement("modsCollection", Mods);
        foreach (var record in records)
            Write(record, writer);
        writer.WriteEndElement();
    }

    private static void Write(BibliographicRecord record, XmlWriter writer)
    {
        writer.WriteStartElement("mods", Mods);
        writer.WriteAttributeString("version", "3.7");
        Titles(record, writer);
        foreach (var name in record.Contributors)
            Name(name, writer);
        writer.Element("typeOfResource", Mods, TypeOf(record.Type));
        foreach (var genre in record.Genres)
            writer.Element("genre", Mods, genre);
        Origin(record, writer);
        foreach (var language in record.Languages)
            Term(writer, "language", "languageTerm", language, "iso639-2b");
        if (record.Extent is not null)
            Wrapped(writer, "physicalDescription", "extent", record.Extent);
        writer.Element("abstract", Mods, record.Summary);
        writer.Element("tableOfContents", Mods, record.Contents);
        writer.Element("targetAudience", Mods, record.Audience.Note);
        foreach (var note in record.Notes)
            writer.Element("note", Mods, note);
        foreach (var subject in record.Subjects)
            Subject(subject, writer);
        foreach (var (scheme, value) in record.Classifications)
            WithAttribute(writer, "classification", "authority", scheme == "bbk" ? "rubbk" : scheme, value);
        Related(record, writer);
        foreach (var isbn in RecordWords.Isbns(record))
            WithAttribute(writer, "identifier", "type", "isbn", isbn);
        foreach (var issn in record.Issns)
            WithAttribute(writer, "identifier", "type", "issn", issn);
        foreach (var link in record.Links)
            Wrapped(writer, "location", "url", link.Address.AbsoluteUri);
        Wrapped(writer, "recordInfo", "recordIdentifier", record.Id.Value);
        writer.WriteEndElement();
    }

    private static void Titles(BibliographicRecord record, XmlWriter writer)
    {
        writer.WriteStartElement("titleInfo", Mods);
        var nonSort = record.Title.NonFiling;
        writer.Element("nonSort", Mods, record.Title.Proper[..nonSort]);
        writer.Element("title", Mods, record.Title.Proper[nonSort..]);
        writer.Element("subTitle", Mods, record.Title.Remainder);
        foreach (var part in record.Title.Parts)
            writer.Element("partNumber", Mods, part);
        writer.WriteEndElement();
        foreach (var (kind, titles) in (ReadOnlySpan<(string, IReadOnlyList<string>)>)[("translated", record.ParallelTitles), ("alternative", record.VariantTitles), ("uniform", record.UniformTitle is null ? [] : [record.UniformTitle])])
        {
            foreach (var title in titles)
            {
                writer.WriteStartElement("titleInfo", Mods);
                writer.WriteAttributeString("type", kind);
                writer.Element("title", Mods, title);
                writer.WriteEndElement();
            }
        }
    }

    private static void Name(Contributor name, XmlWriter writer)
    {
        writer.WriteStartElement("name", Mods);
        writer.WriteAttributeString("type", name.IsCorporate ? "corporate" : "personal");
        if (name.IsMain)
            writer.WriteAttributeString("usage", "primary");
        writer.Element("namePart", Mods, name.Name);
        if (name.Dates is not null)
            WithAttribute(writer, "namePart", "type", "date", name.Dates);
        if (RecordWords.RelatorOf(name.Role) is { } code)
            Term(writer, "role", "roleTerm", code, "marcrelator");
        writer.WriteEndElement();
    }

    private static void Origin(BibliographicRecord record, XmlWriter writer)
    {
        writer.WriteStartElement("originInfo", Mods);
        foreach (var place in record.Publication.Places)
            Wrapped(writer, "place", "placeTerm", place);
        foreach (var publisher in record.Publication.Publishers)
            writer.Element("publisher", Mods, publisher);
        writer.Element("dateIssued", Mods, record.Publication.Date ?? record.Year?.ToString(CultureInfo.InvariantCulture));
        writer.Element("edition", Mods, record.Edition);
        writer.Element("frequency", Mods, record.Frequency);
        writer.WriteEndElement();
    }

    private static void Subject(Subject subject, XmlWriter writer)
    {
        writer.WriteStartElement("subject", Mods);
        if (subject.Scheme is not null)
            writer.WriteAttributeString("authority", XmlOutput.Allowed(subject.Scheme));
        if (subject.Kind == SubjectKind.Name)
            Wrapped(writer, "name", "namePart", subject.Heading);
        else
            writer.Element(subject.Kind switch { SubjectKind.Place => "geographic", SubjectKind.Time => "temporal", _ => "topic" }, Mods, subject.Heading);
        foreach (var subdivision in subject.Subdivisions)
            writer.Element("topic", Mods, subdivision);
        writer.WriteEndElement();
    }

    private static void Related(BibliographicRecord record, XmlWriter writer)
    {
        foreach (var series in record.Series)
            RelatedItem(writer, "series", series.Title, series.Number);
        foreach (var linked in record.LinkedRecords)
            RelatedItem(writer, linked.Kind switch { LinkKind.Host or LinkKind.Set => "host", LinkKind.Part => "constituent", LinkKind.Earlier => "preceding", LinkKind.Later => "succeeding", LinkKind.Original => "original", _ => "otherVersion" }, linked.Title, linked.Part);
    }

    private static void RelatedItem(XmlWriter writer, string type, string title, string? part)
    {
        writer.WriteStartElement("relatedItem", Mods);
        writer.WriteAttributeString("type", type);
        writer.WriteStartElement("titleInfo", Mods);
        writer.Element("title", Mods, title);
        writer.Element("partNumber", Mods, part);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static string TypeOf(RecordType type) => type switch
    {
        RecordType.Audio => "sound recording-nonmusical",
        RecordType.Video => "moving image",
        RecordType.Map => "cartographic",
        RecordType.Music => "notated music",
        RecordType.Picture => "still image",
        RecordType.Electronic => "software, multimedia",
        RecordType.Kit => "mixed material",
        _ => "text",
    };

    private static void Wrapped(XmlWriter writer, string outer, string inner, string text)
    {
        writer.WriteStartElement(outer, Mods);
        writer.Element(inner, Mods, text);
        writer.WriteEndElement();
    }

    private static void Term(XmlWriter writer, string outer, string inner, string code, string authority)
    {
        writer.WriteStartElement(outer, Mods);
        writer.WriteStartElement(inner, Mods);
        writer.WriteAttributeString("type", "code");
        writer.WriteAttributeString("authority", authority);
        writer.WriteString(XmlOutput.Allowed(code));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WithAttribute(XmlWriter writer, string name, string attribute, string value, string text)
    {
        writer.WriteStartElement(name, Mods);
        writer.WriteAttributeString(attribute, XmlOutput.Allowed(value));
        writer.WriteString(XmlOutput.Allowed(text));
        writer.WriteEndElement();
    }
}
