using System.Globalization;
using Opac.Indexing.Formats;
using Opac.Indexing.Formats.Marc;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;

namespace Opac.Web.Keeping;

/// <summary>
/// Where single records are entered, corrected and put into the bin. They are kept in the studio's file; a record of another file is not touched there, but the
/// studio's stands in its place.
/// </summary>
public sealed class RecordDesk(PortalSettings settings, CatalogueSearcher catalogue, CatalogueHistory history, TimeProvider clock)
{
    private const int MostLikely = 5;

    /// <summary>An empty record for the form.</summary>
    public BibliographicRecord Blank() => new()
    {
        Id = new RecordId($"k{clock.GetUtcNow().ToString("yyMMdd", CultureInfo.InvariantCulture)}-{Guid.NewGuid().ToString("N")[..8]}"),
        Title = Title.Empty,
        Languages = ["kaz"],
    };

    /// <summary>Takes a record up; <c>null</c> where there is none of this id, or its file is no longer there.</summary>
    /// <param name="id">The id under which readers find it.</param>
    /// <param name="home">Which of its files' records is meant, from 0, where it was brought together from several.</param>
    public OpenedRecord? Open(RecordId id, int home = 0)
    {
        if (catalogue.Find(id) is not { } filed)
            return null;
        var homes = filed.Origins.Where(origin => !origin.IsOfStudio).ToList();
        var origin = homes.ElementAtOrDefault(home);
        // The correction of a record stands right before the place of the record itself.
        var at = origin is null ? 0 : filed.Origins.ToList().IndexOf(origin) - 1;
        var own = at >= 0 && at < filed.Origins.Count && filed.Origins[at].IsOfStudio ? filed.Origins[at] : null;
        if ((own ?? origin) is not { } from || OriginalRecord.Find(settings.ContentPath, from) is not { } original)
            return null;
        return new OpenedRecord(filed, original, origin, homes, own is not null);
    }

    /// <summary>Keeps a record that was entered or corrected: readers find it when the method returns.</summary>
    /// <param name="opened">The record as it was taken up; <c>null</c> for a new one.</param>
    /// <param name="record">As it is to be.</param>
    /// <param name="by">Who typed it.</param>
    public (HistoryEntry? Done, Problem? Problem) Keep(OpenedRecord? opened, BibliographicRecord record, string by)
    {
        var revised = MarcRevision.Of(opened?.Original ?? record, record);
        return history.PutRecord(new RecordPlace(opened?.Filed.Id ?? record.Id, record.Id, record.Agency, opened?.Home), StudioEntry.Of(revised),
            opened is null ? HistoryKind.NewRecord : HistoryKind.Correction, record.Title.Full, by);
    }

    /// <summary>Puts a record into the bin: readers no longer find it, and it can be taken out again.</summary>
    public (HistoryEntry? Done, Problem? Problem) Remove(OpenedRecord opened, string by)
    {
        // One that was only ever in the studio's file needs no mark to keep it away.
        var mark = opened.Home is null ? null : StudioEntry.Deleted(opened.Original);
        return history.PutRecord(PlaceOf(opened), mark, HistoryKind.Removal, opened.Original.Title.Full, by);
    }

