using System.Globalization;
using System.Xml;
using Microsoft.Extensions.Primitives;
using Opac.Indexing.Formats;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Interchange;

/// <summary>
/// <c>/oai</c>: all records for union catalogues and aggregators (OAI-PMH 2.0), as <c>oai_dc</c> and <c>marcxml</c>, with a set for each kind and
/// language. A record's date is that of the index: an import changes it for all of them, so that a harvester never misses a change.
/// </summary>
internal static class Oai
{
    private const string Ns = "http://www.openarchives.org/OAI/2.0/";
    private const int RecordsAtOnce = 100;

    private static readonly (string Prefix, string Format, string Schema, string Namespace)[] formats =
    [
        ("oai_dc", "dc", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", "http://www.openarchives.org/OAI/2.0/oai_dc/"),
        ("marcxml", "marcxml", "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd", "http://www.loc.gov/MARC21/slim"),
    ];

    /// <summary>Adds the address, by GET and POST as the protocol wants.</summary>
    public static void MapOai(this WebApplication app) => app.MapMethods("/oai", ["GET", "POST"], async (HttpRequest http, CatalogueSearcher catalogue, PortalSettings settings, MarcTurns turns, ContentLibrary content, TimeProvider clock, Words words, CancellationToken cancellation) =>
    {
        if (await ParametersOf(http, cancellation) is not { } parameters)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        var asked = OaiRequest.Read(parameters);
        var library = content.Current.Site?.For(PortalLanguage.Current);
        var mayBeMarc = asked.Fault is null && asked.Verb is "GetRecord" or "ListRecords";
        using var sources = mayBeMarc ? await turns.NextAsync(cancellation) : null;
        if (mayBeMarc && sources is null)
            return RecordXml.Later(http.HttpContext.Response);
        return RecordXml.Answer("text/xml", xml =>
        {
            xml.WriteStartElement("OAI-PMH", Ns);
            xml.WriteAttributeString("xsi", "schemaLocation", "http://www.w3.org/2001/XMLSchema-instance", $"{Ns} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
            xml.WriteElementString("responseDate", Ns, Date(clock.GetUtcNow().UtcDateTime));
            new Answer(xml, asked, catalogue, settings, records => sources?.Of(records, MarcSources.LongestForPages, cancellation) ?? records, library?.Title ?? words["portal.name"], library?.Email).Write();
            xml.WriteEndElement();
        });
    }).DisableAntiforgery().ExcludeFromDescription();

    // Null where what was sent is no form, or one of more fields than anybody fills in.
    private static async Task<IEnumerable<KeyValuePair<string, StringValues>>?> ParametersOf(HttpRequest http, CancellationToken cancellation)
    {
        try
        {
            return http.HasFormContentType ? http.Query.Concat(await http.ReadFormAsync(cancellation)) : http.Query;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string Date(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The answer to one request.</summary>
    private sealed class Answer(
        XmlWriter xml, OaiRequest asked, CatalogueSearcher catalogue, PortalSettings settings, Func<IReadOnlyList<BibliographicRecord>, IReadOnlyList<BibliographicRecord>> whole, string name, string? email)
    {
        private string Prefix => $"oai:{new Uri(settings.BaseUrl).Host}:";

        public void Write()
        {
            xml.WriteStartElement("request", Ns);
            if (asked.Fault is null)
            {
                foreach (var (key, value) in asked.Arguments)
                    xml.WriteAttributeString(key, RecordXml.Allowed(value));
            }
            xml.WriteString(settings.BaseUrl + "/oai");
            xml.WriteEndElement();
            if (asked.Fault is { } fault)
                Refuse(fault.Code, fault.Message);
            else if (asked.Verb is "ListRecords" or "ListIdentifiers")
                List();
            else if (asked.Verb == "GetRecord")
                Get();
            else if (asked.Verb == "Identify")
                Identify();
            else if (asked.Verb == "ListSets")
                ListSets();
            else
                ListFormats();
        }

        private void Identify()
        {
            xml.WriteStartElement("Identify", Ns);
            Element("repositoryName", name);
            Element("baseURL", settings.BaseUrl + "/oai");
            Element("protocolVersion", "2.0");
            // The protocol wants one; where the library names none, the one that every host is to have (RFC 2142).
            Element("adminEmail", email ?? "postmaster@" + new Uri(settings.BaseUrl).Host);
            Element("earliestDatestamp", Date(catalogue.Walk(0, 1).Built));
            Element("deletedRecord", "no");
            Element("granularity", "YYYY-MM-DDThh:mm:ssZ");
            xml.WriteEndElement();
        }

        private void ListFormats()
        {
            if (asked["identifier"] is { } identifier && RecordOf(identifier) is null)
            {
                Refuse("idDoesNotExist", "There is no record of this identifier.");
                return;
            }
            xml.WriteStartElement("ListMetadataFormats", Ns);
            foreach (var format in formats)
            {
                xml.WriteStartElement("metadataFormat", Ns);
                Element("metadataPrefix", format.Prefix);
                Element("schema", format.Schema);
                Element("metadataNamespace", format.Namespace);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }

        private void ListSets()
        {
            if (asked["resumptionToken"] is not null)
            {
                Refuse("badResumptionToken", "The list of sets comes whole.");
                return;
            }
            xml.WriteStartElement("ListSets", Ns);
            foreach (var facet in (ReadOnlySpan<string>)[FacetNames.Type, FacetNames.Language])
            {
                foreach (var value in catalogue.FacetValues(SearchRequest.Empty, new(facet) { ByAlphabet = true, Size = FacetRequest.LargestSize }).Values)
                {
                    xml.WriteStartElement("set", Ns);
                    Element("setSpec", $"{facet}:{value.Value}");
                    Element("setName", $"{facet}: {value.Value}");
                    xml.WriteEndElement();
                }
            }
            xml.WriteEndElement();
        }

        private void Get()
        {
            if (FormatOf(asked["metadataPrefix"]) is not { } format)
                return;
            if (RecordOf(asked["identifier"]!) is not { } record)
            {
                Refuse("idDoesNotExist", "There is no record of this identifier.");
                return;
            }
            xml.WriteStartElement("GetRecord", Ns);
            WriteRecord(Outgoing([record], format)[0], format, catalogue.Walk(0, 1).Built, withMetadata: true);
            xml.WriteEndElement();
        }

        private void List()
        {
            var token = asked["resumptionToken"] is { } text ? OaiToken.Read(text) : new OaiToken(asked["metadataPrefix"] ?? "", asked["set"], asked["from"], asked["until"], 0, 0, "");
            if (token is null)
            {
                Refuse("badResumptionToken", "This token is none of ours.");
                return;
            }
            if (FormatOf(token.Prefix) is not { } format)
                return;
            if (!TrySet(token.Set, out var only))
            {
                Refuse("noRecordsMatch", "There is no such set.");
                return;
            }
            var stretch = catalogue.Walk(token.Place, RecordsAtOnce, only);
            if (token.Place > 0 && token.Generation != stretch.Generation)
                Refuse("badResumptionToken", "The catalogue has changed since this token was given: begin anew.");
            else if (stretch.Records.Count == 0 || !IsWithin(stretch.Built, token))
                Refuse("noRecordsMatch", "No records are of this set and time.");
            else
                Write(stretch, token, format);
        }

        private void Write(RecordStretch stretch, OaiToken token, ExportFormat format)
        {
            xml.WriteStartElement(asked.Verb, Ns);
            var withMetadata = asked.Verb == "ListRecords";
            foreach (var record in withMetadata ? Outgoing(stretch.Records, format) : stretch.Records)
                WriteRecord(record, format, stretch.Built, withMetadata);
            if (stretch.Next is not null || token.Place > 0)
            {
                xml.WriteStartElement("resumptionToken", Ns);
                xml.WriteAttributeString("completeListSize", stretch.Total.ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("cursor", token.Cursor.ToString(CultureInfo.InvariantCulture));
                if (stretch.Next is { } next)
                    xml.WriteString((token with { Place = next, Cursor = token.Cursor + stretch.Records.Count, Generation = stretch.Generation }).Write());
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }

        private IReadOnlyList<BibliographicRecord> Outgoing(IReadOnlyList<BibliographicRecord> records, ExportFormat format) => format.IsMarc ? whole(records) : records;

        private static bool IsWithin(DateTime built, OaiToken token)
        {
            var day = Date(built);
            // Dates of days and of moments compare as texts as far as they go.
            return (token.From is null || string.CompareOrdinal(day[..token.From.Length], token.From) >= 0) && (token.Until is null || string.CompareOrdinal(day[..token.Until.Length], token.Until) <= 0);
        }

        private static bool TrySet(string? set, out Constraint? only)
        {
            only = null;
            if (set is null)
                return true;
            if (set.Split(':') is not [FacetNames.Type or FacetNames.Language, { Length: > 0 } value])
                return false;
            only = new(set.Split(':')[0], value);
            return true;
        }

        private ExportFormat? FormatOf(string? prefix)
        {
            if (formats.FirstOrDefault(format => format.Prefix == prefix) is { Format: { } found })
                return ExportFormat.Find(found);
            Refuse("cannotDisseminateFormat", "Formats are oai_dc and marcxml.");
            return null;
        }

        private BibliographicRecord? RecordOf(string identifier) =>
            identifier.StartsWith(Prefix, StringComparison.Ordinal) && RecordId.From(Uri.UnescapeDataString(identifier[Prefix.Length..])) is { } id ? catalogue.Find(id) : null;

        private void WriteRecord(BibliographicRecord record, ExportFormat format, DateTime built, bool withMetadata)
        {
            if (withMetadata)
                xml.WriteStartElement("record", Ns);
            xml.WriteStartElement("header", Ns);
            Element("identifier", Prefix + Uri.EscapeDataString(record.Id.Value));
            Element("datestamp", Date(built));
            Element("setSpec", $"{FacetNames.Type}:{record.Type.ToString().ToLowerInvariant()}");
            foreach (var language in record.Languages.Distinct())
                Element("setSpec", $"{FacetNames.Language}:{language}");
            xml.WriteEndElement();
            if (!withMetadata)
                return;
            xml.WriteStartElement("metadata", Ns);
            RecordXml.Write(xml, format, record);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        private void Refuse(string code, string message)
        {
            xml.WriteStartElement("error", Ns);
            xml.WriteAttributeString("code", code);
            xml.WriteString(RecordXml.Allowed(message));
            xml.WriteEndElement();
        }

        private void Element(string element, string text) => xml.WriteElementString(element, Ns, RecordXml.Allowed(text));
    }
}
