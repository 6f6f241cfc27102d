using System.Globalization;
using System.Xml;
using Opac.Indexing.Formats;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Indexing.Searching.Queries;
using Opac.Indexing.Searching.Queries.Cql;

namespace Opac.Web.Interchange;

/// <summary><c>/sru</c>: search for other libraries' programs (SRU 1.1, 1.2 and 2.0: searchRetrieve and explain) in CQL; records as MARCXML, Dublin Core or MODS.</summary>
internal static class Sru
{
    private const string DiagnosticNs = "http://www.loc.gov/zing/srw/diagnostic/";
    private const int MostRecords = 100;

    private static readonly (string Name, string Uri, string Format)[] schemas =
    [
        ("marcxml", "info:srw/schema/1/marcxml-v1.1", "marcxml"),
        ("dc", "info:srw/schema/1/dc-v1.1", "dc"),
        ("mods", "info:srw/schema/1/mods-v3.6", "mods"),
    ];

    /// <summary>Adds the address.</summary>
    public static void MapSru(this WebApplication app) => app.MapGet("/sru", async (HttpRequest http, CatalogueSearcher catalogue, PortalSettings settings, MarcTurns turns, Texts.Words words, CancellationToken cancellation) =>
    {
        var asked = new Asked(http.Query);
        if (asked.Operation is "explain" or "")
            return RecordXml.Answer("application/xml", xml => SruExplain.Write(xml, asked, settings, words["portal.name"], schemas));
        var isMarc = SchemaOf(asked) is { Format: "marcxml" };
        using var sources = isMarc ? await turns.NextAsync(cancellation) : null;
        if (isMarc && sources is null)
            return RecordXml.Later(http.HttpContext.Response);
        return RecordXml.Answer("application/xml", xml => WriteFound(xml, asked, catalogue, records => sources?.Of(records, MarcSources.LongestForPages, cancellation) ?? records));
    }).ExcludeFromDescription();

    private static void WriteFound(XmlWriter xml, Asked asked, CatalogueSearcher catalogue, Func<IReadOnlyList<BibliographicRecord>, IReadOnlyList<BibliographicRecord>> whole)
    {
        xml.WriteStartElement("searchRetrieveResponse", asked.Namespace);
        xml.WriteElementString("version", asked.Namespace, asked.Version);
        var (request, fault) = Understood(asked);
        (int Total, List<Hit> Hits)? found = fault is null ? Search(catalogue, request!, asked) : null;
        xml.WriteElementString("numberOfRecords", asked.Namespace, Text(found?.Total ?? 0));
        if (found is { } answer)
        {
            var last = Math.Min(answer.Total, SearchRequest.DeepestHit);
            if (asked.Start > last && answer.Total > 0)
                fault = new(61, "First record position out of range", Text(asked.Start));
            else
                WriteRecords(xml, asked, whole([.. answer.Hits.Select(hit => hit.Record)]));
            if (asked.Start + answer.Hits.Count <= last && answer.Hits.Count > 0)
                xml.WriteElementString("nextRecordPosition", asked.Namespace, Text(asked.Start + answer.Hits.Count));
        }
        if (fault is not null)
            WriteFault(xml, asked, fault);
        xml.WriteEndElement();
    }

    private static (SearchRequest? Request, CqlFault? Fault) Understood(Asked asked)
    {
        if (asked.Fault is { } wrong)
            return (null, wrong);
        if (SchemaOf(asked).Format is null)
            return (null, new(66, "Unknown schema for retrieval", asked.Schema));
        var query = CqlParser.Parse(asked.Query);
        return query.Fault is { } fault ? (null, fault) : (new SearchRequest { Text = QueryPrinter.Print(query.Root, "en"), Language = "en", Sort = query.Sort, AsTyped = true, WithMarks = false }, null);
    }

