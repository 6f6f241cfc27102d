using System.Globalization;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>Makes the catalogue's records out of MARC records of either family, and leaves out what describes no book.</summary>
internal sealed class MarcCatalogue(ReadContext context)
{
    private readonly RecordDraft draft = new(context);
    private Marc21Mapping? marc21;
    private UnimarcMapping? unimarc;
    private MarcFamily familyBefore = context.Options.Family ?? MarcFamily.Marc21;

    /// <summary>The records that describe what a library holds, in order.</summary>
    public IEnumerable<BibliographicRecord> Map(IEnumerable<MarcRecord> records)
    {
        foreach (var record in records)
        {
            if (Find(record) is { } found)
                yield return found;
        }
    }

    private BibliographicRecord? Find(MarcRecord record)
    {
        if (record.Leader.IsDeleted)
        {
            context.Skip(FormatProblems.Deleted);
            return null;
        }
        if (!record.Leader.IsBibliographic)
        {
            context.Skip(FormatProblems.NotABook, string.Create(CultureInfo.InvariantCulture, $"06={record.Leader.Type}"));
            return null;
        }
        familyBefore = context.Options.Family ?? MarcFamilies.Tell(record) ?? familyBefore;
        return familyBefore == MarcFamily.Unimarc ? (unimarc ??= new UnimarcMapping(draft)).Read(record) : (marc21 ??= new Marc21Mapping(draft)).Read(record);
    }
}
