using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>
/// Reads a record of the catalogue again from the file that it came from, with all that the index does not keep: so that one record goes out as MARC with every
/// field that it came in with.
/// </summary>
public static class OriginalRecord
{
    // How many times its own length a packed file has in it: tables and text pack to a fifth, XML to a tenth.
    private const int Packing = 8;

    /// <summary>The record as its file has it; <c>null</c> where the file is gone or no longer has it.</summary>
    /// <param name="contentFolder">The folder that <see cref="RecordOrigin.File"/> is below.</param>
    /// <param name="origin">Where the record was read.</param>
    /// <param name="cancellation">Honoured between records.</param>
    public static BibliographicRecord? Find(string contentFolder, RecordOrigin origin, CancellationToken cancellation = default) =>
        FindAll(contentFolder, [origin], long.MaxValue, cancellation).GetValueOrDefault(origin);

    /// <summary>Many records at once: whatever their number, a file is read through no more than once.</summary>
    /// <param name="contentFolder">The folder that <see cref="RecordOrigin.File"/> is below.</param>
    /// <param name="origins">Where the records were read; those that are no longer there are left out of the answer.</param>
    /// <param name="longestReadThrough">The longest file, in bytes as unpacked, that is read through; in a plain file of ISO 2709 records are read where they stand.</param>
    /// <param name="cancellation">Honoured between records.</param>
    public static IReadOnlyDictionary<RecordOrigin, BibliographicRecord> FindAll(
        string contentFolder, IEnumerable<RecordOrigin> origins, long longestReadThrough = long.MaxValue, CancellationToken cancellation = default)
    {
        var found = new Dictionary<RecordOrigin, BibliographicRecord>();
        foreach (var file in origins.Distinct().GroupBy(origin => origin.File))
        {
            var path = Path.Combine(contentFolder, file.Key);
            if (LookOf(path) is not var (format, length))
                continue;
            var left = new List<RecordOrigin>();
            foreach (var origin in file)
            {
                if (format == "iso2709" && FindAt(path, origin, cancellation) is { } record)
                    found.Add(origin, record);
                else
                    left.Add(origin);
            }
            if (left.Count > 0 && length <= longestReadThrough)
                FindThrough(path, left, found, cancellation);
        }
        return found;
    }

    private static (string? Format, long Length)? LookOf(string path)
    {
        try
        {
            // What has no length may be a FIFO, which blocks whoever opens it.
            if (new FileInfo(path) is not { Exists: true, Length: > 0 and var length })
                return null;
            var format = RecordFiles.FormatOf(path);
            return (format, length * (format is "gzip" or "zip" ? Packing : 1));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // Gone, or locked while somebody exchanges it.
            return null;
        }
    }

    private static BibliographicRecord? FindAt(string path, RecordOrigin origin, CancellationToken cancellation)
    {
        var first = Read(path, origin.File, ReadOptions.Default with { Format = "iso2709", StartAt = origin.Offset }, cancellation).FirstOrDefault();
        return first is not null && IdsOf(first).Contains(origin.Id) ? first : null;
    }

    // In an archive or a text nothing tells where a record begins. Where two have one number the later stands in the catalogue, unless the file has changed since.
    private static void FindThrough(string path, List<RecordOrigin> wanted, Dictionary<RecordOrigin, BibliographicRecord> found, CancellationToken cancellation)
    {
        var byId = wanted.ToLookup(origin => origin.Id);
        var left = wanted.ToHashSet();
        foreach (var record in Read(path, wanted[0].File, ReadOptions.Default, cancellation))
        {
            foreach (var origin in IdsOf(record).SelectMany(id => byId[id]).Where(left.Contains))
            {
                found[origin] = record;
                if (record.Origins[0].Number == origin.Number)
                    left.Remove(origin);
            }
            if (left.Count == 0)
                break;
        }
    }

    private static IEnumerable<BibliographicRecord> Read(string path, string shownAs, ReadOptions options, CancellationToken cancellation) =>
        RecordFiles.Read(path, shownAs, new ProblemList(), options, cancellation);

    // The catalogue may have put the agency's code behind the number.
    private static IEnumerable<RecordId> IdsOf(BibliographicRecord record) =>
        record.Agency is { } agency && RecordId.From($"{record.Id.Value}~{agency}") is { } filed ? [record.Id, filed] : [record.Id];
}
