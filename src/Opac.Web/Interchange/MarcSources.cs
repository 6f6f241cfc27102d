using Opac.Indexing.Formats;
using Opac.Indexing.Formats.Marc;
using Opac.Indexing.Records;

namespace Opac.Web.Interchange;

/// <summary>The index keeps of a record what is shown; what its MARC has beyond that is in its file, and goes out with it.</summary>
internal static class MarcSources
{
    /// <summary>The records, each with the MARC that it came in as, where its file is there and is MARC.</summary>
    public static IReadOnlyList<BibliographicRecord> Of(IReadOnlyList<BibliographicRecord> records, PortalSettings settings, CancellationToken cancellation)
    {
        var sourced = new BibliographicRecord?[records.Count];
        var deepest = records.Max(record => record.Origins.Count);
        // A file is read once for all of the records, not for each: reading it may take seconds.
        for (var place = 0; place < deepest; place++)
        {
            var wanted = Enumerable.Range(0, records.Count).Where(i => sourced[i] is null && place < records[i].Origins.Count).ToList();
            var found = OriginalRecord.FindAll(settings.ContentPath, wanted.Select(i => records[i].Origins[place]).Where(origin => MayBeMarc(settings, origin)), cancellation);
            foreach (var i in wanted)
            {
                if (found.GetValueOrDefault(records[i].Origins[place]) is { Source.Format: "marc21" or "unimarc" } original)
                    sourced[i] = records[i] with { Source = WithAllCopies(original, records[i]).Source };
            }
        }
        return [.. records.Select((record, i) => sourced[i] ?? record)];
    }

    // A book that stands in several files has the copies of all.
    private static BibliographicRecord WithAllCopies(BibliographicRecord original, BibliographicRecord filed) =>
        filed.Origins.Count(origin => !origin.IsOfStudio) > 1 && filed.Holdings.Count != original.Holdings.Count ? MarcRevision.Of(original, original with { Holdings = filed.Holdings }) : original;

    private static bool MayBeMarc(PortalSettings settings, RecordOrigin origin)
    {
        try
        {
            return RecordFiles.FormatOf(Path.Combine(settings.ContentPath, origin.File)) is "iso2709" or "marcxml" or "marcjson" or "gzip" or "zip";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // Gone, or locked while somebody exchanges it: what the index keeps goes out.
            return false;
        }
    }
}
