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
    ];

    /// <summary>Its name, as <c>export --format</c> takes it.</summary>
    public string Name { get; }

    /// <summary>The media type, without a character set; all texts are UTF-8.</summary>
    public string MediaType { get; }

    /// <summary>What file names end in, with the full stop.</summary>
    public string Extension { get; }

    /// <summary>The format of this name; <c>null</c> where there is none.</summary>
    public static ExportFormat? Find(string name) => All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes the records as they come, holding none; the stream stays open. A list of no records is still a well-formed file.</summary>
    /// <param name="records">What to write; may be endless.</param>
    /// <param name="into">Where to.</param>
    /// <param name="cancellation">Honoured between records.</param>
    public void Write(IEnumerable<BibliographicRecord> records, Stream into, CancellationToken cancellation = default) => write(Watched(records, cancellation), into);

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
