using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Opac.Web.Tests;

/// <summary>The real portal over a throw-away content folder: a small library written in the test that needs it.</summary>
public sealed class Portal : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly Lazy<WebApplicationFactory<Program>> factory;

    private Portal(DirectoryInfo folder)
    {
        this.folder = folder;
        factory = new(() => new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            // No port is opened, and whoever holds the usual one is no obstacle.
            .UseSetting("urls", "http://127.0.0.1:0")
            .UseSetting("Opac:ContentPath", ContentPath)
            .UseSetting("Opac:DataPath", DataPath)));
    }

    /// <summary>The content folder, to change while the portal runs.</summary>
    public string ContentPath => Path.Combine(folder.FullName, "content");

    /// <summary>The folder of what the portal derives.</summary>
    public string DataPath => Path.Combine(folder.FullName, "data");

    /// <summary>The running portal's own parts.</summary>
    public IServiceProvider Services => factory.Value.Services;

    /// <summary>A portal over these files, written one after another, each below a line <c>-- path/below/content --</c>.</summary>
    public static Portal With(string files)
    {
        var portal = new Portal(Directory.CreateTempSubdirectory("opac-portal-"));
        Directory.CreateDirectory(portal.ContentPath);
        portal.Write("""
            -- site.md --
            ---
            атауы: Сынақ кітапханасы
            ---
            """);
        portal.Write(files);
        return portal;
    }

    /// <summary>Writes more files below the content folder, in the same form.</summary>
    public void Write(string files)
    {
        string? path = null;
        var lines = new List<string>();
        foreach (var line in files.Split('\n').Append("-- end --"))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                if (path is not null)
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    File.WriteAllLines(path, lines);
                }
                path = Path.Combine(ContentPath, line[3..^3]);
                lines.Clear();
            }
            else
            {
                lines.Add(line);
            }
        }
    }

    /// <summary>A visitor's browser without scripts; it does not follow redirects.</summary>
    public HttpClient Visitor() => factory.Value.CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>The page at an address, parsed; fails where the answer is not 200.</summary>
    public async Task<IDocument> PageAt(string address)
    {
        using var visitor = Visitor();
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode}\n{html}");
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    /// <summary>The texts, trimmed, of what the selector finds at an address.</summary>
    public async Task<string[]> TextsAt(string address, string selector) =>
        [.. (await PageAt(address)).QuerySelectorAll(selector).Select(element => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (factory.IsValueCreated)
            await factory.Value.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
