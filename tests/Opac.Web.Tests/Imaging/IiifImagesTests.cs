using System.Net;
using System.Text.Json;
using NetVips;

namespace Opac.Web.Tests.Imaging;

/// <summary>What the official validator asks of a level 2 image service, asked of ours: 33 tests, and those of the text.</summary>
public sealed class IiifImagesTests(IiifImagesTests.Served served) : IClassFixture<IiifImagesTests.Served>
{
    private const string Image1 = "/iiif/3/exhibitions:suret:kvadrat.png";

    public sealed class Served : IAsyncDisposable
    {
        public Served()
        {
            Portal = Portal.With("""
                -- exhibitions/suret/index.kk.md --
                ---
                түрі: көрме
                атауы: Сурет
                рұқсат: CC BY-SA 4.0
                ---
                ::: лупа
                файл: media/kvadrat.png
                балама: Түрлі түсті шаршылар
                :::
                -- exhibitions/suret/media/syzba.svg --
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="#b08d57"/></svg>
                """);
            File.WriteAllBytes(Path.Combine(Portal.ContentPath, "exhibitions/suret/media/kvadrat.png"), DrawnPictures.Squares());
            Visitor = Portal.Visitor();
        }

        public Portal Portal { get; }

        public HttpClient Visitor { get; }

        public async ValueTask DisposeAsync()
        {
            Visitor.Dispose();
            await Portal.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("full/max/0/default.jpg", 1000, 1000)]          // id_basic, format_jpg, quality_default
    [InlineData("full/max/0/default.png", 1000, 1000)]          // format_png
    [InlineData("full/max/0/default.webp", 1000, 1000)]         // format_webp
    [InlineData("full/max/0/color.jpg", 1000, 1000)]            // quality_color
    [InlineData("full/300,/0/default.jpg", 300, 300)]           // size_wc
    [InlineData("full/,300/0/default.jpg", 300, 300)]           // size_ch
    [InlineData("full/pct:33/0/default.jpg", 330, 330)]         // size_percent
    [InlineData("full/400,200/0/default.jpg", 400, 200)]        // size_wh
    [InlineData("full/!500,400/0/default.jpg", 400, 400)]       // size_bwh
    [InlineData("full/!2000,3000/0/default.jpg", 1000, 1000)]   // size_bwh: as the text has it, not an error
    [InlineData("full/^1200,/0/default.jpg", 1200, 1200)]       // size_up
    [InlineData("square/100,/0/default.jpg", 100, 100)]         // region_square
    public async Task A_picture_comes_in_the_size_asked_for(string asked, int width, int height)
    {
        using var image = await ImageAt(asked);

        Assert.Equal((width, height), (image.Width, image.Height));
    }

    [Theory]
    [InlineData("300,500,100,100/max/0/default.png", 3, 5)]             // region_pixels, id_squares
    [InlineData("pct:70,20,10,10/max/0/default.png", 7, 2)]             // region_percent
    [InlineData("900,900,500,500/max/0/default.png", 9, 9)]             // cut at the edge
    [InlineData("100,200,100,100/50,50/0/default.png", 1, 2)]           // size_region
    [InlineData("0,0,1000,1000/100,100/0/default.png", 5, 5, 55, 55)]
    [InlineData("full/max/90/default.png", 0, 9, 50, 50)]               // rot_full_basic
    [InlineData("full/max/180/default.png", 9, 9, 50, 50)]
    [InlineData("full/max/270/default.png", 9, 0, 50, 50)]
    [InlineData("200,300,100,100/max/180/default.png", 2, 3)]           // rot_region_basic
    [InlineData("full/max/!0/default.png", 9, 0, 50, 50)]               // rot_mirror
    [InlineData("full/max/!180/default.png", 0, 9, 50, 50)]             // rot_mirror_180
    public async Task The_right_pixels_come(string asked, int column, int row, int x = 25, int y = 25)
    {
        using var image = await ImageAt(asked);
        var pixel = image.Getpoint(x, y);
        var (red, green, blue) = DrawnPictures.ColourOf(column, row);

        Assert.Equal(3, image.Bands);
        Assert.True(Math.Abs(pixel[0] - red) < 6 && Math.Abs(pixel[1] - green) < 6 && Math.Abs(pixel[2] - blue) < 6, $"{string.Join(',', pixel)} for {red},{green},{blue}");
    }

    [Fact]
    public async Task Gray_is_gray_and_bitonal_has_two_tones()
    {
        using var gray = await ImageAt("full/300,/0/gray.png");
        using var bitonal = await ImageAt("full/300,/0/bitonal.png");

        Assert.Equal(1, gray.Bands);
        using var tones = bitonal.HistFind();
        Assert.Equal(bitonal.Width * bitonal.Height, tones.Getpoint(0, 0)[0] + tones.Getpoint(255, 0)[0]);
    }

    [Fact]
    public async Task A_picture_may_be_turned_by_any_angle()                // rot_full_non90
    {
        using var image = await ImageAt("full/200,/45/default.jpg");

        Assert.InRange(image.Width, 280, 286);
    }

