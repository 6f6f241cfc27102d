using Microsoft.Extensions.DependencyInjection;
using Opac.Web.Keeping.Stocktaking;

namespace Opac.Web.Tests.Keeping;

public sealed class StocktakingTests
{
    private const string Books = """
        -- catalogue/books.csv --
        id,title,author,inventory number,location,status
        1,Абай жолы,"Әуезов, Мұхтар",000001,Абонемент,қолжетімді
        2,Ұлпан,"Мүсірепов, Ғабит",000002,Оқу залы,қолжетімді
        3,Көшпенділер,"Есенберлин, Ілияс",000010,Абонемент,оқырманда
        4,Қан мен тер,"Нұрпейісов, Әбдіжәміл",000011,Абонемент,жоғалған
        5,Менің атым Қожа,"Соқпақбаев, Бердібек",Б-5,Абонемент,қолжетімді
        """;

    [Fact]
    public async Task What_is_found_missing_misplaced_unknown_and_away_is_told()
    {
        await using var portal = Portal.With(Books);
        var desk = portal.Services.GetRequiredService<StockDesk>();
        var id = desk.Begin(null, "Айгүл").Id;

        Assert.Equal(CopyState.Found, desk.Take(id, "000001", "Абонемент", "Айгүл")!.Line.State);
        Assert.Equal(CopyState.Misplaced, desk.Take(id, "2", "Абонемент", "Сәуле")!.Line.State);
        Assert.Equal(CopyState.Returned, desk.Take(id, "000011", null, "Сәуле")!.Line.State);
        Assert.Equal(CopyState.Unknown, desk.Take(id, "999", null, "Сәуле")!.Line.State);
        Assert.True(desk.Take(id, " 000001 ", null, "Сәуле")!.IsAgain);

        Assert.Equal(
            [("000001", CopyState.Found), ("000002", CopyState.Misplaced), ("000010", CopyState.Away), ("000011", CopyState.Returned), ("Б-5", CopyState.Missing), ("999", CopyState.Unknown)],
            desk.Lines(id).Select(line => (line.Number, line.State)));
    }

    [Fact]
    public async Task One_location_alone_misses_nothing_of_the_others()
    {
        await using var portal = Portal.With(Books);
        var desk = portal.Services.GetRequiredService<StockDesk>();
        var id = desk.Begin("Оқу залы", "Айгүл").Id;

        Assert.Equal(CopyState.Misplaced, desk.Take(id, "000001", null, "Айгүл")!.Line.State);
        Assert.Equal([("000001", CopyState.Misplaced), ("000002", CopyState.Missing)], desk.Lines(id).Select(line => (line.Number, line.State)));
    }

    [Fact]
    public async Task Nothing_is_lost_when_the_program_ends_and_a_line_cut_short_spoils_no_other()
    {
        await using var portal = Portal.With(Books);
        var desk = portal.Services.GetRequiredService<StockDesk>();
        var id = desk.Begin(null, "Айгүл").Id;
        desk.Take(id, "000001", null, "Айгүл");
        await File.AppendAllTextAsync(Path.Combine(portal.DataPath, "keeping", "stocktaking", id, "scans.jsonl"), "{\"number\":\"0000");

        var again = ActivatorUtilities.CreateInstance<StockDesk>(portal.Services);
        again.Take(id, "000002", null, "Айгүл");
        again.TakeBack(id, "000001", "Айгүл");

        var later = ActivatorUtilities.CreateInstance<StockDesk>(portal.Services);
        Assert.Equal(["000002"], later.Lines(id).Where(line => line.State == CopyState.Found).Select(line => line.Number));
    }

    [Fact]
    public async Task Several_people_scan_at_once()
    {
        await using var portal = Portal.With("-- catalogue/books.csv --\nid,title,inventory number\n" + string.Concat(Enumerable.Range(1, 200).Select(number => $"{number},Кітап {number},{number:000000}\n")));
        var desk = portal.Services.GetRequiredService<StockDesk>();
        var id = desk.Begin(null, "Айгүл").Id;

        await Parallel.ForEachAsync(Enumerable.Range(1, 200), new ParallelOptions { MaxDegreeOfParallelism = 4 }, (number, _) =>
        {
            desk.Take(id, number.ToString("000000", System.Globalization.CultureInfo.InvariantCulture), null, $"{number % 4}");
            return ValueTask.CompletedTask;
        });

        Assert.All(desk.Lines(id), line => Assert.Equal(CopyState.Found, line.State));
        Assert.Equal(200, ActivatorUtilities.CreateInstance<StockDesk>(portal.Services).Lines(id).Count(line => line.State == CopyState.Found));
    }

    [Fact]
    public async Task What_has_been_ended_takes_nothing_until_it_goes_on()
    {
        await using var portal = Portal.With(Books);
        var desk = portal.Services.GetRequiredService<StockDesk>();
        var id = desk.Begin(null, "Айгүл").Id;

        desk.SetEnded(id, true);
        Assert.Null(desk.Take(id, "000001", null, "Айгүл"));
        desk.SetEnded(id, false);
        Assert.NotNull(desk.Take(id, "000001", null, "Айгүл"));
        Assert.Null(desk.Take("../../secret", "1", null, "Айгүл"));
    }
}
