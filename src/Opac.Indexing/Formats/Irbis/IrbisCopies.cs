using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Irbis;

/// <summary>Field 910 of IRBIS: a copy, or a group of textbooks without numbers.</summary>
internal static class IrbisCopies
{
    private const int MostInGroup = 100_000;

    /// <summary>^A status, ^B inventory number, ^C received, ^D place, ^E price, ^H bar code; ^AU and ^AC are groups with their size in ^1.</summary>
    public static Holding Read(IrbisField field, string? shelfMark, ReadContext context)
    {
        var isGroup = field['a'] is "U" or "u" or "C" or "c";
        var copies = isGroup && int.TryParse(field['1'], out var counted) && counted is > 0 and <= MostInGroup ? counted : 1;
        return new Holding
        {
            InventoryNumber = isGroup ? null : field['b'],
            Barcode = field['h'],
            ShelfMark = shelfMark,
            Location = field['d'],
            Status = StatusOf(field['a']),
            Copies = copies,
            Acquired = Dates.Of(field['c'], context),
            Price = field['e'],
        };
    }

    // ИРБИС, справочник STE.MNU.
    private static ItemStatus StatusOf(string? code) => code switch
    {
        "1" => ItemStatus.OnLoan,
        "2" or "3" => ItemStatus.OnOrder,
        "4" => ItemStatus.Lost,
        "5" => ItemStatus.Repair,
        "6" => ItemStatus.Withdrawn,
        "8" or "9" => ItemStatus.OnLoan,
        "p" or "P" => ItemStatus.ReadingRoom,
        _ => ItemStatus.Available,
    };
}