    /// <summary>Gives many copies a state at once: those that a stocktaking has not found, or that an act writes off.</summary>
    /// <param name="copies">Each by the id of its record and its inventory number. What is not there is passed over.</param>
    /// <param name="status">The state.</param>
    /// <param name="by">Who says so.</param>
    /// <returns>How many records were changed, or why none.</returns>
    public (int Records, Problem? Problem) SetStatus(IEnumerable<(RecordId Record, string Number)> copies, ItemStatus status, string by)
    {
        var changes = new List<(RecordPlace, StudioEntry?, string)>();
        foreach (var numbers in copies.GroupBy(copy => copy.Record, copy => copy.Number))
        {
            var wanted = numbers.ToHashSet(StringComparer.OrdinalIgnoreCase);
            for (var home = 0; Open(numbers.Key, home) is { } opened && (home == 0 || home < opened.Homes.Count); home++)
            {
                Holding[] held = [.. opened.Original.Holdings.Select(copy => copy.InventoryNumber is { } number && wanted.Contains(number) ? copy with { Status = status } : copy)];
                if (!held.SequenceEqual(opened.Original.Holdings))
                    changes.Add((PlaceOf(opened), StudioEntry.Of(MarcRevision.Of(opened.Original, opened.Original with { Holdings = held })), opened.Original.Title.Full));
            }
        }
        var (done, problem) = changes.Count == 0 ? ([], null) : history.PutRecords(changes, HistoryKind.Correction, by);
        return (done.Count, problem);
    }

    /// <summary>Records that may be the same book: with one of its ISBNs, or the same title by the same author.</summary>
    public IReadOnlyList<BibliographicRecord> Likely(BibliographicRecord record, RecordId? except)
    {
        var isbns = WorkKey.EditionKeys(record).ToHashSet(StringComparer.Ordinal);
        var work = WorkKey.Of(record);
        var found = isbns.SelectMany(isbn => Hits($"isbn:{isbn}")).Concat(record.Title.Proper.Length > 0 ? Hits(Quoted("title", record.Title.Proper)) : []);
        return [.. found.DistinctBy(other => other.Id)
            .Where(other => other.Id != except && (WorkKey.EditionKeys(other).Any(isbns.Contains) || (work is not null && WorkKey.Of(other) == work) || IsNear(record, other)))
            .Take(MostLikely)];
    }

    /// <summary>Which of these inventory numbers other copies have already, with the record that has them.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="own">How many copies of the record itself may have each: those it had before.</param>
    public IReadOnlyList<(string Number, BibliographicRecord Record)> Taken(IEnumerable<string> numbers, Func<BibliographicRecord, string, bool> own)
    {
        var taken = new List<(string, BibliographicRecord)>();
        foreach (var number in numbers)
        {
            var holder = Hits(Quoted("inv", number)).FirstOrDefault(record => record.Holdings.Any(copy => Same(copy.InventoryNumber, number)) && !own(record, number));
            if (holder is not null)
                taken.Add((number, holder));
        }
        return taken;
    }

    /// <summary>The copy that has this inventory number or bar code, with its record; <c>null</c> where there is none.</summary>
    public (BibliographicRecord Record, Holding Copy)? FindCopy(string number)
    {
        foreach (var record in Hits(Quoted("inv", number)))
        {
            if (record.Holdings.FirstOrDefault(copy => Same(copy.InventoryNumber, number) || Same(copy.Barcode, number)) is { } copy)
                return (record, copy);
        }
        return null;
    }

    private static RecordPlace PlaceOf(OpenedRecord opened) => new(opened.Filed.Id, opened.Original.Id, opened.Original.Agency, opened.Home);

    private static bool Same(string? one, string other) => string.Equals(one?.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    // The same title, and a surname in common or none on one side.
    private static bool IsNear(BibliographicRecord one, BibliographicRecord other)
    {
        if (!string.Equals(one.Title.Proper, other.Title.Proper, StringComparison.OrdinalIgnoreCase))
            return false;
        var (ours, theirs) = (Surnames(one), Surnames(other));
        return ours.Count == 0 || theirs.Count == 0 || ours.Overlaps(theirs);
    }

    private static HashSet<string> Surnames(BibliographicRecord record) =>
        record.Authors.Select(author => author.Name.Split([',', ' '])[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string Quoted(string field, string text) => $"{field}:\"{text.Replace('"', ' ')}\"";

    private IEnumerable<BibliographicRecord> Hits(string query) => catalogue.Search(new SearchRequest { Text = query, AsTyped = true, Size = 50 }).Hits.Select(hit => hit.Record);
}