    // Positions of SRU are no pages: two pages of the size hold what is asked for.
    private static (int Total, List<Hit> Hits) Search(CatalogueSearcher catalogue, SearchRequest request, Asked asked)
    {
        var size = Math.Clamp(asked.Maximum, 1, MostRecords);
        var first = ((asked.Start - 1) / size) + 1;
        var answer = catalogue.Search(request with { Page = first, Size = size });
        var hits = answer.Hits.Skip((asked.Start - 1) % size).ToList();
        if ((asked.Start - 1) % size > 0 && answer.Hits.Count == size)
            hits.AddRange(catalogue.Search(request with { Page = first + 1, Size = size }).Hits.Take(size - hits.Count));
        return (answer.Total, asked.Maximum == 0 ? [] : hits);
    }

    // All null where there is no such schema.
    private static (string Name, string Uri, string Format) SchemaOf(Asked asked) => schemas.FirstOrDefault(schema => schema.Name == asked.Schema || schema.Uri == asked.Schema);

    private static void WriteRecords(XmlWriter xml, Asked asked, IReadOnlyList<BibliographicRecord> records)
    {
        if (records.Count == 0)
            return;
        var schema = SchemaOf(asked);
        var format = ExportFormat.Find(schema.Format)!;
        xml.WriteStartElement("records", asked.Namespace);
        for (var i = 0; i < records.Count; i++)
        {
            xml.WriteStartElement("record", asked.Namespace);
            xml.WriteElementString("recordSchema", asked.Namespace, schema.Uri);
            xml.WriteElementString(asked.IsNew ? "recordXMLEscaping" : "recordPacking", asked.Namespace, asked.IsString ? "string" : "xml");
            xml.WriteStartElement("recordData", asked.Namespace);
            if (asked.IsString)
                xml.WriteString(RecordXml.Text(format, records[i]));
            else
                RecordXml.Write(xml, format, records[i]);
            xml.WriteEndElement();
            xml.WriteElementString("recordPosition", asked.Namespace, Text(asked.Start + i));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteFault(XmlWriter xml, Asked asked, CqlFault fault)
    {
        xml.WriteStartElement("diagnostics", asked.Namespace);
        xml.WriteStartElement("diagnostic", DiagnosticNs);
        xml.WriteElementString("uri", DiagnosticNs, "info:srw/diagnostic/1/" + Text(fault.Number));
        if (fault.Details.Length > 0)
            xml.WriteElementString("details", DiagnosticNs, RecordXml.Allowed(fault.Details));
        xml.WriteElementString("message", DiagnosticNs, fault.Message);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The parameters of a request.</summary>
    internal sealed class Asked
    {
        public Asked(IQueryCollection parameters)
        {
            Version = parameters["version"] is [{ Length: > 0 } version, ..] ? version : parameters.ContainsKey("recordXMLEscaping") ? "2.0" : "1.2";
            Query = parameters["query"].ToString();
            Operation = parameters["operation"] is [{ Length: > 0 } operation, ..] ? operation : Query.Length > 0 ? "searchRetrieve" : "";
            Schema = parameters["recordSchema"] is [{ Length: > 0 } schema, ..] ? schema : "marcxml";
            IsString = parameters["recordPacking"] == "string" || parameters["recordXMLEscaping"] == "string";
            if (Version is not ("1.1" or "1.2" or "2.0"))
                (Fault, Version) = (new(5, "Unsupported version", Version), "1.2");
            else if (Operation is not ("searchRetrieve" or "explain" or ""))
                Fault = new(4, "Unsupported operation", Operation);
            else if (Operation == "searchRetrieve" && Query.Length == 0)
                Fault = new(7, "Mandatory parameter not supplied", "query");
            Start = Number(parameters, "startRecord", 1, 1);
            Maximum = Number(parameters, "maximumRecords", 10, 0);
        }

        public string Version { get; }

        public string Operation { get; }

        public string Query { get; }

        public string Schema { get; }

        public bool IsString { get; }

        public int Start { get; }

        public int Maximum { get; }

        public CqlFault? Fault { get; private set; }

        public bool IsNew => Version == "2.0";

        public string Namespace => IsNew ? "http://docs.oasis-open.org/ns/search-ws/sruResponse" : "http://www.loc.gov/zing/srw/";

        private int Number(IQueryCollection parameters, string name, int otherwise, int least)
        {
            if (parameters[name] is not [{ Length: > 0 } text, ..])
                return otherwise;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
                return number;
            Fault ??= new(6, "Unsupported parameter value", name);
            return otherwise;
        }
    }
}
