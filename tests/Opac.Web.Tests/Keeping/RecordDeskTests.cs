using Microsoft.Extensions.DependencyInjection;
using Opac.Indexing.Formats;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Keeping;
using Opac.Web.Upkeep;

namespace Opac.Web.Tests.Keeping;

public sealed class RecordDeskTests
{
    private const string Books = """
        -- catalogue/books.csv --
        id,title,author,year,inventory number,location
        1,Абай жолы,"Әуезов, Мұхтар",1942,000001,Абонемент
        2,Ұлпан,"Мүсірепов, Ғабит",1974,000002,Абонемент
        """;

    [Fact]
    public async Task A_new_record_is_found_at_once_and_other_systems_can_read_it()
    {
        await using var portal = Portal.With(Books);
        var (desk, catalogue) = Parts(portal);
        var record = desk.Blank() with { Title = new Title { Proper = "Менің атым Қожа" }, Holdings = [new Holding { InventoryNumber = "000140" }] };

        var (done, problem) = desk.Keep(null, record, "Айгүл");

        Assert.Null(problem);
        Assert.Equal(HistoryKind.NewRecord, done!.Kind);
        Assert.Equal(record.Id, Assert.Single(Found(catalogue, "қожа")).Id);
        Assert.Equal(record.Id, Assert.Single(Found(catalogue, "inv:000140")).Id);
        var read = Assert.Single(RecordFiles.Read(Path.Combine(portal.ContentPath, "catalogue", "studio.mrc"), "studio.mrc", new ProblemList()));
        Assert.Equal(("Менің атым Қожа", "marc21"), (read.Title.Proper, read.Source!.Format));
        Assert.False(portal.Services.GetRequiredService<CatalogueUpkeep>().Refresh(CancellationToken.None));
    }

