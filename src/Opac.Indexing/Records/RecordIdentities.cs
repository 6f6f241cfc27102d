namespace Opac.Indexing.Records;

/// <summary>
/// Gives each record of a catalogue the id under which it is filed, while the files are read in their order. A number belongs to the agency that gave it
/// (MARC 003): the same number of the same agency is the same record, and the later one replaces the earlier; the same number of another agency is another
/// record, and its id takes the agency's code behind it. Not for several threads at once.
/// </summary>
public sealed class RecordIdentities
{
    private readonly Dictionary<RecordId, string?> agencies = [];

    /// <summary>The id of this record. Where either of two records does not say whose its number is, they are taken for the same.</summary>
    public RecordId Claim(BibliographicRecord record)
    {
        if (!agencies.TryGetValue(record.Id, out var owner))
        {
            agencies.Add(record.Id, record.Agency);
            return record.Id;
        }
        if (owner is null || record.Agency is null || owner == record.Agency)
            return record.Id;
        return RecordId.From($"{record.Id.Value}~{record.Agency}") ?? record.Id;
    }
}
