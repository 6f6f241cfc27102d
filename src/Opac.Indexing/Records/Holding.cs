namespace Opac.Indexing.Records;

/// <summary>One copy on the shelf, or several alike where the source counts them together.</summary>
public sealed record Holding
{
    /// <summary>The number in the inventory book; <c>null</c> for stock without one (textbooks by groups).</summary>
    public string? InventoryNumber { get; init; }

    /// <summary>Where it stands on the shelf: class mark and author mark, «84(5Қаз) С 70».</summary>
    public string? ShelfMark { get; init; }

    /// <summary>The shelf it stands on, where the source names it apart from the shelf mark: «A-12-3»; <c>null</c> where not given.</summary>
    public string? Shelf { get; init; }

    /// <summary>Room, department or branch as the source names it: «Абонемент».</summary>
    public string? Location { get; init; }

    /// <summary>Whether a reader can have it.</summary>
    public ItemStatus Status { get; init; }

    /// <summary>How many copies this line stands for; at least 1.</summary>
    public int Copies { get; init; } = 1;

    /// <summary>When it came to the library; <c>null</c> where not known. New arrivals are told by it.</summary>
    public DateOnly? Acquired { get; init; }

    /// <summary>What it cost, as written; for the staff.</summary>
    public string? Price { get; init; }

    /// <summary>The bar code, where it differs from the inventory number.</summary>
    public string? Barcode { get; init; }
}
