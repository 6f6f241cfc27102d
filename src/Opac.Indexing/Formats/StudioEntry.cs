using Opac.Indexing.Formats.Marc;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>A record of a <see cref="StudioFile"/>: one that was entered or corrected, or the mark that one of another file is in the bin.</summary>
/// <param name="Id">Its number (MARC 001).</param>
/// <param name="Agency">Whose number it is (MARC 003); <c>null</c> where not said.</param>
/// <param name="IsDeleted">Whether it stands for nothing, and the record of this number in another file neither (leader/05 = d).</param>
/// <param name="Marc">The record in ISO 2709, UTF-8.</param>
public sealed record StudioEntry(RecordId Id, string? Agency, bool IsDeleted, ReadOnlyMemory<byte> Marc)
{
    /// <summary>The entry of a record that <see cref="MarcRevision"/> has made.</summary>
    public static StudioEntry Of(BibliographicRecord record)
    {
        var marc = MarcOutput.Of(record);
        return new(record.Id, record.Agency, IsDeleted: false, marc.Bytes);
    }

    /// <summary>The mark that a record is in the bin. All of its fields stay in it, so that other systems see what it was.</summary>
    public static StudioEntry Deleted(BibliographicRecord record)
    {
        var bytes = MarcRevision.Of(record, record).Source!.Content.ToArray();
        bytes[5] = (byte)'d';
        return new(record.Id, record.Agency, IsDeleted: true, bytes);
    }

    /// <summary>The entry that bytes hold; <c>null</c> where they are no record with a number.</summary>
    public static StudioEntry? Parse(ReadOnlyMemory<byte> marc)
    {
        var record = marc.Length > MarcRecord.LeaderLength ? MarcOutput.TryRead(marc.ToArray()) : null;
        return record?.Find("001") is { } number && RecordId.From(number.Value) is { } id
            ? new(id, record.Find("003") is { } agency && agency.Value.Length > 0 ? agency.Value : null, record.Leader.IsDeleted, marc)
            : null;
    }

    /// <summary>Whether this entry speaks of a record of another file: the number is the same, and the agency, where both say it.</summary>
    public bool IsOf(RecordId id, string? agency) => Id == id && (Agency is null || agency is null || Agency == agency);
}
