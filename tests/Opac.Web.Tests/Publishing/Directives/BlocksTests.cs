using Opac.Web.Publishing;

namespace Opac.Web.Tests.Publishing.Directives;

public sealed class BlocksTests
{
    [Fact]
    public void A_block_that_is_not_closed_is_reported_where_it_began_and_swallows_nothing()
    {
        var written = WrittenArticle.Of("""
            Басы.

            ::: ескертпе
            Ескертпе мәтіні.

            ## Келесі бөлім
            Мәтін.

            ::: дәйексөз
            кім: Абай

            Сөз.
            :::
            """);

        Assert.Equal(["block-unclosed"], written.Codes);
        Assert.Equal(3, written.Problems.Kept[0].Position.Line);
        Assert.Equal("Келесі бөлім", written.TextOf("main > h2"));
        Assert.Equal("Ескертпе мәтіні.", written.TextOf("aside.note"));
        Assert.Equal("Сөз.", written.TextOf("blockquote"));
    }

    [Fact]
    public void A_block_inside_a_block_ends_the_outer_one()
    {
        var written = WrittenArticle.Of("""
            ::: ескертпе
            Сырты.
            ::: дәйексөз
            кім: Абай

            Іші.
            :::
            :::
            Соңы.
            """);

        Assert.Equal(["block-unclosed", "block-stray-closing"], written.Codes.Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(0, written.Count("aside blockquote"));
        Assert.Equal(1, written.Count("main > figure.quote"));
        Assert.Contains("Соңы.", written.TextOf("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("::: сурэт\nмәтін\n:::", "block-near-miss", "сурет")]
    [InlineData("::: timline\nмәтін\n:::", "block-near-miss", "timeline")]
    [InlineData("::: бейнебаян\nмәтін\n:::", "block-unknown", "бейнебаян")]
    public void An_unknown_block_is_reported_and_shown_as_a_plain_one(string text, string code, string mentioned)
    {
        var written = WrittenArticle.Of(text);

        var problem = Assert.Single(written.Problems.Kept);
        Assert.Equal((code, 1L), (problem.Kind.Code, problem.Position.Line));
        Assert.Contains(mentioned, problem.Arguments);
        Assert.Equal("мәтін", written.TextOf("div.block-plain > p"));
    }

    [Fact]
    public void Only_the_blocks_own_keys_make_data_so_a_sentence_with_a_colon_stays_a_sentence()
    {
        var written = WrittenArticle.Of("""
            ::: үңілу
            файл: media/muqaba.svg
            балама: Мұқаба

            аймақ: 10, 10, 20, 20
            тақырып: Қалпақ

            Қожа маған ұқсайды: ол да қалпақ киеді.
            :::
            """);

        Assert.Empty(written.Codes);
        Assert.Equal("Қожа маған ұқсайды: ол да қалпақ киеді.", written.TextOf(".zoom-text p"));
    }

    [Fact]
    public void A_mistyped_key_among_data_is_reported_with_its_line_and_taken_as_what_it_must_mean()
    {
        var written = WrittenArticle.Of("""
            ::: сурет
            файл: media/auyl.svg
            балма: Тау етегіндегі ауыл
            жазуы: Ауыл
            :::
            """);

        var problem = Assert.Single(written.Problems.Kept);
        Assert.Equal(("block-key-near-miss", 3L, "балама"), (problem.Kind.Code, problem.Position.Line, problem.Arguments[2]));
        Assert.Equal(1, written.Count("img[alt='Тау етегіндегі ауыл']"));
    }

    [Fact]
    public void Data_wrapped_onto_a_second_line_is_reported()
    {
        var written = WrittenArticle.Of("""
            ::: дәйексөз
            кім: Ғабит
            Мүсірепов

            Сөз.
            :::
            """);

        Assert.Contains("block-mixed-paragraph", written.Codes);
    }

    [Theory]
    [InlineData("::: book {id=KZ-000123}\n\nМәтін.")]
    [InlineData("::: book {id=KZ-000123}\n:::\nМәтін.")]
    [InlineData("::: book {id=\"KZ-000123\" show=\"cover\"}\n\nМәтін.\n\n::: ескертпе\nә\n:::")]
    [InlineData("::: кітап {жазба=KZ-000123}\n\nМәтін.")]
    public void The_short_form_needs_no_closing(string text)
    {
        var written = WrittenArticle.Of(text);

        Assert.Empty(written.Codes);
        Assert.Equal(["KZ-000123"], Assert.Single(written.Article.Books).Records);
        Assert.Contains("<p>Мәтін.</p>", written.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_key_again_begins_the_next_item_without_an_empty_line()
    {
        var written = WrittenArticle.Of("""
            ::: уақыт
            күні: 1924
            тақырып: Туды
            күні: 1957
            тақырып: Кітабы шықты
            :::
            """);

        Assert.Empty(written.Codes);
        Assert.Equal(2, written.Count("section.timeline li"));
    }

    [Fact]
    public void A_gallery_whose_first_paragraph_is_a_picture_has_that_picture_first()
    {
        var written = WrittenArticle.Of("""
            ::: галерея
            файл: auyl
            балама: Ауыл

            файл: media/tun.svg
            безендіру: иә
            :::
            """);

        Assert.Empty(written.Codes);
        Assert.Equal(["Ауыл", ""], written.Page.QuerySelectorAll("img").Select(img => img.GetAttribute("alt")));
    }

    [Theory]
    [InlineData("::: сурет\nфайл: media/auyl.svg\n:::", "picture-without-alt")]
    [InlineData("![](media/auyl.svg)", "picture-without-alt")]
    [InlineData("::: сурет\nфайл: media/joq.svg\nбалама: Жоқ\n:::", "content-missing-file")]
    [InlineData("::: сурет\nфайл: media/auil.svg\nбалама: Ауыл\n:::", "content-missing-file-near")]
    [InlineData("::: сурет\nфайл: media/qoja.mp4\nбалама: Фильм\n:::", "content-wrong-media")]
    [InlineData("::: сурет\nбалама: Ауыл\n:::", "block-required")]
    [InlineData("::: бейне\nфайл: media/qoja.mp4\n:::", "film-without-captions")]
    [InlineData("::: дыбыс\nфайл: media/uzindi.mp3\n:::", "audio-without-text")]
    [InlineData("::: үңілу\nфайл: media/auyl.svg\nбалама: Ауыл\n\nаймақ: 90, 10, 20, 20\n:::", "block-region")]
    [InlineData("::: уақыт\nатауы: Бос\n:::", "block-no-items")]
    [InlineData("::: салыстыру\nфайл: media/auyl.svg\nбалама: Ауыл\n:::", "block-compare-two")]
    [InlineData("::: сұрақ\nКім?\n\nжауап: Қожа\n:::", "block-quiz-no-right")]
    [InlineData("::: тізім\nсұрау: автор:Абай\nсан: көп\n:::", "block-value")]
    [InlineData("::: сурет\nфайл: media/auyl.svg\nфайл: media/tun.svg\nбалама: Ауыл\n:::", "block-duplicate-key")]
    [InlineData(":::", "block-stray-closing")]
    [InlineData("[ашу](javascript:alert(1))", "link-refused")]
    [InlineData("[ашу](media/joq.pdf)", "content-missing-file")]
    public void What_a_block_lacks_is_said(string text, string code) => Assert.Contains(code, WrittenArticle.Of(text).Codes);

    [Fact]
    public void What_looks_like_a_block_in_code_is_code()
    {
        var written = WrittenArticle.Of("""
            ```
            ::: сурет
            файл: a
            ```
            """);

        Assert.Empty(written.Codes);
        Assert.Contains("::: сурет", written.TextOf("pre > code"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- тізім\n::: ескертпе\nә\n:::\n")]
    [InlineData("> дәйексөз\n::: ескертпе\nә\n:::\n")]
    [InlineData("абзац\n::: ескертпе\nә\n:::\n")]
    [InlineData("| а | ә |\n|---|---|\n| 1 | 2 |\n::: ескертпе\nә\n:::\n")]
    public void A_block_stands_by_itself_whatever_comes_before_it(string text)
        => Assert.Equal(1, WrittenArticle.Of(text).Count("main > aside.note"));

    [Fact]
    public void Headings_of_blocks_follow_the_heading_above_them()
    {
        var written = WrittenArticle.Of("""
            ## Бірінші

            ::: уақыт
            атауы: Жол

            күні: 1924
            тақырып: Туды
            :::
            """);

        Assert.Equal(["H2", "H3", "H4"], written.Page.QuerySelectorAll("h1, h2, h3, h4, h5").Select(heading => heading.TagName));
    }

    [Fact]
    public void Ids_are_never_given_twice()
    {
        var written = WrittenArticle.Of("## Қожа\n\n## Қожа\n\n## Қожа 2\n\n## Қожа\n\n::: уақыт\nатауы: Қожа\n\nкүні: 1\n:::");

        var ids = written.Page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.Equal("қожа", ids[0]);
    }

    [Fact]
    public void A_trailer_that_is_not_there_is_named()
    {
        using var written = WrittenLibrary.WithText("::: бейне\nтрейлер: joq\n:::");

        Assert.Contains(written.Now.Problems, problem => problem.Kind == BodyProblems.NoSuchTrailer);
        Assert.NotNull(written.Now.Find<Exhibition>(ContentKind.Exhibition, "auyl", DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void A_preview_marks_the_place_of_a_fault_and_a_visitor_sees_nothing_of_it()
    {
        const string Text = "::: сурет\nфайл: media/joq.svg\nбалама: Жоқ\n:::";

        Assert.Contains("joq.svg", WrittenArticle.Of(Text, marksFaults: true).TextOf("ul.faults > li.fault"), StringComparison.Ordinal);
        Assert.Equal(0, WrittenArticle.Of(Text).Count(".fault"));
    }
}
