using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Citations;

/// <summary>A list of literature: one description a line, in the order in which the records come.</summary>
internal static class CitationListWriter
{
    public static void Write(CitationStyle style, IEnumerable<BibliographicRecord> records, Stream into)
    {
        using var text = TextOutput.Open(into);
        foreach (var record in records)
            text.WriteLine(style.Write(record));
    }
}
