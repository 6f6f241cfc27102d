using Opac.Indexing.Formats;
using Opac.Indexing.Records;
using Opac.Web.Upkeep;
using Opac.Web.Writing;

namespace Opac.Web.Keeping;

/// <summary>The studio's file in the catalogue's folder, and the index that follows each change of it.</summary>
internal sealed class StudioRecords(PortalSettings settings, CatalogueUpkeep upkeep)
{
    private static readonly string shownAs = "catalogue/" + StudioFile.Name;

    private string FilePath => Path.Combine(settings.ContentPath, "catalogue", StudioFile.Name);

    /// <summary>What the file says of a record; <c>null</c> for nothing.</summary>
    public StudioEntry? Find(RecordPlace place) => StudioFile.Read(FilePath).Find(place.Id, place.Agency);

    /// <summary>Makes the file say this of records, all at once, and the index with it.</summary>
    /// <param name="changes">Each record, and what is said of it; <c>null</c> for nothing.</param>
    public void Put(IReadOnlyList<(RecordPlace Place, StudioEntry? Entry)> changes)
    {
        var after = StudioFile.Read(FilePath);
        foreach (var (place, entry) in changes)
            after = entry is null ? after.Without(place.Id, place.Agency) : after.With(entry);
        var filed = changes.Select(change => (change.Place.Filed, Record: AsFiled(change.Place, change.Entry, after))).ToList();
        upkeep.Exchange(() => Write(after), [.. filed.Where(pair => pair.Record is null).Select(pair => pair.Filed)], [.. filed.Select(pair => pair.Record).OfType<BibliographicRecord>()]);
    }

    // As reading all files anew would file it.
    private BibliographicRecord? AsFiled(RecordPlace place, StudioEntry? entry, StudioFile file)
    {
        if (entry is { IsDeleted: true })
            return null;
        if (entry is not null)
        {
            var own = file.RecordOf(entry, shownAs);
            RecordOrigin[] origins = place.Home is { } home ? [own.Origins[0] with { Id = place.Filed }, home with { Id = place.Filed }] : [own.Origins[0] with { Id = place.Filed }];
            return own with { Id = place.Filed, Origins = origins };
        }
        return place.Home is { } from && OriginalRecord.Find(settings.ContentPath, from) is { } original
            ? original with { Id = place.Filed, Origins = [original.Origins[0] with { Id = place.Filed }] }
            : null;
    }

    private void Write(StudioFile file)
    {
        if (file.Entries.Count > 0)
        {
            AtomicFile.Write(FilePath, file.Write);
            return;
        }
        // An empty file would be told as a problem for ever.
        File.Delete(FilePath);
        if (Path.GetDirectoryName(FilePath) is { } folder && Directory.Exists(folder))
            AtomicFile.FlushFolder(folder);
    }
}
