using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>
/// Reads a record of the catalogue again from the file that it came from, with all that the index does not keep: so that one record goes out as MARC with every
/// field that it came in with.
/// </summary>
public static class OriginalRecord
{
    /// <summary>The record as its file has it; <c>null</c> where the file is gone or no longer has it.</summary>
    /// <param name="contentFolder">The folder that <see cref="RecordOrigin.File"/> is below.</param>
    /// <param name="origin">Where the record was read.</param>
    /// <param name="cancellation">Honoured between records.</param>
    public static BibliographicRecord? Find(string contentFolder, RecordOrigin origin, CancellationToken cancellation = default) =>
        FindAll(contentFolder, [origin], cancellation).GetValueOrDefault(origin);

    /// <summary>Many records at once: whatever their number, a file is read through no more than once.</summary>
    /// <param name="contentFolder">The folder that <see cref="RecordOrigin.File"/> is below.</param>
    /// <param name="origins">Where the records were read; those that are no longer there are left out of the answer.</param>
    /// <param name="cancellation">Honoured between records.</param>
    public static IReadOnlyDictionary<RecordOrigin, BibliographicRecord> FindAll(string contentFolder, IEnumerable<RecordOrigin> origins, CancellationToken cancellation = default)
    {
        var found = new Dictionary<RecordOrigin, BibliographicRecord>();
        foreach (var file in origins.Distinct().GroupBy(origin => origin.File))
        {
            var path = Path.Combine(contentFolder, file.Key);
            var left = new List<RecordOrigin>();
            foreach (var origin in file)
            {
                if (FindAt(path, origin, cancellation) is { } record)
                    found.Add(origin, record);
                else
                    left.Add(origin);
            }
            foreach (var record in left.Count == 0 ? [] : Read(path, file.Key, ReadOptions.Default, cancellation))
            {
                if (left.Find(origin => IsOf(record, origin)) is not { } origin)
                    continue;
                found.Add(origin, record);
                left.Remove(origin);
                if (left.Count == 0)
                    break;
            }
        }
        return found;
    }

    // In a file of ISO 2709 the record begins at its offset, whatever the size of the file; in an archive or a text it does not, and the file is read through.
    private static BibliographicRecord? FindAt(string path, RecordOrigin origin, CancellationToken cancellation)
    {
        if (origin.Offset < 1 || !File.Exists(path) || origin.Offset >= new FileInfo(path).Length)
            return null;
        var first = Read(path, origin.File, ReadOptions.Default with { Format = "iso2709", StartAt = origin.Offset }, cancellation).FirstOrDefault();
        return first is not null && IsOf(first, origin) ? first : null;
    }

    private static IEnumerable<BibliographicRecord> Read(string path, string shownAs, ReadOptions options, CancellationToken cancellation) =>
        RecordFiles.Read(path, shownAs, new ProblemList(), options, cancellation);

    // The catalogue may have put the agency's code behind the number.
    private static bool IsOf(BibliographicRecord record, RecordOrigin origin) =>
        record.Id == origin.Id || (record.Agency is { } agency && RecordId.From($"{record.Id.Value}~{agency}") == origin.Id);
}
