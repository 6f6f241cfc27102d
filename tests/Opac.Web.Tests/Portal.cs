using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Opac.Web.Publishing;

namespace Opac.Web.Tests;

/// <summary>The real portal over a throw-away content folder: a small library written in the test that needs it.</summary>
public sealed class Portal : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly Lazy<WebApplicationFactory<Program>> factory;

    private Portal(DirectoryInfo folder, TimeProvider? clock, (string Key, string Value)[] settings)
    {
        this.folder = folder;
        factory = new(() => Whole(new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            // No port is opened, and whoever holds the usual one is no obstacle.
            host.UseSetting("urls", "http://127.0.0.1:0").UseSetting("Opac:ContentPath", ContentPath).UseSetting("Opac:DataPath", DataPath);
            foreach (var (key, value) in settings)
                host.UseSetting(key, value);
            host.ConfigureTestServices(services =>
            {
                // Passwords are hashed as slowly as they must be where that is what is tested: in the browser's journey.
                services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1_000);
                if (clock is not null)
                    services.AddSingleton(clock);
            });
        })));
    }

    // Articles are made beside the first answers: a test asks when all are there.
    private static WebApplicationFactory<Program> Whole(WebApplicationFactory<Program> portal)
    {
        portal.Services.GetRequiredService<ContentLibrary>().WholeAsync().WaitAsync(TimeSpan.FromMinutes(1)).GetAwaiter().GetResult();
        return portal;
    }

    /// <summary>The content folder, to change while the portal runs.</summary>
    public string ContentPath => Path.Combine(folder.FullName, "content");

    /// <summary>The folder of what the portal derives.</summary>
    public string DataPath => Path.Combine(folder.FullName, "data");

    /// <summary>The running portal's own parts.</summary>
    public IServiceProvider Services => factory.Value.Services;

    /// <summary>A portal over these files, written one after another, each below a line <c>-- path/below/content --</c>.</summary>
    public static Portal With(string files) => With(files, null);

    /// <summary>The same with a clock of the test's own, and with settings.</summary>
    public static Portal With(string files, TimeProvider? clock, params (string Key, string Value)[] settings)
    {
        var portal = new Portal(Directory.CreateTempSubdirectory("opac-portal-"), clock, settings);
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

    /// <summary>A browser of somebody who is signed in to the studio, without scripts; it does not follow redirects.</summary>
    /// <param name="role">One of <see cref="Opac.Web.Staff.StaffRole.All"/>; the account is named by it unless a name is given.</param>
    /// <param name="userName">The account; it is made where there is none.</param>
    public async Task<HttpClient> StaffAs(string role, string? userName = null)
    {
        var cookies = new CookieContainer();
        cookies.Add(new Uri("http://localhost"), new Cookie(SignedIn.Cookie, await SignedIn.CookieOf(Services, role, userName)));
        var browser = factory.Value.CreateDefaultClient(new CookieContainerHandler(cookies));
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return browser;
    }

    /// <summary>The page that a browser sees at an address, parsed; fails where the answer is not 200.</summary>
    public static async Task<IDocument> Open(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {answer.Headers.Location}\n{html}");
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    /// <summary>The form's own token on a page.</summary>
    public static async Task<string> TokenOn(HttpClient browser, string page) =>
        (await Open(browser, page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>Fills in a form as a person does: opens the page, and sends the fields with the token that stood on it.</summary>
    /// <param name="browser">Whose browser.</param>
    /// <param name="page">The page with the form.</param>
    /// <param name="action">Where the form goes; <c>null</c> to the page itself.</param>
    /// <param name="fields">What is filled in.</param>
    public static async Task<HttpResponseMessage> Send(HttpClient browser, string page, string? action, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await TokenOn(browser, page)), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await browser.PostAsync(new Uri(action ?? page, UriKind.Relative), form);
    }

    /// <summary>The status and the text that the portal answers to a machine at an address of the network.</summary>
    public async Task<(int Status, string Text)> AnswerTo(IPAddress machine, string address, string method = "GET")
    {
        var answer = await factory.Value.Server.SendAsync(request =>
        {
            request.Connection.RemoteIpAddress = machine;
            (request.Request.Method, request.Request.Scheme, request.Request.Host, request.Request.Path) = (method, "http", new("localhost"), address);
        });
        using var text = new StreamReader(answer.Response.Body);
        return (answer.Response.StatusCode, await text.ReadToEndAsync());
    }

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
        RemoveFolder();
    }

    // The database of accounts puts its own files away when its last connection is closed, which may be while the folder is being emptied.
    private void RemoveFolder()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (IOException) when (tries < 20)
            {
                Thread.Yield();
            }
        }
    }
}
