using AngleSharp.Html.Parser;

namespace Opac.Web.Tests.Commands;

public sealed class SiteExportTests
{
    [Fact]
    public async Task Exhibitions_are_written_as_files_whose_links_all_lead_to_files()
    {
        await using var portal = Portal.With("""
            -- exhibitions/auyl/index.kk.md --
            ---
            атауы: Қожаның ауылы
            рұқсат: CC BY-SA 4.0
            ---
            ## Ауыл

            ::: сурет
            файл: media/foto.jpg
            балама: Ауыл
            жазуы: Ауыл
            :::

            [Екінші көрме](/kk/exhibitions/ekinshi)
            -- exhibitions/ekinshi/index.kk.md --
            ---
            атауы: Екінші
            ---
            Мәтін.
            """);
        Directory.CreateDirectory(Path.Combine(portal.ContentPath, "exhibitions/auyl/media"));
        await File.WriteAllBytesAsync(Path.Combine(portal.ContentPath, "exhibitions/auyl/media/foto.jpg"), Imaging.DrawnPictures.Squares(500, ".jpg"), TestContext.Current.CancellationToken);
        var folder = Path.Combine(portal.DataPath, "site");

        var run = await OpacProgram.Run("export", "--site", folder, "--content", portal.ContentPath, "--data", portal.DataPath);

        Assert.True(run.ExitCode == 0, run.Error + run.Output);
        var page = Path.Combine(folder, "kk/exhibitions/auyl/index.html");
        foreach (var file in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories))
        {
            var document = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            foreach (var element in document.QuerySelectorAll("[src], link[href], a[href]"))
            {
                var address = (element.GetAttribute("src") ?? element.GetAttribute("href"))!.Split('#')[0];
                if (address.Length > 0 && !address.Contains(':', StringComparison.Ordinal))
                    Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(address))), $"{address} in {file}");
            }
            Assert.Empty(document.QuerySelectorAll("script, form"));
        }
        Assert.Contains("/ekinshi/index.html", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "index.html")));
    }
}
