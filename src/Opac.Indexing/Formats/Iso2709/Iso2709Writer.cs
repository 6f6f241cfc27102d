using Opac.Indexing.Formats.Marc;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Iso2709;

/// <summary>Writes ISO 2709 in UTF-8: what came in as MARC as it came, all else as MARC 21.</summary>
internal static class Iso2709Writer
{
    public static void Write(IEnumerable<BibliographicRecord> records, Stream into)
    {
        foreach (var record in records)
            into.Write(MarcOutput.Of(record).Bytes);
    }
}
