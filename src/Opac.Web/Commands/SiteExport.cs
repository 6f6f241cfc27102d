using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Commands;

/// <summary>Writes exhibitions and trailers as files that open from a USB stick or any web server: the portal's own pages, with every link to them made relative.</summary>
internal sealed partial class SiteExport(HttpClient portal, ContentSnapshot content, DateTimeOffset now, string baseUrl, DirectoryInfo folder)
{
    private const int MostFiles = 50_000;

    private readonly Dictionary<string, string> fileOf = new(StringComparer.Ordinal);
    private readonly Queue<string> wanted = new();
    private readonly HtmlParser parser = new();

    /// <summary>Writes all of it; gives how many files.</summary>
    public async Task<int> Write(CancellationToken cancellation)
    {
        foreach (var language in PortalLanguage.All)
        {
            Want($"/{language}/exhibitions");
            Want($"/{language}/trailers");
            foreach (var exhibition in ContentSnapshot.Public(content.Exhibitions, now))
                Want($"/{language}/exhibitions/{Uri.EscapeDataString(exhibition.Slug)}");
            foreach (var trailer in ContentSnapshot.Public(content.Trailers, now))
                Want($"/{language}/trailers/{Uri.EscapeDataString(trailer.Slug)}");
        }
        folder.Create();
        while (wanted.TryDequeue(out var address))
            await Take(address, cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.html"),
            "<!DOCTYPE html>\n<html lang=\"kk\"><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0; url=kk/exhibitions/index.html\"><title>Көрмелер</title><a href=\"kk/exhibitions/index.html\">Көрмелер</a></html>\n", cancellation);
        return fileOf.Count + 1;
    }

    // A page is a folder with an index, so that it opens with and without a web server; a file keeps its name.
    private string Want(string address)
    {
        if (fileOf.TryGetValue(address, out var known))
            return known;
        var path = Uri.UnescapeDataString(address).TrimStart('/');
        var file = IsPage(address) ? path + "/index.html" : path;
        if (fileOf.Count < MostFiles)
        {
            fileOf[address] = file;
            wanted.Enqueue(address);
        }
        return file;
    }

    private async Task Take(string address, CancellationToken cancellation)
    {
        using var answer = await portal.GetAsync(new Uri(address, UriKind.Relative), cancellation);
        var file = Path.GetFullPath(Path.Combine(folder.FullName, fileOf[address]));
        // Names come from the content's own files; none of them leads out of the folder all the same.
        if (!answer.IsSuccessStatusCode || !file.StartsWith(folder.FullName + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (IsPage(address))
            await File.WriteAllTextAsync(file, Page(await answer.Content.ReadAsStringAsync(cancellation), fileOf[address]), cancellation);
        else if (address.EndsWith(".css", StringComparison.Ordinal))
            await File.WriteAllTextAsync(file, Style(await answer.Content.ReadAsStringAsync(cancellation), address), cancellation);
        else
            await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(cancellation), cancellation);
    }

    private string Page(string html, string file)
    {
        var page = parser.ParseDocument(html);
        // Modules are not loaded from a disk, and what they call for is not there: the pages are whole without them.
        foreach (var element in page.QuerySelectorAll("script, link[rel=preload], link[rel=search], link[rel=alternate], link[rel=canonical], meta[property], form, .walk, .deep-zoom-tools").ToList())
            element.Remove();
        foreach (var element in page.QuerySelectorAll("[href], [src], [poster], [srcset]"))
            Mend(element, file);
        page.DocumentElement.SetAttribute("class", "is-exported");
        return "<!DOCTYPE html>\n" + page.DocumentElement.OuterHtml + "\n";
    }

    private void Mend(IElement element, string file)
    {
        foreach (var name in new[] { "href", "src", "poster" })
        {
            if (element.GetAttribute(name) is not { } address || !address.StartsWith('/'))
                continue;
            var (path, fragment) = Parted(address);
            if (IsExported(path, element))
                element.SetAttribute(name, Relative(file, Want(path)) + fragment);
            else
                element.SetAttribute(name, baseUrl + address);
        }
        if (element.GetAttribute("srcset") is { } set)
            element.SetAttribute("srcset", string.Join(", ", set.Split(", ").Select(one => one.Split(' ')).Select(one => $"{Relative(file, Want(one[0]))} {one[1]}")));
    }

    private static (string Path, string Fragment) Parted(string address)
        => address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? (address[..hash].Split('?')[0], address[hash..]) : (address.Split('?')[0], "");

    private bool IsExported(string path, IElement element)
        => IsPage(path)
            ? fileOf.ContainsKey(path)
            : element.LocalName != "a" || path.StartsWith("/media/", StringComparison.Ordinal);

    private static bool IsPage(string address) => PortalLanguage.All.Any(language => address.StartsWith($"/{language}/", StringComparison.Ordinal));

    private string Style(string css, string address) => Asset().Replace(css, match =>
    {
        var target = new Uri(new Uri("http://portal" + address), match.Groups["url"].Value).AbsolutePath;
        return $"url(\"{Relative(address.TrimStart('/'), Want(target))}\")";
    });

    private static string Relative(string from, string to)
    {
        var up = string.Concat(Enumerable.Repeat("../", from.Count(c => c == '/')));
        return up + string.Join('/', to.Split('/').Select(Uri.EscapeDataString));
    }

    [GeneratedRegex("""url\("(?<url>[^":]+)"\)""")]
    private static partial Regex Asset();
}
