using Microsoft.Extensions.DependencyInjection;
using Opac.Indexing.Searching;
using Opac.Web.Upkeep;

namespace Opac.Web.Tests.Upkeep;

public sealed class CatalogueUpkeepTests
{
    [Fact]
    public async Task A_changed_file_is_live_and_the_problems_of_others_stay_listed()
    {
        await using var portal = Portal.With("""
            -- catalogue/books.csv --
            id,title,author
            1,Абай жолы,"Әуезов, Мұхтар"
            -- catalogue/wrong.csv --
            бояуы,салмағы
            көк,5
            """);
        var (upkeep, catalogue) = (portal.Services.GetRequiredService<CatalogueUpkeep>(), portal.Services.GetRequiredService<CatalogueSearcher>());
        Assert.Equal(1, catalogue.RecordCount);

        portal.Write("""
            -- catalogue/books.csv --
            id,title,author
            1,Абай жолы,"Әуезов, Мұхтар"
            2,Ұлпан,"Мүсірепов, Ғабит"
            """);
        upkeep.Refresh(CancellationToken.None);

        Assert.Equal(2, catalogue.RecordCount);
        Assert.Equal("Ұлпан", Assert.Single(catalogue.Search(new SearchRequest { Text = "ұлпан" }).Hits).Record.Title.Proper);
        Assert.Contains(upkeep.Problems, problem => problem.Position.File == "catalogue/wrong.csv");
        Assert.False(upkeep.Refresh(CancellationToken.None));
    }

    [Fact]
    public async Task A_deleted_file_takes_its_records_with_it()
    {
        await using var portal = Portal.With("""
            -- catalogue/a.csv --
            id,title
            1,Абай жолы
            -- catalogue/b.csv --
            id,title
            2,Ұлпан
            """);
        var (upkeep, catalogue) = (portal.Services.GetRequiredService<CatalogueUpkeep>(), portal.Services.GetRequiredService<CatalogueSearcher>());

        File.Delete(Path.Combine(portal.ContentPath, "catalogue", "b.csv"));
        upkeep.Refresh(CancellationToken.None);

        Assert.Equal(1, catalogue.RecordCount);
        Assert.Empty(catalogue.Search(new SearchRequest { Text = "ұлпан", AsTyped = true }).Hits);
    }

    [Fact]
    public async Task A_number_that_another_file_has_too_is_sorted_out_as_by_building_anew()
    {
        await using var portal = Portal.With("""
            -- catalogue/a.csv --
            id,title
            1,Абай жолы
            -- catalogue/b.csv --
            id,title
            2,Ұлпан
            """);
        var (upkeep, catalogue) = (portal.Services.GetRequiredService<CatalogueUpkeep>(), portal.Services.GetRequiredService<CatalogueSearcher>());

        portal.Write("""
            -- catalogue/a.csv --
            id,title
            1,Абай жолы
            2,Көшпенділер
            """);
        upkeep.Refresh(CancellationToken.None);

        Assert.Equal("2", Assert.Single(catalogue.Search(new SearchRequest { Text = "көшпенділер" }).Hits).Record.Id.Value);
        Assert.Equal("2~b", Assert.Single(catalogue.Search(new SearchRequest { Text = "ұлпан" }).Hits).Record.Id.Value);
    }
}
