using Opac.Web.Imaging.Iiif;

namespace Opac.Web.Tests.Imaging;

/// <summary>The grammar of image requests, by the text of IIIF Image API 3.0.</summary>
public sealed class IiifRequestTests
{
    [Theory]
    [InlineData("full", 0, 0, 1000, 600)]
    [InlineData("square", 200, 0, 600, 600)]
    [InlineData("10,20,30,40", 10, 20, 30, 40)]
    [InlineData("900,500,300,300", 900, 500, 100, 100)]
    [InlineData("0,0,5000,5000", 0, 0, 1000, 600)]
    [InlineData("pct:10,10,50,50", 100, 60, 500, 300)]
    [InlineData("pct:41.6,7.5,40,70", 416, 45, 400, 420)]
    [InlineData("pct:50,50,100,100", 500, 300, 500, 300)]
    public void A_region_is_read(string text, int x, int y, int width, int height)
        => Assert.Equal(new IiifRegion(x, y, width, height), IiifRegion.Parse(text, 1000, 600));

    [Theory]
    [InlineData("")]
    [InlineData("Full")]
    [InlineData("1,2,3")]
    [InlineData("1,2,3,4,5")]
    [InlineData("1.5,2,3,4")]
    [InlineData("-1,0,10,10")]
    [InlineData("0,0,0,10")]
    [InlineData("0,0,10,0")]
    [InlineData("1000,0,10,10")]
    [InlineData("0,600,10,10")]
    [InlineData("pct:100,0,10,10")]
    [InlineData("pct:0,0,0,10")]
    [InlineData("pct:a,0,10,10")]
    [InlineData("99999999999,0,1,1")]
    [InlineData("full,")]
    public void What_is_no_region_is_refused(string text) => Assert.Null(IiifRegion.Parse(text, 1000, 600));

    [Theory]
    [InlineData("max", 1000, 600)]
    [InlineData("500,", 500, 300)]
    [InlineData(",300", 500, 300)]
    [InlineData("pct:50", 500, 300)]
    [InlineData("pct:0.1", 1, 1)]
    [InlineData("200,300", 200, 300)]
    [InlineData("!500,500", 500, 300)]
    [InlineData("!500,100", 167, 100)]
    [InlineData("!5000,5000", 1000, 600)]
    [InlineData("^2000,", 2000, 1200)]
    [InlineData("^,1200", 2000, 1200)]
    [InlineData("^pct:150", 1500, 900)]
    [InlineData("^!2000,2000", 2000, 1200)]
    [InlineData("^500,", 500, 300)]
    [InlineData("^max", 4096, 2458)]
    public void A_size_is_read(string text, int width, int height)
    {
        var size = IiifSize.Parse(text, 1000, 600);
        Assert.Equal((width, height), (size?.Width, size?.Height));
    }

    [Theory]
    [InlineData("")]
    [InlineData("full")]
    [InlineData("2000,")]
    [InlineData(",1200")]
    [InlineData("pct:150")]
    [InlineData("pct:0")]
    [InlineData("pct:-5")]
    [InlineData("pct:")]
    [InlineData("1001,600")]
    [InlineData("0,")]
    [InlineData(",0")]
    [InlineData(",")]
    [InlineData("!500,")]
    [InlineData("!,500")]
    [InlineData("!0,0")]
    [InlineData("^5000,")]
    [InlineData("^")]
    [InlineData("500")]
    [InlineData("a,b")]
    [InlineData("1,2,3")]
    [InlineData("99999999999,")]
    public void What_is_no_size_is_refused(string text) => Assert.Null(IiifSize.Parse(text, 1000, 600));

    [Theory]
    [InlineData("full/max/0/default.jpg", "full/max/0/default.jpg")]
    [InlineData("0,0,1000,600/1000,/0/color.jpg", "full/max/0/default.jpg")]
    [InlineData("full/pct:50/0/default.png", "full/500,300/0/default.png")]
    [InlineData("square/300,/90/gray.webp", "200,0,600,600/300,300/90/gray.webp")]
    [InlineData("full/^2000,/!180/bitonal.png", "full/^2000,1200/!180/bitonal.png")]
    [InlineData("full/max/360/default.jpg", "full/max/0/default.jpg")]
    [InlineData("full/max/22.50/default.jpg", "full/max/22.5/default.jpg")]
    public void The_canonical_form_is_the_one_of_the_text(string asked, string canonical)
    {
        var parts = asked.Split('/');
        Assert.Equal(canonical, IiifRequest.Parse(parts[0], parts[1], parts[2], parts[3], 1000, 600)?.Canonical);
    }

    [Theory]
    [InlineData("full/max/361/default.jpg")]
    [InlineData("full/max/-90/default.jpg")]
    [InlineData("full/max/x/default.jpg")]
    [InlineData("full/max/!/default.jpg")]
    [InlineData("full/max/0/native.jpg")]
    [InlineData("full/max/0/default.exe")]
    [InlineData("full/max/0/default")]
    [InlineData("full/max/0/.jpg")]
    [InlineData("full/max/0/default.jpg.png")]
    [InlineData("full/max/1e3/default.jpg")]
    public void What_else_is_wrong_is_refused(string asked)
    {
        var parts = asked.Split('/');
        Assert.Null(IiifRequest.Parse(parts[0], parts[1], parts[2], parts[3], 1000, 600));
    }
}
