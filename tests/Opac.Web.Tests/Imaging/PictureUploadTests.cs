using NetVips;
using Opac.Indexing.Problems;
using Opac.Web.Imaging;

namespace Opac.Web.Tests.Imaging;

public sealed class PictureUploadTests
{
    [Fact]
    public void A_phones_photograph_is_made_anew_upright_with_nothing_but_its_rights()
    {
        var (taken, problems) = Take(DrawnPictures.PhoneJpeg(1600, 1200));
        using var image = Image.NewFromBuffer(taken!.Value.Bytes);

        Assert.Empty(problems);
        Assert.Equal((".jpg", 1200, 1600), (taken.Value.Ending, image.Width, image.Height));
        Assert.DoesNotContain(image.GetFields(), field => field.Contains("GPS", StringComparison.Ordinal) || field.Contains("Model", StringComparison.Ordinal));
        Assert.StartsWith("Mektep kitaphanasy", (string)image.Get("exif-ifd0-Copyright"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_hides_behind_the_pixels_does_not_come_along()
    {
        byte[] polyglot = [.. DrawnPictures.Squares(100, ".jpg"), .. "<script>alert(1)</script>PK\u0003\u0004"u8];

        Assert.DoesNotContain("<script>", System.Text.Encoding.Latin1.GetString(Take(polyglot).Taken!.Value.Bytes), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "heic", "upload-heic" }, { "text", "upload-not-a-picture" }, { "program", "upload-not-a-picture" }, { "drawing", "upload-not-a-picture" }, { "empty", "upload-not-a-picture" },
        { "bomb", "upload-too-large" }, { "strip", "upload-too-large" }, { "cut", "upload-broken" }, { "head-only", "upload-broken" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_taken_is_said_with_advice(string kind, string code)
    {
        var (taken, problems) = Take(kind switch
        {
            "heic" => [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[100]],
            "text" => "<html><script>alert(1)</script></html>"u8.ToArray(),
            "program" => [.. "MZ"u8, .. new byte[2000]],
            "drawing" => """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><script>alert(1)</script></svg>"""u8.ToArray(),
            "bomb" => DrawnPictures.Bomb(50_000),
            "strip" => DrawnPictures.Bomb(90_000),
            "cut" => DrawnPictures.Squares(800, ".jpg")[..4000],
            "head-only" => [0xFF, 0xD8, 0xFF, .. new byte[60]],
            _ => [],
        });

        Assert.Null(taken);
        var problem = Assert.Single(problems);
        Assert.Equal((code, "foto.jpg"), (problem.Kind.Code, problem.Position.File));
        Assert.NotNull(problem.Kind.Remedy);
    }

    private static ((byte[] Bytes, string Ending)? Taken, IReadOnlyList<Problem> Problems) Take(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            var problems = new ProblemList();
            return (PictureUpload.Take(path, "foto.jpg", problems), problems.Kept);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
