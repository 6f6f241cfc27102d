using Opac.Indexing.Formats.Citations;
using Opac.Indexing.Formats.DublinCore;
using Opac.Indexing.Formats.Iso2709;
using Opac.Indexing.Formats.MarcJson;
using Opac.Indexing.Formats.MarcXml;
using Opac.Indexing.Formats.Writing;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>A format that records go out in: its name, what the web calls it, how it is written.</summary>
public sealed class ExportFormat
{
    private readonly Action<IEnumerable<BibliographicRecord>, Stream> write;

    private ExportFormat(string name, string mediaType, string extension, Action<IEnumerable<BibliographicRecord>, Stream> write) =>
        (Name, MediaType, Extension, this.write) = (name, mediaType, extension, write);

    /// <summary>Every format, in the order in which a reader is offered them.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("jsonl", "application/x-ndjson", ".jsonl", JsonLinesWriter.Write),
        new("marcxml", "application/marcxml+xml", ".xml", MarcXmlWriter.Write),
        new("mrc", "application/marc", ".mrc", Iso2709Writer.Write),
        new("marcjson", "application/marc+json", ".json", MarcJsonWriter.Write),
        new("mods", "application/mods+xml", ".xml", ModsWriter.Write),
        new("dc", "application/xml", ".xml", DublinCoreWriter.Write),
        new("jsonld", "application/ld+json", ".jsonld", JsonLdWriter.Write),
        new("csv", "text/csv", ".csv", CsvRecordWriter.Write),
        new("bibtex", "application/x-bibtex", ".bib", BibTexWriter.Write),
        new("ris", "application/x-research-info-systems", ".ris", RisWriter.Write),
        new("csljson", "application/vnd.citationstyles.csl+json", ".json", CslJsonWriter.Write),
        .. CitationStyle.All.Select(style => new ExportFormat(style.Name, "text/plain", ".txt", (records, into) => CitationListWriter.Write(style, records, into))),
    ];

    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["marc"] = "mrc",
        ["iso2709"] = "mrc",
        ["json"] = "jsonl",
        ["json-ld"] = "jsonld",
        ["dublincore"] = "dc",
        ["oai_dc"] = "dc",
        ["csl"] = "csljson",
        ["csl-json"] = "csljson",
        ["bib"] = "bibtex",
        ["gost"] = "gost-7.1-2003",
        ["gost-2003"] = "gost-7.1-2003",
        ["gost-2018"] = "gost-r-7.0.100-2018",
    };

    /// <summary>Its name, as <c>export --format</c> takes it.</summary>
    public string Name { get; }

    /// <summary>Whether it is a form of MARC, in which a record's <see cref="BibliographicRecord.Source"/> goes out with every field it came with.</summary>
    public bool IsMarc => Name is "mrc" or "marcxml" or "marcjson";

    /// <summary>The media type, without a character set; all texts are UTF-8.</summary>
    public string MediaType { get; }

    /// <summary>What file names end in, with the full stop.</summary>
    public string Extension { get; }

    /// <summary>The format of this name, or of another usual name of it (marc, json, csl, gost …); <c>null</c> where there is none.</summary>
    public static ExportFormat? Find(string name)
    {
        var wanted = OtherNames.GetValueOrDefault(name, name);
        return All.FirstOrDefault(format => format.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Writes the records as they come, holding none; the stream stays open. A list of no records is still a well-formed file.</summary>
    /// <param name="records">What to write; may be endless.</param>
    /// <param name="into">Where to.</param>
    /// <param name="cancellation">Honoured between records.</param>
    public void Write(IEnumerable<BibliographicRecord> records, Stream into, CancellationToken cancellation = default) => write(Watched(records, cancellation), into);

    /// <summary>One record as a whole file of the format.</summary>
    public byte[] Write(BibliographicRecord record)
    {
        using var into = new MemoryStream();
        write([record], into);
        return into.ToArray();
    }

    private static IEnumerable<BibliographicRecord> Watched(IEnumerable<BibliographicRecord> records, CancellationToken cancellation)
    {
        foreach (var record in records)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return record;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
