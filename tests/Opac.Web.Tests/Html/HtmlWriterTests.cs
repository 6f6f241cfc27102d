using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Opac.Web.Html;

namespace Opac.Web.Tests.Html;

public sealed class HtmlWriterTests
{
    [Fact]
    public void What_stands_in_braces_is_text_and_what_stands_outside_is_markup()
    {
        Assert.Equal("""<p class="a&quot;b">&lt;Қожа &amp; №7&gt;</p>""", Written(page => page.Write($"""<p class="{"a\"b"}">{"<Қожа & №7>"}</p>""")));
    }

    [Fact]
    public void An_attribute_without_a_value_and_a_part_that_is_not_there_are_not_written()
    {
        Assert.Equal("<p>1942</p>", Written(page => page.Write($"<p{new HtmlAttribute("lang", null)}>{1942}{(PagePart?)null}</p>")));
        Assert.Equal("""<p lang="&lt;kk"></p>""", Written(page => page.Write($"<p{new HtmlAttribute("lang", "<kk")}></p>")));
    }

    [Fact]
    public void A_page_longer_than_the_memory_it_began_with_is_whole()
    {
        var line = new string('қ', 1_000);

        var written = Written(page =>
        {
            for (var i = 0; i < 200; i++)
                page.WriteLine($"{line}");
        });

        Assert.Equal(200 * 1_001, written.Length);
        Assert.All(written.Split('\n')[..^1], read => Assert.Equal(line, read));
    }

    [Fact]
    public void A_part_is_the_same_in_a_page_that_a_view_makes()
    {
        using var view = new StringWriter();

        new Bold().WriteTo(view, HtmlEncoder.Create(UnicodeRanges.All));

        Assert.Equal("<b>Ә &lt; 2</b>", view.ToString());
        Assert.Equal("<i><b>Ә &lt; 2</b></i>", Written(page => page.Write($"<i>{new Bold()}</i>")));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Az09-_.~", "Az09-_.~")]
    [InlineData("Соқпақ Б", "%D0%A1%D0%BE%D2%9B%D0%BF%D0%B0%D2%9B+%D0%91")]
    [InlineData("a+b&c=\"<%20>\"", "a%2Bb%26c%3D%22%3C%2520%3E%22")]
    [InlineData("📖", "%F0%9F%93%96")]
    public void A_value_in_an_address_is_escaped_as_everywhere(string value, string address)
    {
        Assert.Equal(address, Written(page => page.Escaped(value)));
        Assert.Equal(address, Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal));
    }

    [Fact]
    public void Half_a_character_in_an_address_is_the_sign_for_what_cannot_be_read() =>
        Assert.Equal(Uri.EscapeDataString("\uD83D."), Written(page => page.Escaped("\uD83D.")));

    private static string Written(Action<HtmlWriter> write)
    {
        using var page = new HtmlWriter(HtmlEncoder.Create(UnicodeRanges.All));
        write(page);
        return Encoding.UTF8.GetString(page.Written.Span);
    }

    private sealed class Bold : PagePart
    {
        public override void WriteTo(HtmlWriter page) => page.Write($"<b>{"Ә < 2"}</b>");
    }
}
