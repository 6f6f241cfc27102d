using System.Globalization;
using System.Text;
using System.Text.Json;
using Opac.Indexing.Searching;
using Opac.Web.Writing;

namespace Opac.Web.Keeping.Stocktaking;

/// <summary>
/// Stocktakings in <c>App_Data/keeping/stocktaking</c>, a folder each: the copies as they were when it began, and every scan the moment it comes, so that nothing is lost
/// with the browser, the network or the power. Several people may scan at once.
/// </summary>
public sealed class StockDesk(PortalSettings settings, CatalogueSearcher catalogue, TimeProvider clock)
{
    private const int LongestNumber = 60;

    private static readonly TimeSpan goodFor = TimeSpan.FromMinutes(10);

    private readonly Lock working = new();
    private readonly Dictionary<string, StockSheet> open = new(StringComparer.Ordinal);
    private LocationsSeen? locations;

    private string Folder => Path.Combine(settings.DataPath, "keeping", "stocktaking");

    /// <summary>All stocktakings, newest first.</summary>
    public IReadOnlyList<Stocktaking> All() => Directory.Exists(Folder)
        ? [.. Directory.EnumerateDirectories(Folder).OrderByDescending(path => path, StringComparer.Ordinal).Select(path => Find(Path.GetFileName(path))).OfType<Stocktaking>()]
        : [];

    /// <summary>The stocktaking of this name; <c>null</c> where there is none.</summary>
    public Stocktaking? Find(string id) =>
        id.All(c => char.IsAsciiHexDigitLower(c) || c == '-') ? KeepingJson.TryRead<Stocktaking>(Path.Combine(Folder, id, "stocktaking.json")) : null;

    /// <summary>
    /// The locations that copies of the catalogue had a while ago, as a help in typing: to know them as of now all records are walked through, which takes a second for a
    /// large catalogue.
    /// </summary>
    public IReadOnlyList<string> KnownLocations() => [.. (locations is { } known && clock.GetElapsedTime(known.Looked) < goodFor ? known.All : Locations()).Select(pair => pair.Location)];

    /// <summary>The locations that copies of the catalogue have, with how many of them, the fullest first.</summary>
    public IReadOnlyList<(string Location, int Copies)> Locations()
    {
        lock (working)
        {
            if (locations is { } known && known.Version == catalogue.Version)
                return known.All;
            var version = catalogue.Version;
            var (numbered, unnumbered) = StockCopies.Of(catalogue);
            var all = numbered.Select(copy => (Location: copy.Location ?? "", Copies: 1)).Concat(unnumbered.Select(pair => (Location: pair.Key, Copies: pair.Value)))
                .Where(pair => pair.Location.Length > 0).GroupBy(pair => pair.Location, pair => pair.Copies).Select(same => (same.Key, same.Sum())).OrderByDescending(pair => pair.Item2).ToList();
            locations = new(version, clock.GetTimestamp(), all);
            return all;
        }
    }

    /// <summary>Begins a stocktaking with the catalogue as it is now.</summary>
    /// <param name="location">The location that is counted; <c>null</c> or empty for the whole stock.</param>
    /// <param name="by">Who begins it.</param>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public Stocktaking Begin(string? location, string by)
    {
        location = string.IsNullOrWhiteSpace(location) ? null : location.Trim();
        var now = clock.GetUtcNow();
        var id = $"{now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{Guid.NewGuid().ToString("N")[..8]}";
        var (numbered, unnumbered) = StockCopies.Of(catalogue);
        AtomicFile.Write(Path.Combine(Folder, id, "copies.jsonl"), into =>
        {
            using var writer = new StreamWriter(into, new UTF8Encoding(false), leaveOpen: true);
            foreach (var copy in numbered)
                writer.WriteLine(JsonSerializer.Serialize(copy, KeepingJson.Line));
        });
        var begun = new Stocktaking { Id = id, Location = location, Begun = now, By = by, Unnumbered = location is null ? unnumbered.Values.Sum() : unnumbered.GetValueOrDefault(location) };
        Write(begun);
        return begun;
    }

    /// <summary>Takes a number down.</summary>
    /// <param name="id">The stocktaking.</param>
    /// <param name="number">As scanned or typed.</param>
    /// <param name="place">Where it was; <c>null</c> where not said.</param>
    /// <param name="by">Who scans.</param>
    /// <returns>What it is; <c>null</c> where there is no such stocktaking, it has been ended, or the number is empty.</returns>
    /// <exception cref="IOException">The disk does not take it: the number was not taken down.</exception>
    public ScanResult? Take(string id, string? number, string? place, string by) => Put(id, number, place, by, isTakenBack: false);

    /// <summary>Takes a number back that was scanned by mistake.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public ScanResult? TakeBack(string id, string? number, string by) => Put(id, number, null, by, isTakenBack: true);

    /// <summary>All lines of the result as it stands.</summary>
    public IReadOnlyList<StockLine> Lines(string id)
    {
        lock (working)
            return Find(id) is { } stocktaking ? [.. SheetOf(stocktaking).Lines()] : [];
    }

    /// <summary>Ends a stocktaking, or goes on with one that was ended.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public void SetEnded(string id, bool isEnded)
    {
        lock (working)
        {
            if (Find(id) is { } stocktaking && stocktaking.Ended is null == isEnded)
                Write(stocktaking with { Ended = isEnded ? clock.GetUtcNow() : null });
        }
    }

    private ScanResult? Put(string id, string? number, string? place, string by, bool isTakenBack)
    {
        number = new string([.. (number ?? "").Where(c => !char.IsControl(c))]).Trim();
        if (number.Length is 0 or > LongestNumber)
            return null;
        lock (working)
        {
            if (Find(id) is not { Ended: null } stocktaking)
                return null;
            var sheet = SheetOf(stocktaking);
            var scan = new Scan(number, string.IsNullOrWhiteSpace(place) ? null : place.Trim()[..Math.Min(place.Trim().Length, 200)], by, clock.GetUtcNow(), isTakenBack);
            Append(id, scan);
            return sheet.Take(scan);
        }
    }

    // To the disk before it is answered: what the librarian has seen as taken down is taken down.
    private void Append(string id, Scan scan)
    {
        using var file = new FileStream(Path.Combine(Folder, id, "scans.jsonl"), FileMode.Append, FileAccess.Write, FileShare.Read);
        // A line that the power cut short must not spoil the next one.
        file.Write(Encoding.UTF8.GetBytes("\n" + JsonSerializer.Serialize(scan, KeepingJson.Line) + "\n"));
        file.Flush(flushToDisk: true);
    }

    private StockSheet SheetOf(Stocktaking stocktaking)
    {
        if (open.TryGetValue(stocktaking.Id, out var known))
            return known;
        var sheet = new StockSheet([.. Entries<StockCopy>(stocktaking.Id, "copies.jsonl")], stocktaking.Location);
        foreach (var scan in Entries<Scan>(stocktaking.Id, "scans.jsonl"))
            sheet.Take(scan);
        return open[stocktaking.Id] = sheet;
    }

    private IEnumerable<T> Entries<T>(string id, string name) where T : class
    {
        var path = Path.Combine(Folder, id, name);
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            if (KeepingJson.TryParse<T>(line) is { } entry)
                yield return entry;
        }
    }

    private void Write(Stocktaking stocktaking) => AtomicFile.Write(Path.Combine(Folder, stocktaking.Id, "stocktaking.json"), JsonSerializer.Serialize(stocktaking, KeepingJson.Form));

    private sealed record LocationsSeen(long Version, long Looked, IReadOnlyList<(string Location, int Copies)> All);
}
