using System.Net;
using NetVips;

namespace Opac.Web.Tests.Imaging;

public sealed class MadePicturesTests
{
    private const string Exhibition = """
        -- exhibitions/suret/index.kk.md --
        ---
        түрі: көрме
        атауы: Сурет
        рұқсат: CC BY-SA 4.0
        ---
        ::: сурет
        файл: media/foto.jpg
        балама: Фотосурет
        :::
        """;

    [Fact]
    public async Task A_photograph_comes_upright_in_the_layouts_widths_and_forms_without_its_place_but_with_its_rights()
    {
        await using var portal = WithPhoto(DrawnPictures.PhoneJpeg(2400, 1600));
        var page = await portal.PageAt("/kk/exhibitions/suret");
        var img = page.QuerySelector(".figure picture img")!;
        using var visitor = portal.Visitor();

        Assert.Equal(("1600", "2400"), (img.GetAttribute("width"), img.GetAttribute("height")));
        Assert.Equal(["image/avif", "image/webp"], page.QuerySelectorAll(".figure picture source").Select(source => source.GetAttribute("type")));
        foreach (var (address, width) in Addresses(page.QuerySelector("source[type='image/webp']")!.GetAttribute("srcset")!).Concat(Addresses(img.GetAttribute("srcset")!)))
        {
            using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            using var made = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

            Assert.Equal((width, true), (made.Width, answer.Headers.CacheControl?.ToString().Contains("immutable", StringComparison.Ordinal)));
            Assert.True(made.Height > made.Width);
            Assert.False(made.Contains("exif-ifd0-Model") || made.Contains("exif-ifd3-GPSLatitude"));
            Assert.StartsWith("Mektep kitaphanasy", (string)made.Get("exif-ifd0-Copyright"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_colour_of_a_picture_stands_in_its_place_once_it_is_known()
    {
        await using var portal = WithPhoto(DrawnPictures.Squares(500, ".jpg"));
        using var visitor = portal.Visitor();
        var before = await portal.PageAt("/kk/exhibitions/suret");
        await visitor.GetAsync(new Uri(before.QuerySelector("img[srcset]")!.GetAttribute("src")!, UriKind.Relative), TestContext.Current.CancellationToken);
        var after = await portal.PageAt("/kk/exhibitions/suret");

        Assert.Null(before.QuerySelector(".picture-ground"));
        Assert.Matches("^#[0-9a-f]{6}$", after.QuerySelector(".picture-ground rect")!.GetAttribute("fill"));
    }

    [Fact]
    public async Task Whoever_asks_at_the_same_time_waits_for_one_making()
    {
        await using var portal = WithPhoto(DrawnPictures.PhoneJpeg(3000, 2000));
        using var visitor = portal.Visitor();
        var page = await portal.PageAt("/kk/exhibitions/suret");
        var addresses = Addresses(page.QuerySelector("source[type='image/webp']")!.GetAttribute("srcset")!).Select(pair => pair.Address).ToList();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(at => visitor.GetAsync(new Uri(addresses[at % addresses.Count], UriKind.Relative), TestContext.Current.CancellationToken)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(addresses.Count, Directory.EnumerateFiles(Path.Combine(portal.DataPath, "pictures"), "*.webp", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public async Task An_AVIF_that_is_not_made_yet_comes_as_WebP_until_it_is()
    {
        await using var portal = WithPhoto(DrawnPictures.Squares(420, ".jpg"));
        using var visitor = portal.Visitor();
        var page = await portal.PageAt("/kk/exhibitions/suret");
        var address = new Uri(Addresses(page.QuerySelector("source[type='image/avif']")!.GetAttribute("srcset")!)[0].Address, UriKind.Relative);

        using var first = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("image/webp", first.Content.Headers.ContentType?.MediaType);

        for (var tries = 0; tries < 600; tries++)
        {
            using var later = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
            if (later.Content.Headers.ContentType?.MediaType == "image/avif")
                return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.Fail("AVIF was never made");
    }

    public static TheoryData<string> Hostile => ["bomb", "cut", "disguised", "empty-head", "long"];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_file_is_shown_as_it_is_and_harms_nobody(string kind)
    {
        await using var portal = WithPhoto(kind switch
        {
            "bomb" => DrawnPictures.Bomb(50_000),
            "cut" => DrawnPictures.Squares(600, ".jpg")[..3000],
            "disguised" => [.. "MZ\u0090"u8, .. new byte[5000]],
            "long" => DrawnPictures.Bomb(1_000_000),
            _ => [0xFF, 0xD8, 0xFF, .. new byte[100]],
        });
        var before = GC.GetTotalMemory(false);
        using var visitor = portal.Visitor();
        var page = await portal.PageAt("/kk/exhibitions");

        Assert.NotNull(page.QuerySelector("h1"));
        using var made = await visitor.GetAsync(new Uri("/pictures/1/400/exhibitions/suret/foto.jpg.webp", UriKind.Relative), TestContext.Current.CancellationToken);
        using var iiif = await visitor.GetAsync(new Uri("/iiif/3/exhibitions:suret:foto.jpg/full/100,/0/default.jpg", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.OK, made.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, iiif.StatusCode);
        Assert.True(GC.GetTotalMemory(false) - before < 200_000_000);
    }

    [Theory]
    [InlineData("/pictures/1/400/exhibitions/suret/../../site.md.webp")]
    [InlineData("/pictures/1/400/..%2F..%2Fsite.md.webp")]
    [InlineData("/pictures/1/401/exhibitions/suret/foto.jpg.webp")]
    [InlineData("/pictures/1/400/exhibitions/suret/foto.jpg.exe")]
    [InlineData("/pictures/1/400/exhibitions/suret/foto.jpg")]
    [InlineData("/pictures/1/400/exhibitions/suret/joq.jpg.webp")]
    [InlineData("/pictures/1/99999999999/exhibitions/suret/foto.jpg.webp")]
    public async Task Nothing_else_is_made(string address)
    {
        await using var portal = WithPhoto(DrawnPictures.Squares(900, ".jpg"));
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_card_is_drawn_for_an_exhibition()
    {
        await using var portal = WithPhoto(DrawnPictures.Squares(900, ".jpg"));
        using var visitor = portal.Visitor();
        using var card = Image.NewFromBuffer(await visitor.GetByteArrayAsync(new Uri("/cards/exhibitions/suret.png", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Equal((1200, 630), (card.Width, card.Height));
        // Ink on paper: not all of one colour where the title stands.
        Assert.True(card.Crop(60, 90, 500, 200).Deviate() > 5);
    }

    private static Portal WithPhoto(byte[] bytes)
    {
        var portal = Portal.With(Exhibition);
        Directory.CreateDirectory(Path.Combine(portal.ContentPath, "exhibitions/suret/media"));
        File.WriteAllBytes(Path.Combine(portal.ContentPath, "exhibitions/suret/media/foto.jpg"), bytes);
        return portal;
    }

    private static List<(string Address, int Width)> Addresses(string set)
        => [.. set.Split(", ").Select(part => part.Split(' ')).Select(part => (part[0], int.Parse(part[1].TrimEnd('w'), System.Globalization.CultureInfo.InvariantCulture)))];
}
