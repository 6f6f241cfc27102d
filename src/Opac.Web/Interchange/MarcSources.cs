using System.Threading.RateLimiting;
using Opac.Indexing.Formats;
using Opac.Indexing.Formats.Marc;
using Opac.Indexing.Records;

namespace Opac.Web.Interchange;

/// <summary>
/// The index keeps of a record what is shown; what its MARC has beyond that is in its file, and goes out with it. Whoever has one of these may read files,
/// and nobody else may until it is disposed of: before the answer is sent, for who takes it slowly must keep nobody waiting.
/// </summary>
internal sealed class MarcSources(PortalSettings settings, RateLimitLease turn) : IDisposable
{
    /// <summary>The longest file, in bytes, that is read through for a page of records of which others will follow.</summary>
    public const long LongestForPages = 32 << 20;

    /// <summary>The records, each with the MARC that it came in as, where its file is there and is MARC.</summary>
    /// <param name="records">The records.</param>
    /// <param name="longestReadThrough">The longest file that is read through where records cannot be read where they stand.</param>
    /// <param name="cancellation">Honoured between records.</param>
    public IReadOnlyList<BibliographicRecord> Of(IReadOnlyList<BibliographicRecord> records, long longestReadThrough, CancellationToken cancellation)
    {
        var sourced = new BibliographicRecord?[records.Count];
        var deepest = records.Select(record => record.Origins.Count).DefaultIfEmpty().Max();
        // A file is read once for all of the records, not for each: reading it may take seconds.
        for (var place = 0; place < deepest; place++)
        {
            var wanted = Enumerable.Range(0, records.Count).Where(i => sourced[i] is null && place < records[i].Origins.Count).ToList();
            var origins = wanted.Select(i => records[i].Origins[place]).GroupBy(origin => origin.File).Where(file => MayBeMarc(file.Key)).SelectMany(file => file);
            var found = OriginalRecord.FindAll(settings.ContentPath, origins, longestReadThrough, cancellation);
            foreach (var i in wanted)
            {
                if (found.GetValueOrDefault(records[i].Origins[place]) is { Source.Format: "marc21" or "unimarc" } original)
                    sourced[i] = records[i] with { Source = WithAllCopies(original, records[i]).Source };
            }
        }
        return [.. records.Select((record, i) => sourced[i] ?? record)];
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    // A book that stands in several files has the copies of all.
    private static BibliographicRecord WithAllCopies(BibliographicRecord original, BibliographicRecord filed) =>
        filed.Origins.Count(origin => !origin.IsOfStudio) > 1 && filed.Holdings.Count != original.Holdings.Count ? MarcRevision.Of(original, original with { Holdings = filed.Holdings }) : original;

    private bool MayBeMarc(string file)
    {
        try
        {
            return RecordFiles.FormatOf(Path.Combine(settings.ContentPath, file)) is "iso2709" or "marcxml" or "marcjson" or "gzip" or "zip";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // Gone, or locked while somebody exchanges it: what the index keeps goes out.
            return false;
        }
    }
}
