using Opac.Indexing.Analysis;
using Opac.Indexing.Searching.Pages;

namespace Opac.Indexing.Tests.Searching.Pages;

public sealed class PageIndexTests
{
    private static readonly PageIndex index = new(new WordAnalyzer(),
    [
        new("soqpaqbaev", ["Бердібек Соқпақбаев – 100 жыл", "Бердибек Сокпакбаев – 100 лет"], ["Жазушының мерейтойына арналған көрме.", "Менің атым Қожа повесі туралы."]),
        new("qoja-film", ["Менің атым Қожа"], ["Буктрейлер. Соқпақбаевтың кітабы туралы фильм."]),
        new("nauryz", ["Наурыз мейрамы"], ["Мектеп кітапханасында өтеді."]),
    ]);

    [Theory]
    [InlineData("қожа", "qoja-film soqpaqbaev")]
    [InlineData("Соқпақбаев", "soqpaqbaev qoja-film")]
    [InlineData("сокпакбаев", "soqpaqbaev qoja-film")]
    [InlineData("мейрамға", "nauryz")]
    [InlineData("\"менің атым\"", "qoja-film soqpaqbaev")]
    [InlineData("\"атым менің\"", "")]
    [InlineData("қожа -фильм", "soqpaqbaev")]
    [InlineData("наур*", "nauryz")]
    [InlineData("н*рыз", "nauryz")]
    [InlineData("атауы:қожа", "qoja-film")]
    [InlineData("автор:соқпақбаев", "")]
    [InlineData("наурыз | фильм", "nauryz qoja-film")]
    [InlineData("қожа наурыз", "")]
    [InlineData("және қожа", "qoja-film soqpaqbaev")]
    [InlineData("", "")]
    [InlineData("*", "")]
    [InlineData("978-0-306-40615-7", "")]
    public void Pages_are_found_as_records_are(string typed, string expected) => Assert.Equal(expected, string.Join(' ', index.Find(typed, "kk", 10).Select(found => found.Page.Key)));

    [Fact]
    public void What_matched_is_marked_in_any_form()
    {
        var marked = index.Mark("Соқпақбаевтың өмірі туралы фильмдер", "соқпақбаев фильмді", "kk");

        Assert.Equal(["Соқпақбаевтың", "фильмдер"], marked.Runs.Where(run => run.IsMatch).Select(run => run.Text));
    }

    [Theory]
    [MemberData(nameof(Queries.QueryTrees.Hostile), MemberType = typeof(Queries.QueryTrees))]
    public void The_worst_that_can_be_typed_is_answered(string name, string typed)
    {
        _ = name;
        Assert.InRange(index.Find(typed, "kk", 10).Count, 0, 3);
    }
}
