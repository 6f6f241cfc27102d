using System.Net;

namespace Opac.Web.Tests.Pages.Catalogue;

public sealed class BookInTwoFilesTests
{
    private const string Books = """
        -- catalogue/1-mektep.csv --
        record number,title,author,language,first published,inventory number,location
        A1,Менің атым Қожа,"Соқпақбаев, Бердібек",kaz,1957,101,Абонемент
        A2,Меня зовут Кожа,"Сокпакбаев, Бердибек",rus,1957,102,Абонемент
        -- catalogue/2-audan.csv --
        record number,title,author,language,first published,inventory number,location
        B7,Менің атым Қожа,Соқпақбаев Б.,kaz,1957,9001,Оқу залы
        """;

    [Fact]
    public async Task It_is_found_once_with_the_copies_of_both()
    {
        await using var portal = Portal.With(Books);

        Assert.Equal(["Менің атым Қожа"], await portal.TextsAt("/kk/catalogue?q=менің атым", ".hit-text h2"));
        var copies = string.Join(' ', await portal.TextsAt("/kk/catalogue/A1", ".holdings"));
        Assert.Contains("101", copies, StringComparison.Ordinal);
        Assert.Contains("9001", copies, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_file_s_number_leads_to_its_one_address()
    {
        await using var portal = Portal.With(Books);
        using var visitor = portal.Visitor();

        using var answer = await visitor.GetAsync(new Uri("/kk/catalogue/B7", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.MovedPermanently, "/kk/catalogue/A1"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Pages_may_name_it_by_the_number_of_either_file()
    {
        await using var portal = Portal.With(Books + """

            -- trailers/qoja/index.kk.md --
            ---
            атауы: Қожа туралы фильм
            түрі: буктрейлер
            кітап: B7
            файл: media/qoja.mp4
            субтитр-kk: media/qoja.kk.vtt
            жарқыл: жоқ
            рұқсат: CC BY-SA 4.0
            ---
            Көріңіз.
            -- trailers/qoja/media/qoja.mp4 --
            film
            -- trailers/qoja/media/qoja.kk.vtt --
            WEBVTT

            00:01.000 --> 00:04.000
            Менің атым – Қожа.
            """);

        Assert.Equal(["Менің атым Қожа"], await portal.TextsAt("/kk/trailers/qoja", ".books .book-title"));
        Assert.Contains("Қожа туралы фильм", string.Join(' ', await portal.TextsAt("/kk/catalogue/A1", "main")), StringComparison.Ordinal);
        Assert.Contains("Қожа туралы фильм", string.Join(' ', await portal.TextsAt("/kk/trailers?book=A1", ".trailer-card")), StringComparison.Ordinal);
        Assert.Single(await portal.TextsAt("/kk/my?id=A1&id=B7", "main [data-id]"));
    }
}
