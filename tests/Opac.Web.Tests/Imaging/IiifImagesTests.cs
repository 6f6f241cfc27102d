using System.Net;
using System.Text.Json;
using NetVips;

namespace Opac.Web.Tests.Imaging;

/// <summary>
/// What the official validator of IIIF Image API asks, asked of ours, on the same picture of ten by ten squares: each case bears the name of the
/// validator's test, those beyond level 2 too; what the text asks besides is named «text».
/// </summary>
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
    [InlineData("id_basic", "full/max/0/default.jpg", 1000, 1000)]
    [InlineData("format_jpg", "full/max/0/default.jpg", 1000, 1000)]
    [InlineData("format_png", "full/max/0/default.png", 1000, 1000)]
    [InlineData("format_webp", "full/max/0/default.webp", 1000, 1000)]
    [InlineData("quality_color", "full/max/0/color.jpg", 1000, 1000)]
    [InlineData("size_wc", "full/300,/0/default.jpg", 300, 300)]
    [InlineData("size_ch", "full/,300/0/default.jpg", 300, 300)]
    [InlineData("size_percent", "full/pct:33/0/default.jpg", 330, 330)]
    [InlineData("size_wh", "full/400,200/0/default.jpg", 400, 200)]
    [InlineData("size_bwh", "full/!500,400/0/default.jpg", 400, 400)]
    // The validator wants an error of a box larger than the picture; the text (4.2) has the picture come in its own size.
    [InlineData("size_bwh, text", "full/!2000,3000/0/default.jpg", 1000, 1000)]
    [InlineData("size_up", "full/^1200,/0/default.jpg", 1200, 1200)]
    [InlineData("region_square", "square/100,/0/default.jpg", 100, 100)]
    public async Task A_picture_comes_in_the_size_asked_for(string validator, string asked, int width, int height)
    {
        using var image = await ImageAt(asked);

        Assert.True((width, height) == (image.Width, image.Height), $"{validator}: {image.Width} × {image.Height}");
    }

    [Theory]
    [InlineData("region_pixels", "300,500,100,100/max/0/default.png", 3, 5)]
    [InlineData("id_squares", "0,900,100,100/max/0/default.png", 0, 9)]
    [InlineData("region_percent", "pct:70,20,10,10/max/0/default.png", 7, 2)]
    [InlineData("text", "900,900,500,500/max/0/default.png", 9, 9)]             // cut at the edge
    [InlineData("size_region", "100,200,100,100/50,50/0/default.png", 1, 2)]
    [InlineData("size_wh", "0,0,1000,1000/100,100/0/default.png", 5, 5, 55, 55)]
    [InlineData("rot_full_basic", "full/max/90/default.png", 0, 9, 50, 50)]
    [InlineData("rot_full_basic", "full/max/180/default.png", 9, 9, 50, 50)]
    [InlineData("rot_full_basic", "full/max/270/default.png", 9, 0, 50, 50)]
    [InlineData("rot_region_basic", "200,300,100,100/max/180/default.png", 2, 3)]
    [InlineData("rot_region_non90", "200,300,100,100/max/45/default.jpg", 2, 3, 70, 70)]
    [InlineData("rot_mirror", "full/max/!0/default.png", 9, 0, 50, 50)]
    [InlineData("rot_mirror_180", "full/max/!180/default.png", 0, 9, 50, 50)]
    public async Task The_right_pixels_come(string validator, string asked, int column, int row, int x = 25, int y = 25)
    {
        using var image = await ImageAt(asked);
        var pixel = image.Getpoint(x, y);
        var (red, green, blue) = DrawnPictures.ColourOf(column, row);

        Assert.Equal(3, image.Bands);
        Assert.True(Math.Abs(pixel[0] - red) < 6 && Math.Abs(pixel[1] - green) < 6 && Math.Abs(pixel[2] - blue) < 6, $"{validator}: {string.Join(',', pixel)} for {red},{green},{blue}");
    }

    [Fact(DisplayName = "quality_grey, quality_bitonal")]
    public async Task Gray_is_gray_and_bitonal_has_two_tones()
    {
        using var gray = await ImageAt("full/300,/0/gray.png");
        using var bitonal = await ImageAt("full/300,/0/bitonal.png");

        Assert.Equal(1, gray.Bands);
        using var tones = bitonal.HistFind();
        Assert.Equal(bitonal.Width * bitonal.Height, tones.Getpoint(0, 0)[0] + tones.Getpoint(255, 0)[0]);
    }

    [Fact(DisplayName = "rot_full_non90")]
    public async Task A_picture_may_be_turned_by_any_angle()
    {
        using var image = await ImageAt("full/200,/45/default.jpg");

        Assert.InRange(image.Width, 280, 286);
    }

    [Theory]
    [InlineData("id_error_random", "/iiif/3/exhibitions:suret:joq.png/full/max/0/default.jpg", 404)]
    [InlineData("id_error_unescaped", "/iiif/3/[frob]/full/max/0/default.jpg", 404)]
    [InlineData("id_error_unescaped", "/iiif/3/exhibitions/suret/kvadrat.png/full/max/0/default.jpg", 404)]
    [InlineData("id_error_escapedslash", "/iiif/3/a%2Fb/full/max/0/default.jpg", 404)]
    [InlineData("text", "/iiif/3/..%2F..%2Fsite.md/full/max/0/default.jpg", 404)]
    [InlineData("quality_error_random", Image1 + "/full/max/0/wahr.jpg", 400)]
    [InlineData("format_error_random", Image1 + "/full/max/0/default.xyz", 400)]
    // Beyond level 2 and not among extraFormats.
    [InlineData("format_gif", Image1 + "/full/max/0/default.gif", 400)]
    [InlineData("format_tif", Image1 + "/full/max/0/default.tif", 400)]
    [InlineData("format_jp2", Image1 + "/full/max/0/default.jp2", 400)]
    [InlineData("format_pdf", Image1 + "/full/max/0/default.pdf", 400)]
    // Since Image API 2 the format must be written; only 1.1 let it be agreed by the Accept header.
    [InlineData("format_conneg", Image1 + "/full/max/0/default", 400)]
    [InlineData("region_error_random", Image1 + "/wahr/max/0/default.jpg", 400)]
    [InlineData("text", Image1 + "/2000,2000,10,10/max/0/default.jpg", 400)]
    [InlineData("size_error_random", Image1 + "/full/wahr/0/default.jpg", 400)]
    [InlineData("size_noup", Image1 + "/full/1200,/0/default.jpg", 400)]
    [InlineData("size_noup", Image1 + "/full/,1200/0/default.jpg", 400)]
    [InlineData("size_noup", Image1 + "/full/pct:200/0/default.jpg", 400)]
    [InlineData("size_noup", Image1 + "/full/1200,1200/0/default.jpg", 400)]
    [InlineData("size_nofull", Image1 + "/full/full/0/default.jpg", 400)]
    [InlineData("rot_error_random", Image1 + "/full/max/wahr/default.jpg", 400)]
    public async Task What_is_wrong_is_said_by_its_status(string validator, string address, int status)
    {
        using var answer = await served.Visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True(status == (int)answer.StatusCode, $"{validator}: {answer.StatusCode}");
    }

    [Fact(DisplayName = "info_json, cors")]
    public async Task The_description_says_what_can_be_asked()
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

    [Fact(DisplayName = "id_escaped")]
    public async Task Letters_of_a_pictures_name_may_be_encoded()
    {
        using var answer = await served.Visitor.GetAsync(new Uri("/iiif/3/exhibitions%3Asuret%3Akvadr%61t%2Epng/full/max/0/default.jpg", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact(DisplayName = "jsonld")]
    public async Task The_description_comes_as_linked_data_to_who_wants_that()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Image1 + "/info.json");
        request.Headers.Accept.ParseAdd("application/ld+json");
        using var answer = await served.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("application/ld+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact(DisplayName = "baseurl_redirect")]
    public async Task The_address_alone_leads_to_the_description()
    {
        using var answer = await served.Visitor.GetAsync(new Uri(Image1, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.EndsWith("/info.json", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "linkheader_canonical, linkheader_profile")]
    public async Task A_picture_names_its_canonical_address_and_its_profile()
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
