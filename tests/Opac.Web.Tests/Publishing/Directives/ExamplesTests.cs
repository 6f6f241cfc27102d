using Opac.Web.Publishing;
using Opac.Web.Publishing.Directives;

namespace Opac.Web.Tests.Publishing.Directives;

/// <summary>The examples that stand beside each directive and in the librarian's guide.</summary>
public sealed class ExamplesTests
{
    [Theory]
    [InlineData("Figure", "figure.figure > img[alt][src='/media/exhibitions/auyl/auyl.svg'][loading=lazy]", 1)]
    [InlineData("Figure", "figcaption .caption, figcaption .credit", 2)]
    [InlineData("Gallery", "section.gallery ul.gallery-row[tabindex='0'] > li > figure > img", 2)]
    [InlineData("ZoomStory", "section.zoom-story .zoom-frame > img", 1)]
    [InlineData("ZoomStory", "svg.zoom-marks > rect", 2)]
    [InlineData("ZoomStory", "ol.zoom-stops > li[data-region] svg.zoom-detail[viewBox='18 8 34 34']", 1)]
    [InlineData("ZoomStory", "ol.zoom-stops > li h2", 2)]
    [InlineData("Timeline", "section.timeline[aria-labelledby] > h2", 1)]
    [InlineData("Timeline", "section.timeline ol > li > .timeline-date", 2)]
    [InlineData("Timeline", "a[href='/kk/catalogue/KZ-000123']", 1)]
    [InlineData("Map", "section.places ol > li > .place-name", 2)]
    [InlineData("Map", "svg.places-map > image[href='/img/kazakhstan.svg'] ~ circle", 2)]
    [InlineData("Map", "svg.places-map > text", 2)]
    [InlineData("Quote", "figure.quote > blockquote p", 1)]
    [InlineData("Quote", "figure.quote > figcaption .quote-who", 1)]
    [InlineData("Note", "aside.note > h2", 1)]
    [InlineData("Compare", ".compare-pair > figure > img", 2)]
    [InlineData("Audio", "audio[controls][preload=none][src='/media/exhibitions/auyl/uzindi.mp3']", 1)]
    [InlineData("Audio", "details.transcript > summary + p", 1)]
    [InlineData("Video", "video[controls] > track[kind=captions][src$='.vtt'][default]", 1)]
    [InlineData("Video", "figure.video > figcaption", 1)]
    [InlineData("Transcript", "details.transcript > p > strong", 2)]
    [InlineData("Quiz", "section.quiz ol > li > details > summary", 2)]
    [InlineData("Quiz", "details.quiz-right", 1)]
    [InlineData("Section", "header.room > figure > img[alt]", 1)]
    [InlineData("Section", "header.room h2[id] + p.room-subtitle + p", 1)]
    [InlineData("DeepZoom", "section.deep-zoom [data-iiif='/iiif/3/exhibitions%3Aauyl%3Amuqaba.svg'] img", 1)]
    [InlineData("DeepZoom", ".deep-zoom-open > a[href='/media/exhibitions/auyl/muqaba.svg']", 1)]
    [InlineData("Columns", ".columns-row > .column > h2 + p", 2)]
    [InlineData("Download", "section.downloads li > a[download][href$='tapsyrma.pdf'] + .download-size", 1)]
    [InlineData("Review", "section.review > h2", 1)]
    [InlineData("TreasureChest", "section.quiz > figure > img", 1)]
    [InlineData("TreasureChest", "details.quiz-right a[href='/kk/catalogue/KZ-000123']", 1)]
    [InlineData("LiteraryJam", "section.quiz > blockquote.excerpt > p", 1)]
    [InlineData("LiteraryJam", "section.quiz ol > li > details > summary", 2)]
    [InlineData("Footnotes", "p > sup[id] > a.footnote-mark", 1)]
    [InlineData("Footnotes", ".footnote-list dl > div[id] > dd > a.footnote-back", 1)]
    [InlineData("CallOut", "aside.callout.callout-task > p.callout-kind + h2 + p", 1)]
    [InlineData("Quiz", "[style], script, [onclick]", 0)]
    public void The_example_becomes_what_it_should_in_Kazakh_and_Russian(string directive, string selector, int count)
    {
        foreach (var language in new[] { "kk", "ru" })
        {
            var written = WrittenArticle.Of(Example(directive, language), language);

            Assert.Empty(written.Problems.Kept);
            Assert.Equal(count, written.Count(selector));
        }
    }

    [Fact]
    public void A_book_is_asked_of_the_catalogue_when_the_page_is_shown()
    {
        var wanted = Assert.Single(WrittenArticle.Of(Example("Book", "kk")).Article.Books);

        Assert.Equal(["KZ-000123"], wanted.Records);
        Assert.Equal([BookPart.Cover, BookPart.Authors, BookPart.Availability, BookPart.Shelf], wanted.Parts);
        Assert.Equal("<p>Бос данасын сөреден тауып ал.</p>", wanted.Text.Html.Trim());
    }

    [Fact]
    public void A_review_asks_for_each_book_with_the_librarians_words()
    {
        var books = WrittenArticle.Of(Example("Review", "kk")).Article.Books.ToList();

        Assert.Equal(["KZ-000123", "KZ-000124"], books.Select(wanted => Assert.Single(wanted.Records)));
        Assert.Equal("<p>Қожаны енді танысаң, осыдан баста.</p>", books[0].Text.Html.Trim());
    }

    [Fact]
    public void The_opening_of_a_section_stands_in_the_contents_where_it_stands_in_the_text()
    {
        var written = WrittenArticle.Of("## Басы\n\n" + Example("Section", "kk") + "\n\n### Іші\n\n## Соңы");

        Assert.Equal(["Басы", "Таулы ауыл", "Іші", "Соңы"], written.Article.Headings.Select(heading => heading.Text));
        Assert.Equal([2, 2, 3, 2], written.Article.Headings.Select(heading => heading.Level));
    }

    [Fact]
    public void A_mark_that_no_footnote_has_stays_text()
        => Assert.Equal("<p>Дәптер (№2) мен (№ 1).</p>", WrittenArticle.Of("Дәптер (№2) мен (№ 1).").Html.Trim());

    [Fact]
    public void A_list_asks_its_query()
    {
        var wanted = Assert.Single(WrittenArticle.Of(Example("List", "ru")).Article.Books);

        Assert.Equal(("автор:Соқпақбаев", 6, ShownAs.Carousel), (wanted.Query, wanted.Count, wanted.View));
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public void The_guide_shows_every_block_with_its_example(string language)
    {
        var guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", $"librarian.{language}.md"));

        foreach (var directive in AllDirectives.List)
        {
            var folder = directive.GetType().Name.Replace("Directive", "", StringComparison.Ordinal);
            Assert.Contains(Example(folder, language).Trim(), guide, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_block_and_key_has_its_three_names()
    {
        foreach (var directive in AllDirectives.List)
        {
            Assert.All([directive.Name.Kk, directive.Name.Ru, directive.Name.En], name => Assert.Same(directive, AllDirectives.Find(name)));
            foreach (var key in directive.OwnKeys.Keys)
                Assert.All([key.Kk, key.Ru, key.En], name => Assert.Equal(key, directive.OwnKeys.Find(name)?.Key));
            foreach (var key in directive.ItemKeys.Keys)
                Assert.All([key.Kk, key.Ru, key.En], name => Assert.Equal(key, directive.ItemKeys.Find(name)?.Key));
        }
    }

    private static string Example(string directive, string language)
        => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Publishing", "Directives", "Examples", directive, $"example.{language}.md"));
}
