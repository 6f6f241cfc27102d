using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using static Opac.Indexing.Tests.Searching.Library;

namespace Opac.Indexing.Tests.Searching;

public sealed class SuggestionTests : IDisposable
{
    private readonly Library library = Library.Of(
        Book("1", "Абай жолы", "Әуезов, Мұхтар") with { Subjects = [new Subject { Heading = "Абай Құнанбайұлы" }] },
        Book("2", "Менің атым Қожа", "Соқпақбаев, Бердібек") with { Title = new Title { Proper = "Менің атым Қожа", Remainder = "хикаят" } },
        Book("3", "Көшпенділер", "Есенберлін, Ілияс"),
        Book("4", "Қожанасыр хикаялары"),
        Book("5", "Менің атым Қожа", "Соқпақбаев, Бердібек"));

    [Theory]
    [InlineData("мен", "Менің атым Қожа")]
    [InlineData("МЕНІҢ АТ", "Менің атым Қожа")]
    [InlineData("menin atym q", "Менің атым Қожа")]
    [InlineData("meniñ atym qoj", "Менің атым Қожа")]
    [InlineData("кож", "Қожанасыр хикаялары|Менің атым Қожа")]
    [InlineData("koj", "Қожанасыр хикаялары|Менің атым Қожа")]
    [InlineData("кош", "Көшпенділер")]
    [InlineData("kös", "Көшпенділер")]
    [InlineData("жолы", "Абай жолы")]
    [InlineData("f,f", "Абай жолы|Абай Құнанбайұлы")]
    [InlineData("абай", "Абай жолы|Абай Құнанбайұлы")]
    [InlineData("auez", "Әуезов, Мұхтар")]
    [InlineData("мухт", "Әуезов, Мұхтар")]
    [InlineData("қожа ", "Менің атым Қожа")]
    [InlineData("зщ", "")]
    [InlineData("a", "")]
    [InlineData("   ", "")]
    [InlineData("«»!", "")]
    public void What_is_being_typed_goes_on_as_a_heading(string typed, string suggested) =>
        Assert.Equal(suggested, string.Join('|', library.Searcher.Suggest(typed, 8).Select(suggestion => suggestion.Text)));

    [Fact]
    public void A_title_of_one_record_leads_to_it()
    {
        Assert.Equal([new Suggestion(SuggestionKind.Title, "Көшпенділер", new RecordId("3"))], library.Searcher.Suggest("көшп", 8));
        Assert.Null(Assert.Single(library.Searcher.Suggest("менің", 8)).Id);
    }

    [Fact]
    public void No_more_are_suggested_than_asked_for()
    {
        using var many = new Library(Enumerable.Range(1, 2_000).Select(i => Book($"{i}", $"Кітап {i}", $"Кітапбаев, Асан {i % 50}")));

        Assert.Equal(8, many.Searcher.Suggest("кіт", 8).Count);
        Assert.Equal(3, many.Searcher.Suggest("кіт", 8).Count(suggestion => suggestion.Kind == SuggestionKind.Author));
        Assert.Equal("Кітап 1999", many.Searcher.Suggest("кітап 1999", 8)[0].Text);
    }

    public void Dispose() => library.Dispose();
}
