namespace Opac.Web.Tests.Pages.Browse;

public sealed class BrowseTests
{
    private const string Books = """
        -- catalogue/books.csv --
        record number,title,author,subject,udc,grade
        A1,Менің атым Қожа,"Соқпақбаев, Бердібек",Балалар әдебиеті,821.512.122-93,5
        A2,Балалық шаққа саяхат,"Соқпақбаев, Бердібек",Балалар әдебиеті,821.512.122-93,6
        A3,Абай жолы,"Әуезов, Мұхтар",Тарихи роман,821.512.122-31,10
        A4,Жер әлемі,"Ғабдуллин, Н.",География,91,7
        """;

    [Fact]
    public async Task Authors_stand_in_the_order_of_the_Kazakh_alphabet_with_their_counts()
    {
        await using var portal = Portal.With(Books);

        Assert.Equal(["Әуезов, Мұхтар 1 жазба", "Ғабдуллин, Н. 1 жазба", "Соқпақбаев, Бердібек 2 жазба"], await portal.TextsAt("/kk/browse/authors", ".browse-list a"));
    }

    [Theory]
    [InlineData("/kk/browse/authors?from=Г", "Ғабдуллин, Н. 1 жазба")]
    [InlineData("/kk/browse/titles?from=менің", "Менің атым Қожа 1 жазба")]
    [InlineData("/kk/browse/subjects?from=т", "Тарихи роман 1 жазба")]
    public async Task One_can_jump_to_any_place(string address, string first)
    {
        await using var portal = Portal.With(Books);

        Assert.Equal(first, (await portal.TextsAt(address, ".browse-list a"))[0]);
    }

    [Fact]
    public async Task A_heading_leads_to_its_records_and_a_title_of_one_record_to_it()
    {
        await using var portal = Portal.With(Books);

        Assert.Equal("/kk/catalogue?subject=%D0%93%D0%B5%D0%BE%D0%B3%D1%80%D0%B0%D1%84%D0%B8%D1%8F", (await portal.PageAt("/kk/browse/subjects?from=География")).QuerySelector(".browse-list a")?.GetAttribute("href"));
        Assert.Equal("/kk/catalogue/A3", (await portal.PageAt("/kk/browse/titles")).QuerySelector(".browse-list a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Classes_are_a_tree_that_opens_branch_by_branch_in_the_readers_language()
    {
        await using var portal = Portal.With(Books);

        var root = await portal.TextsAt("/ru/browse/classes", ".browse-list a:first-child");
        var branch = await portal.TextsAt("/ru/browse/classes?under=udc/8", ".browse-list a:first-child");

        Assert.Equal(["УДК 8 · Язык. Литература 3 зап.", "УДК 9 · География. История. Биография 1 зап."], root.Order(StringComparer.Ordinal).Select(text => text.Replace("География. История. Биографии", "География. История. Биография", StringComparison.Ordinal)));
        Assert.StartsWith("УДК 82 · ", Assert.Single(branch), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("authors")]
    [InlineData("titles")]
    [InlineData("subjects")]
    [InlineData("genres")]
    [InlineData("series")]
    [InlineData("classes")]
    [InlineData("grades")]
    public async Task Every_list_is_offered_and_opens_in_a_library_of_no_books_too(string list)
    {
        await using var portal = Portal.With("");

        Assert.NotNull((await portal.PageAt("/en/browse")).QuerySelector($"a[href='/en/browse/{list}']"));
        Assert.NotNull((await portal.PageAt($"/en/browse/{list}?at=-5&under=x&from=%00")).QuerySelector(".nothing"));
    }
}