    [Fact]
    public async Task A_correction_leaves_the_file_of_the_record_alone_and_is_undone_in_one_step()
    {
        await using var portal = Portal.With(Books);
        var (desk, catalogue) = Parts(portal);
        var history = portal.Services.GetRequiredService<CatalogueHistory>();
        var before = await File.ReadAllTextAsync(Path.Combine(history.Folder, "books.csv"));
        var opened = desk.Open(new RecordId("2"))!;

        var (done, problem) = desk.Keep(opened, opened.Original with { Title = opened.Original.Title with { Proper = "Ұлпан. Роман" } }, "Айгүл");

        Assert.Null(problem);
        var found = Assert.Single(Found(catalogue, "роман"));
        Assert.Equal(("2", "000002"), (found.Id.Value, found.Holdings[0].InventoryNumber));
        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(history.Folder, "books.csv")));
        Assert.True(desk.Open(new RecordId("2"))!.IsCorrected);

        Assert.Null(history.Undo(done!.Id, "Айгүл").Problem);
        Assert.Empty(Found(catalogue, "роман"));
        Assert.Equal(["books.csv"], history.Files());
        Assert.Single(Found(catalogue, "ұлпан"));
    }

    [Fact]
    public async Task What_is_exchanged_in_place_is_what_building_anew_gives()
    {
        await using var portal = Portal.With(Books);
        var (desk, catalogue) = Parts(portal);
        var upkeep = portal.Services.GetRequiredService<CatalogueUpkeep>();
        var opened = desk.Open(new RecordId("1"))!;
        desk.Keep(opened, opened.Original with { Summary = "Хәкім Абай туралы роман-эпопея." }, "Айгүл");
        desk.Keep(null, desk.Blank() with { Title = new Title { Proper = "Көшпенділер" } }, "Айгүл");
        desk.Remove(desk.Open(new RecordId("2"))!, "Айгүл");
        var inPlace = All(catalogue);

        upkeep.Build(null, CancellationToken.None);

        Assert.Equal(inPlace, All(catalogue));
        Assert.Equal(2, inPlace.Length);
    }

    [Fact]
    public async Task A_record_in_the_bin_is_not_found_also_when_its_file_changes_and_comes_back()
    {
        await using var portal = Portal.With(Books);
        var (desk, catalogue) = Parts(portal);
        var (done, _) = desk.Remove(desk.Open(new RecordId("2"))!, "Айгүл");
        Assert.Empty(Found(catalogue, "ұлпан"));

        portal.Write(Books + "\n3,Көшпенділер,\"Есенберлин, Ілияс\",1976,000003,Абонемент");
        portal.Services.GetRequiredService<CatalogueUpkeep>().Refresh(CancellationToken.None);
        Assert.Single(Found(catalogue, "көшпенділер"));
        Assert.Empty(Found(catalogue, "ұлпан"));

        Assert.Null(portal.Services.GetRequiredService<CatalogueHistory>().Undo(done!.Id, "Айгүл").Problem);
        Assert.Single(Found(catalogue, "ұлпан"));
    }

    [Fact]
    public async Task A_book_of_two_files_stays_one_with_its_address_when_either_record_is_corrected()
    {
        await using var portal = Portal.With(Books + """

            -- catalogue/inventory.csv --
            id,title,author,year,inventory number,location
            9,Абай жолы,"Әуезов, Мұхтар",1942,000009,Оқу залы
            """);
        var (desk, catalogue) = Parts(portal);
        var opened = desk.Open(new RecordId("1"), home: 1)!;
        Assert.Equal(("catalogue/inventory.csv", "000009"), (opened.Home!.File, opened.Original.Holdings[0].InventoryNumber));

        desk.Keep(opened, opened.Original with { Holdings = [opened.Original.Holdings[0] with { Status = ItemStatus.Lost }] }, "Айгүл");

        var found = Assert.Single(Found(catalogue, "абай"));
        Assert.Equal("1", found.Id.Value);
        Assert.Equal([("000001", ItemStatus.Available), ("000009", ItemStatus.Lost)], found.Holdings.Select(copy => (copy.InventoryNumber!, copy.Status)));
        Assert.Equal(2, desk.Open(new RecordId("1"))!.Homes.Count);
        Assert.True(desk.Open(new RecordId("1"), home: 1)!.IsCorrected);
    }

    [Fact]
    public async Task The_same_book_is_told_before_it_is_entered_twice_and_a_number_in_use_is_told()
    {
        await using var portal = Portal.With("""
            -- catalogue/books.csv --
            id,title,author,isbn,inventory number
            1,Абай жолы,"Әуезов, Мұхтар",978-601-228-000-5,000001
            """);
        var (desk, _) = Parts(portal);
        Assert.True(Isbn.TryParse("9786012280005", out var isbn));

        Assert.Single(desk.Likely(desk.Blank() with { Title = new Title { Proper = "Басқа" }, Isbns = [isbn] }, null));
        Assert.Single(desk.Likely(desk.Blank() with { Title = new Title { Proper = "Абай жолы" }, Contributors = [new Contributor { Name = "Әуезов М.", IsMain = true }] }, null));
        Assert.Empty(desk.Likely(desk.Blank() with { Title = new Title { Proper = "Ұлпан" } }, null));
        Assert.Equal("000001", Assert.Single(desk.Taken(["000001", "1", "000002"], (_, _) => false)).Number);
    }

    [Fact]
    public async Task An_older_change_of_a_record_is_not_undone_over_a_newer_one()
    {
        await using var portal = Portal.With(Books);
        var (desk, _) = Parts(portal);
        var history = portal.Services.GetRequiredService<CatalogueHistory>();
        var first = desk.Open(new RecordId("2"))!;
        var (older, _) = desk.Keep(first, first.Original with { Edition = "2-бас." }, "Айгүл");
        var second = desk.Open(new RecordId("2"))!;
        var (newer, _) = desk.Keep(second, second.Original with { Edition = "3-бас." }, "Сәуле");

        Assert.Equal(KeepingProblems.RecordChangedSince, history.Undo(older!.Id, "Айгүл").Problem?.Kind);
        Assert.Null(history.Undo(newer!.Id, "Сәуле").Problem);
        Assert.Equal("2-бас.", desk.Open(new RecordId("2"))!.Original.Edition);
    }

    private static (RecordDesk Desk, CatalogueSearcher Catalogue) Parts(Portal portal) =>
        (portal.Services.GetRequiredService<RecordDesk>(), portal.Services.GetRequiredService<CatalogueSearcher>());

    private static BibliographicRecord[] Found(CatalogueSearcher catalogue, string text) => [.. catalogue.Search(new SearchRequest { Text = text, AsTyped = true }).Hits.Select(hit => hit.Record)];

    private static string[] All(CatalogueSearcher catalogue) => [.. catalogue.Search(new SearchRequest { Size = 100 }).Hits
        .Select(hit => $"{hit.Record.Id} {hit.Record.Title.Full} {hit.Record.Summary} {string.Join(' ', hit.Record.Origins)}").Order(StringComparer.Ordinal)];
}
