using Opac.Indexing.Records;

namespace Opac.Web.Keeping.Stocktaking;

/// <summary>The sheet of one stocktaking while it is worked on: the copies as they were at its beginning, and what has been scanned. Not for several threads at once.</summary>
internal sealed class StockSheet
{
    private readonly Dictionary<string, StockCopy> byNumber = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, StockCopy?> byBareNumber = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Scan> scans = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyList<StockCopy> copies;
    private readonly string? location;

    public StockSheet(IReadOnlyList<StockCopy> copies, string? location)
    {
        (this.copies, this.location) = (copies, location);
        foreach (var copy in copies)
        {
            byNumber.TryAdd(copy.Number.Trim(), copy);
            if (copy.Barcode is { Length: > 0 } barcode)
                byNumber.TryAdd(barcode.Trim(), copy);
            // Zeros before a number are often not on the label: taken where only one copy can be meant.
            var bare = Bare(copy.Number);
            byBareNumber[bare] = byBareNumber.ContainsKey(bare) ? null : copy;
        }
    }

    /// <summary>Takes a scan down.</summary>
    public ScanResult Take(Scan scan)
    {
        var copy = Find(scan.Number);
        var key = copy?.Number ?? scan.Number.Trim();
        var isAgain = scans.ContainsKey(key);
        if (scan.IsTakenBack)
            scans.Remove(key);
        else
            scans[key] = scan;
        return new(LineOf(key, copy, scan), isAgain);
    }

    /// <summary>All lines: copies in the order of their numbers, then the numbers that nobody knows.</summary>
    public IEnumerable<StockLine> Lines()
    {
        foreach (var copy in copies.OrderBy(copy => copy.Number, NumberOrder.Instance))
        {
            var scan = scans.GetValueOrDefault(copy.Number);
            if (scan is not null || IsExpected(copy) || IsAway(copy))
                yield return LineOf(copy.Number, copy, scan);
        }
        foreach (var (number, scan) in scans.Where(pair => Find(pair.Key) is null).OrderBy(pair => pair.Key, NumberOrder.Instance))
            yield return new(CopyState.Unknown, number, null, scan);
    }

    private StockLine LineOf(string number, StockCopy? copy, Scan? scan)
    {
        var state = copy is null ? CopyState.Unknown
            : scan is null || scan.IsTakenBack ? IsAway(copy) ? CopyState.Away : CopyState.Missing
            : copy.Status is ItemStatus.Lost or ItemStatus.Withdrawn ? CopyState.Returned
            : IsElsewhere(copy, scan.Place) ? CopyState.Misplaced : CopyState.Found;
        return new(state, number, copy, scan);
    }

    private StockCopy? Find(string scanned) => byNumber.GetValueOrDefault(scanned.Trim()) ?? byBareNumber.GetValueOrDefault(Bare(scanned));

    private bool IsCounted(StockCopy copy) => location is null || copy.Location == location;

    private bool IsExpected(StockCopy copy) => IsCounted(copy) && copy.Status is ItemStatus.Available or ItemStatus.ReadingRoom && IsCounted(copy);

    private bool IsAway(StockCopy copy) => IsCounted(copy) && copy.Status is ItemStatus.OnLoan or ItemStatus.Repair or ItemStatus.OnOrder && IsCounted(copy);

    private bool IsElsewhere(StockCopy copy, string? place) =>
        !IsCounted(copy) || (!string.IsNullOrWhiteSpace(place) && (copy.Location ?? copy.Shelf) is not null && !Same(copy.Location, place) && !Same(copy.Shelf, place));

    private static bool Same(string? one, string other) => string.Equals(one?.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string number) => number.Trim().TrimStart('0');
}
