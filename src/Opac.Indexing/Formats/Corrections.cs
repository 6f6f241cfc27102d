using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>
/// What the studio's file says of the records of the other files. It is read before them: a corrected record stands where the other stood, so that the order of the
/// catalogue, and with it the ids of editions brought together, stay as they were.
/// </summary>
internal sealed class Corrections
{
    private readonly Dictionary<RecordId, List<Correction>> byId = [];

    /// <summary>Of no file.</summary>
    public static Corrections None { get; } = new();

    /// <summary>Those of a file; none where it is not there.</summary>
    public static Corrections Of(string path, string shownAs, CancellationToken cancellation)
    {
        var all = new Corrections();
        foreach (var deleted in StudioFile.Read(path).Entries.Where(entry => entry.IsDeleted))
            all.Add(new(deleted.Id, deleted.Agency, null));
        foreach (var record in RecordFiles.Read(path, shownAs, new ProblemList(), null, cancellation))
            all.Add(new(record.Id, record.Agency, record));
        return all;
    }

    /// <summary>Whether something is said of this record.</summary>
    /// <param name="original">The record as its own file has it.</param>
    /// <param name="id">The id under which it is filed.</param>
    /// <param name="instead">What stands in its place; <c>null</c> for nothing.</param>
    public bool TryTake(BibliographicRecord original, RecordId id, out BibliographicRecord? instead)
    {
        instead = null;
        foreach (var correction in byId.GetValueOrDefault(original.Id, []))
        {
            var isOfOther = correction.Agency is not null && original.Agency is not null && correction.Agency != original.Agency;
            if (isOfOther || (correction.TakenAs is { } taken && taken != id))
                continue;
            // The same record again in a later file: one place is enough.
            if (correction is { TakenAs: null, Record: { } record })
                instead = record with { Id = id, Origins = [record.Origins[0] with { Id = id }, original.Origins[0] with { Id = id }] };
            correction.TakenAs = id;
            return true;
        }
        return false;
    }

    /// <summary>Whether a record of the studio's file has stood in the place of another already.</summary>
    public bool IsTaken(BibliographicRecord own) => byId.GetValueOrDefault(own.Id, []).Exists(correction => correction.Agency == own.Agency && correction.TakenAs is not null);

    /// <summary>Whether a record of the studio's file only stands in the place of another: without that it is not shown.</summary>
    public static bool IsOnlyCorrection(BibliographicRecord own) => own.Source is { Format: "marc21" } source && source.Content.Span[5] == (byte)'c';

    private void Add(Correction correction)
    {
        if (!byId.TryGetValue(correction.Id, out var same))
            byId.Add(correction.Id, same = []);
        same.RemoveAll(known => known.Agency == correction.Agency);
        same.Add(correction);
    }

    private sealed record Correction(RecordId Id, string? Agency, BibliographicRecord? Record)
    {
        public RecordId? TakenAs { get; set; }
    }
}
