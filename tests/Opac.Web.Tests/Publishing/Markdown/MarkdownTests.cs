namespace Opac.Web.Tests.Publishing.Markdown;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("**«Менің атым Қожа»**ны оқы", "<strong>«Менің атым Қожа»</strong>ны оқы")]
    [InlineData("_Қожа_ның досы", "<em>Қожа</em>ның досы")]
    [InlineData("_«Қожа»_ның досы", "<em>«Қожа»</em>ның досы")]
    [InlineData("*«Абай жолы»*нан үзінді", "<em>«Абай жолы»</em>нан үзінді")]
    [InlineData("***«Қожа»***дан", "<em><strong>«Қожа»</strong></em>дан")]
    [InlineData("**Қожа**ның **«Қара»**сы", "<strong>Қожа</strong>ның <strong>«Қара»</strong>сы")]
    [InlineData("**(Қожа)**ға", "<strong>(Қожа)</strong>ға")]
    [InlineData("**жай** сөз", "<strong>жай</strong> сөз")]
    [InlineData("snake_case_name", "snake_case_name")]
    [InlineData("файл_аты_осы", "файл_аты_осы")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    [InlineData("«**Қожа**»", "«<strong>Қожа</strong>»")]
    public void Emphasis_may_end_before_a_suffix(string text, string html)
        => Assert.Equal($"<p>{html}</p>", WrittenArticle.Of(text).Html.Trim());

    [Theory]
    [InlineData("## Автор кім?", "автор-кім")]
    [InlineData("## «Менің атым Қожа»: хикаят", "менің-атым-қожа-хикаят")]
    [InlineData("## **«Қожа»**ның ауылы", "қожа-ның-ауылы")]
    [InlineData("## Ә, Ғ, Қ!", "ә-ғ-қ")]
    [InlineData("## ???", "s")]
    public void Headings_keep_their_Kazakh_letters_as_ids(string text, string id)
        => Assert.Equal(id, Assert.Single(WrittenArticle.Of(text).Article.Headings).Id);

    [Fact]
    public void The_highest_heading_of_a_text_stands_below_the_title_of_the_page()
        => Assert.Equal(["H2", "H3"], WrittenArticle.Of("# Бір\n\n### Екі").Page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.TagName));

    [Fact]
    public void A_footnote_is_found_from_its_mark_and_back()
    {
        var written = WrittenArticle.Of("Қожа[^1] – бала.\n\n[^1]: Хикаят кейіпкері.");

        var mark = written.Page.QuerySelector("a[href^='#']")!;
        Assert.NotNull(written.Page.GetElementById(mark.GetAttribute("href")![1..]));
    }

    [Theory]
    [InlineData("[Тапсырма](media/tapsyrma.pdf)", "/media/exhibitions/auyl/tapsyrma.pdf")]
    [InlineData("[Тапсырма](tapsyrma.pdf)", "/media/exhibitions/auyl/tapsyrma.pdf")]
    [InlineData("[Тізім](/kk/catalogue?q=Қожа)", "/kk/catalogue?q=%D2%9A%D0%BE%D0%B6%D0%B0")]
    [InlineData("[Жаңа кітаптар](~/new)", "/kk/new")]
    [InlineData("[Трейлер](~/trailers/qoja)", "/kk/trailers/qoja")]
    [InlineData("[Жоғары](#автор-кім)", "#%D0%B0%D0%B2%D1%82%D0%BE%D1%80-%D0%BA%D1%96%D0%BC")]
    [InlineData("<https://kitap.kz/>", "https://kitap.kz/")]
    [InlineData("[Хат](mailto:kitap@example.kz)", "mailto:kitap@example.kz")]
    public void A_link_leads_where_it_should(string text, string href)
        => Assert.Equal(href, Uri.EscapeDataString(WrittenArticle.Of(text).Page.QuerySelector("a")!.GetAttribute("href")!)
            .Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal).Replace("%3F", "?", StringComparison.Ordinal)
            .Replace("%3D", "=", StringComparison.Ordinal).Replace("%23", "#", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal).Replace("%40", "@", StringComparison.Ordinal));

    [Fact]
    public void A_link_out_of_the_site_says_so_to_the_browser()
        => Assert.Equal("noopener external", WrittenArticle.Of("[Кітап](https://kitap.kz/)").Page.QuerySelector("a")!.GetAttribute("rel"));
}
