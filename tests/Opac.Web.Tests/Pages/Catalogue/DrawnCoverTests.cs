using System.Text.Encodings.Web;
using Opac.Indexing.Records;
using Opac.Web.Pages.Catalogue;

namespace Opac.Web.Tests.Pages.Catalogue;

public sealed class DrawnCoverTests
{
    [Theory]
    [InlineData("Абай жолы", "Абай жолы")]
    [InlineData("Менің атым Қожа", "Менің атым|Қожа")]
    [InlineData("Қазақстанның Қызыл кітабы", "Қазақстанның|Қызыл кітабы")]
    [InlineData("", "")]
    public void A_title_is_broken_between_words(string title, string lines) =>
        Assert.Equal(lines, string.Join('|', DrawnCover.Lines(title)));

    [Fact]
    public void A_long_title_is_cut_and_says_so()
    {
        var lines = DrawnCover.Lines(string.Join(' ', Enumerable.Repeat("кітапхана", 30)));

        Assert.True(lines.Count <= 5);
        Assert.EndsWith("…", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_cover_is_the_same_each_time_and_never_markup()
    {
        var record = new BibliographicRecord { Id = new("1"), Title = new() { Proper = "<script>alert(1)</script>" } };

        Assert.Equal(Draw(record), Draw(record));
        Assert.DoesNotContain("<script", Draw(record), StringComparison.Ordinal);
    }

    private static string Draw(BibliographicRecord record)
    {
        using var writer = new StringWriter();
        DrawnCover.Of(record).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
