using System.Globalization;
using System.Xml;
using Opac.Indexing.Searching.Queries.Cql;

namespace Opac.Web.Interchange;

/// <summary>Tells programs what <c>/sru</c> can do: a ZeeRex record.</summary>
internal static class SruExplain
{
    private const string Ns = "http://explain.z3950.org/dtd/2.0/";

    private static readonly (string Name, string Uri)[] sets =
        [("cql", "info:srw/cql-context-set/1/cql-v1.2"), ("dc", "info:srw/cql-context-set/1/dc-v1.1"), ("bath", "http://zing.z3950.org/cql/bath/2.0/"), ("rec", "info:srw/cql-context-set/2/rec-1.1")];

    /// <summary>Writes the answer.</summary>
    public static void Write(XmlWriter xml, Sru.Asked asked, PortalSettings settings, string title, IEnumerable<(string Name, string Uri, string Format)> schemas)
    {
        xml.WriteStartElement("explainResponse", asked.Namespace);
        xml.WriteElementString("version", asked.Namespace, asked.Version);
        xml.WriteStartElement("record", asked.Namespace);
        xml.WriteElementString("recordSchema", asked.Namespace, Ns);
        xml.WriteElementString(asked.IsNew ? "recordXMLEscaping" : "recordPacking", asked.Namespace, "xml");
        xml.WriteStartElement("recordData", asked.Namespace);
        xml.WriteStartElement("explain", Ns);
        WriteServer(xml, new Uri(settings.BaseUrl), asked.Version);
        xml.WriteStartElement("databaseInfo", Ns);
        xml.WriteElementString("title", Ns, title);
        xml.WriteEndElement();
        WriteIndexes(xml);
        xml.WriteStartElement("schemaInfo", Ns);
        foreach (var (name, uri, _) in schemas)
        {
            xml.WriteStartElement("schema", Ns);
            xml.WriteAttributeString("identifier", uri);
            xml.WriteAttributeString("name", name);
            xml.WriteElementString("title", Ns, name);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        WriteLimits(xml);
        for (var i = 0; i < 4; i++)
            xml.WriteEndElement();
    }

    private static void WriteServer(XmlWriter xml, Uri address, string version)
    {
        xml.WriteStartElement("serverInfo", Ns);
        xml.WriteAttributeString("protocol", "SRU");
        xml.WriteAttributeString("version", version);
        xml.WriteAttributeString("transport", address.Scheme);
        xml.WriteElementString("host", Ns, address.Host);
        xml.WriteElementString("port", Ns, address.Port.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("database", Ns, address.AbsolutePath.Trim('/') is { Length: > 0 } path ? path + "/sru" : "sru");
        xml.WriteEndElement();
    }

    private static void WriteIndexes(XmlWriter xml)
    {
        xml.WriteStartElement("indexInfo", Ns);
        foreach (var (name, uri) in sets)
        {
            xml.WriteStartElement("set", Ns);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("identifier", uri);
            xml.WriteEndElement();
        }
        foreach (var (set, name, _) in CqlIndexes.All)
        {
            xml.WriteStartElement("index", Ns);
            xml.WriteElementString("title", Ns, name);
            xml.WriteStartElement("map", Ns);
            xml.WriteStartElement("name", Ns);
            xml.WriteAttributeString("set", set);
            xml.WriteString(name);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteLimits(XmlWriter xml)
    {
        xml.WriteStartElement("configInfo", Ns);
        foreach (var (type, value) in (ReadOnlySpan<(string, string)>)[("numberOfRecords", "10"), ("retrieveSchema", "marcxml")])
        {
            xml.WriteStartElement("default", Ns);
            xml.WriteAttributeString("type", type);
            xml.WriteString(value);
            xml.WriteEndElement();
        }
        xml.WriteStartElement("setting", Ns);
        xml.WriteAttributeString("type", "maximumRecords");
        xml.WriteString("100");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