    [Theory]
    [InlineData("/iiif/3/exhibitions:suret:joq.png/full/max/0/default.jpg", 404)]         // id_error_random
    [InlineData("/iiif/3/exhibitions/suret/kvadrat.png/full/max/0/default.jpg", 404)]     // id_error_unescaped
    [InlineData("/iiif/3/a%2Fb/full/max/0/default.jpg", 404)]                             // id_error_escapedslash
    [InlineData("/iiif/3/..%2F..%2Fsite.md/full/max/0/default.jpg", 404)]
    [InlineData(Image1 + "/full/max/0/wahr.jpg", 400)]                                     // quality_error_random
    [InlineData(Image1 + "/full/max/0/default.xyz", 400)]                                  // format_error_random
    [InlineData(Image1 + "/wahr/max/0/default.jpg", 400)]                                  // region_error_random
    [InlineData(Image1 + "/full/wahr/0/default.jpg", 400)]                                 // size_error_random
    [InlineData(Image1 + "/full/1200,/0/default.jpg", 400)]                                // size_noup
    [InlineData(Image1 + "/full/max/wahr/default.jpg", 400)]                               // rot_error_random
    [InlineData(Image1 + "/2000,2000,10,10/max/0/default.jpg", 400)]
    public async Task What_is_wrong_is_said_by_its_status(string address, int status)
    {
        using var answer = await served.Visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task The_description_says_what_can_be_asked()              // info_json
    {
        using var answer = await served.Visitor.GetAsync(new Uri(Image1 + "/info.json", UriKind.Relative), TestContext.Current.CancellationToken);
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));   // cors
        Assert.Equal("http://iiif.io/api/image/3/context.json", json.GetProperty("@context").GetString());
        Assert.Equal("http://localhost/iiif/3/exhibitions%3Asuret%3Akvadrat.png", json.GetProperty("id").GetString());
        Assert.Equal(("ImageService3", "level2", 1000, 1000),
            (json.GetProperty("type").GetString(), json.GetProperty("profile").GetString(), json.GetProperty("width").GetInt32(), json.GetProperty("height").GetInt32()));
        Assert.Contains("bitonal", json.GetProperty("extraQualities").EnumerateArray().Select(quality => quality.GetString()));
        Assert.Equal(1000, json.GetProperty("sizes").EnumerateArray().Last().GetProperty("width").GetInt32());
        Assert.Equal(512, json.GetProperty("tiles")[0].GetProperty("width").GetInt32());
    }

    [Fact]
    public async Task The_description_comes_as_linked_data_to_who_wants_that()      // jsonld
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Image1 + "/info.json");
        request.Headers.Accept.ParseAdd("application/ld+json");
        using var answer = await served.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("application/ld+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_address_alone_leads_to_the_description()         // baseurl_redirect
    {
        using var answer = await served.Visitor.GetAsync(new Uri(Image1, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.EndsWith("/info.json", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_names_its_canonical_address_and_its_profile()      // linkheader_canonical, linkheader_profile
    {
        using var answer = await served.Visitor.GetAsync(new Uri(Image1 + "/0,0,1000,1000/pct:50/0/color.jpg", UriKind.Relative), TestContext.Current.CancellationToken);
        var links = string.Join(", ", answer.Headers.GetValues("Link"));

        Assert.Contains("<http://localhost/iiif/3/exhibitions%3Asuret%3Akvadrat.png/full/500,500/0/default.jpg>;rel=\"canonical\"", links, StringComparison.Ordinal);
        Assert.Contains("<http://iiif.io/api/image/3/level2.json>;rel=\"profile\"", links, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drawing_is_a_picture_too()
    {
        using var answer = await served.Visitor.GetAsync(new Uri("/iiif/3/exhibitions:suret:syzba.svg/pct:0,0,10,10/,100/0/default.png", UriKind.Relative), TestContext.Current.CancellationToken);
        using var image = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        Assert.Equal((0xb0, 0x8d, 0x57), ((int)image.Getpoint(9, 9)[0], (int)image.Getpoint(9, 9)[1], (int)image.Getpoint(9, 9)[2]));
    }

    [Fact]
    public async Task A_manifest_has_a_canvas_for_each_picture()
    {
        var text = await served.Visitor.GetStringAsync(new Uri("/iiif/exhibitions/suret/manifest.json", UriKind.Relative), TestContext.Current.CancellationToken);
        var json = JsonDocument.Parse(text).RootElement;
        var canvas = Assert.Single(json.GetProperty("items").EnumerateArray());
        var body = canvas.GetProperty("items")[0].GetProperty("items")[0].GetProperty("body");

        Assert.Equal(("Manifest", "Canvas", 1000), (json.GetProperty("type").GetString(), canvas.GetProperty("type").GetString(), canvas.GetProperty("width").GetInt32()));
        Assert.Equal("Сурет", json.GetProperty("label").GetProperty("kk")[0].GetString());
        Assert.Equal("http://creativecommons.org/licenses/by-sa/4.0/", json.GetProperty("rights").GetString());
        Assert.Equal("Түрлі түсті шаршылар", canvas.GetProperty("label").GetProperty("kk")[0].GetString());
        Assert.Equal(canvas.GetProperty("id").GetString(), canvas.GetProperty("items")[0].GetProperty("items")[0].GetProperty("target").GetString());
        using var picture = await served.Visitor.GetAsync(new Uri(new Uri(body.GetProperty("id").GetString()!).PathAndQuery, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, picture.StatusCode);
    }

    private async Task<Image> ImageAt(string asked)
    {
        var bytes = await served.Visitor.GetByteArrayAsync(new Uri($"{Image1}/{asked}", UriKind.Relative), TestContext.Current.CancellationToken);
        return Image.NewFromBuffer(bytes);
    }
}
