using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>What a list of hits says of a record's copies: most pages that show a record show no copy of it.</summary>
/// <param name="AnyAvailable">Whether one is on the shelf, to be borrowed.</param>
/// <param name="AnyInReadingRoom">Whether one may be read in the room.</param>
/// <param name="ShelfMark">The first shelf mark of them; <c>null</c> where none has one.</param>
public readonly record struct HoldingsGlance(bool AnyAvailable, bool AnyInReadingRoom, string? ShelfMark)
{
    /// <summary>Looks at the copies; those of a stored record stay unread.</summary>
    public static HoldingsGlance At(IReadOnlyList<Holding> holdings)
    {
        if (holdings is LaterList<Holding> later && later.IsUnread(out var bytes))
            return HoldingBytes.Glance(ref bytes);
        var (available, inRoom) = (false, false);
        string? shelfMark = null;
        foreach (var holding in holdings)
        {
            available |= holding.Status == ItemStatus.Available;
            inRoom |= holding.Status == ItemStatus.ReadingRoom;
            shelfMark ??= holding.ShelfMark;
        }
        return new(available, inRoom, shelfMark);
    }
}
