using System.Numerics;
using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>
/// The copies of a record as they are kept in the index. A textbook comes in dozens that differ by their numbers alone, and these follow one another: of
/// each copy, what is as in the one before takes a bit.
/// </summary>
internal static class HoldingBytes
{
    /// <summary>Writes a list.</summary>
    public static void Write(IReadOnlyList<Holding> holdings, ByteWriter to)
    {
        to.Number(holdings.Count);
        var before = new Holding();
        foreach (var holding in holdings)
        {
            var news = NewsOf(holding, before);
            to.Number((int)news);
            if (news.HasFlag(News.InventoryNumber))
                to.Text(holding.InventoryNumber);
            if (news.HasFlag(News.ShelfMark))
                to.Text(holding.ShelfMark);
            if (news.HasFlag(News.Shelf))
                to.Text(holding.Shelf);
            if (news.HasFlag(News.Location))
                to.Text(holding.Location);
            if (news.HasFlag(News.Status))
                to.Number((int)holding.Status);
            if (news.HasFlag(News.Copies))
                to.Number(holding.Copies);
            if (news.HasFlag(News.Acquired))
                to.OptionalNumber(holding.Acquired?.DayNumber);
            if (news.HasFlag(News.Price))
                to.Text(holding.Price);
            if (news.HasFlag(News.Barcode))
                to.Text(holding.Barcode);
            before = holding;
        }
    }

    private static News NewsOf(Holding holding, Holding before) =>
        (RunningNumber.IsNext(holding.InventoryNumber, before.InventoryNumber) ? 0 : News.InventoryNumber)
        | (RunningNumber.IsNext(holding.Barcode, before.Barcode) ? 0 : News.Barcode)
        | (holding.ShelfMark == before.ShelfMark ? 0 : News.ShelfMark)
        | (holding.Shelf == before.Shelf ? 0 : News.Shelf)
        | (holding.Location == before.Location ? 0 : News.Location)
        | (holding.Status == before.Status ? 0 : News.Status)
        | (holding.Copies == before.Copies ? 0 : News.Copies)
        | (holding.Acquired == before.Acquired ? 0 : News.Acquired)
        | (holding.Price == before.Price ? 0 : News.Price);

    /// <summary>Passes over one copy.</summary>
    public static void Skip(ref ByteReader from)
    {
        // Where there is a shelf mark already, none is read.
        var (status, shelfMark) = (ItemStatus.Available, (string?)"");
        Pass(ref from, ref status, ref shelfMark);
    }

    /// <summary>What a list of hits says of the copies: no copy is made for it, and of their texts one at most.</summary>
    public static HoldingsGlance Glance(ref ByteReader from)
    {
        var (available, inRoom) = (false, false);
        string? shelfMark = null;
        var status = ItemStatus.Available;
        for (var count = from.Number(); count > 0; count--)
        {
            Pass(ref from, ref status, ref shelfMark);
            available |= status == ItemStatus.Available;
            inRoom |= status == ItemStatus.ReadingRoom;
        }
        return new(available, inRoom, shelfMark);
    }

    // Texts and numbers by turns, in the order in which they are written. Takes along the status, and the shelf mark where there is none yet.
    private static void Pass(ref ByteReader from, ref ItemStatus status, ref string? shelfMark)
    {
        var news = (News)from.Number();
        if (news.HasFlag(News.InventoryNumber))
            from.SkipText();
        if (news.HasFlag(News.ShelfMark))
        {
            if (shelfMark is null)
                shelfMark = from.Text();
            else
                from.SkipText();
        }
        from.SkipTexts(BitOperations.PopCount((uint)(news & (News.Shelf | News.Location))));
        if (news.HasFlag(News.Status))
            status = (ItemStatus)from.Number();
        for (var numbers = BitOperations.PopCount((uint)(news & (News.Copies | News.Acquired))); numbers > 0; numbers--)
            from.Number();
        from.SkipTexts(BitOperations.PopCount((uint)(news & (News.Price | News.Barcode))));
    }

    /// <summary>Reads a list.</summary>
    public static Holding[] Read(ref ByteReader from)
    {
        var count = from.Number();
        if (count == 0)
            return [];
        var holdings = new Holding[count];
        var before = new Holding();
        for (var i = 0; i < count; i++)
        {
            var news = (News)from.Number();
            holdings[i] = before = new Holding
            {
                InventoryNumber = news.HasFlag(News.InventoryNumber) ? from.Text() : RunningNumber.Next(before.InventoryNumber),
                ShelfMark = news.HasFlag(News.ShelfMark) ? from.Text() : before.ShelfMark,
                Shelf = news.HasFlag(News.Shelf) ? from.Text() : before.Shelf,
                Location = news.HasFlag(News.Location) ? from.Text() : before.Location,
                Status = news.HasFlag(News.Status) ? (ItemStatus)from.Number() : before.Status,
                Copies = news.HasFlag(News.Copies) ? from.Number() : before.Copies,
                Acquired = !news.HasFlag(News.Acquired) ? before.Acquired : from.OptionalNumber() is { } day ? DateOnly.FromDayNumber(day) : null,
                Price = news.HasFlag(News.Price) ? from.Text() : before.Price,
                Barcode = news.HasFlag(News.Barcode) ? from.Text() : RunningNumber.Next(before.Barcode),
            };
        }
        return holdings;
    }

    /// <summary>What of a holding is not as in the one before; of its numbers, which are not the next.</summary>
    [Flags]
    private enum News
    {
        InventoryNumber = 1,
        Barcode = 2,
        ShelfMark = 4,
        Location = 8,
        Status = 16,
        Acquired = 32,
        Price = 64,
        Shelf = 128,
        Copies = 256,
    }
}
