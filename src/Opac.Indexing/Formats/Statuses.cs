using System.Collections.Frozen;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>Item statuses as programs and people write them, in three languages.</summary>
internal static class Statuses
{
    private static readonly (ItemStatus Status, string[] Names)[] Table =
    [
        (ItemStatus.Available, ["available", "қолжетімді", "бар", "сөреде", "қорда", "доступен", "доступна", "доступно", "в наличии", "есть", "на полке", "свободен", "on shelf", "in", "+"]),
        (ItemStatus.OnLoan, ["onloan", "on loan", "on-loan", "қолда", "оқырманда", "берілген", "берілді", "выдан", "выдана", "на руках", "у читателя", "checked out", "out"]),
        (ItemStatus.ReadingRoom, ["readingroom", "reading room", "оқу залы", "оқу залында", "тек оқу залында", "читальный зал", "только в читальном зале", "в читальном зале", "in library only", "reference"]),
        (ItemStatus.OnOrder, ["onorder", "on order", "тапсырыста", "тапсырыс берілген", "өңдеуде", "заказан", "заказана", "в обработке", "processing", "in processing"]),
        (ItemStatus.Repair, ["repair", "жөндеуде", "түптеуде", "в ремонте", "ремонт", "в переплёте", "в переплете", "переплёт", "переплет", "binding", "damaged"]),
        (ItemStatus.Lost, ["lost", "жоғалған", "жоғалды", "утерян", "утеряна", "утрачен", "missing"]),
        (ItemStatus.Withdrawn, ["withdrawn", "шығарылған", "есептен шығарылған", "есептен шығарылды", "списан", "списана", "исключён", "исключен", "written off", "discarded"]),
    ];

    private static readonly FrozenDictionary<string, ItemStatus> ByName = Table
        .SelectMany(row => row.Names.Select(name => (name, row.Status)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Status, StringComparer.OrdinalIgnoreCase);

    /// <summary>The status; what is not known is reported and taken as available.</summary>
    public static ItemStatus Of(string? text, ReadContext context)
    {
        if (text is null)
            return ItemStatus.Available;
        if (ByName.TryGetValue(text, out var status))
            return status;
        context.Report(FormatProblems.UnknownStatus, text);
        return ItemStatus.Available;
    }
}
