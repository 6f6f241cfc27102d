using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Opac.Web.Publishing;

[assembly: AssemblyFixture(typeof(Opac.Browser.Tests.LibraryFixture))]

namespace Opac.Browser.Tests;

/// <summary>The bundled library, served to a real browser on a free port; one for all tests, each of which opens a window of its own.</summary>
public sealed class LibraryFixture : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--no-first-run", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("opac-browser-");
    private WebApplicationFactory<Program>? portal;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where the portal answers.</summary>
    public Uri Address { get; private set; } = new("http://localhost");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        portal = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("Opac:ContentPath", BundledContent())
            .UseSetting("Opac:DataPath", data.FullName)
            .UseSetting("urls", "http://127.0.0.1:0"));
        portal.UseKestrel();
        portal.StartServer();
        Address = portal.ClientOptions.BaseAddress;
        await Services.GetRequiredService<ContentLibrary>().WholeAsync();

        // As long as every other wait of the browser has: on a busy machine an answer may take more than five seconds.
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.FindOrInstall(), Args = Quiet });
    }

    /// <summary>A new window of a visitor who has never been here.</summary>
    /// <param name="width">Width in CSS pixels: 360 for a phone.</param>
    /// <param name="scripts">Whether scripts run.</param>
    /// <param name="workers">Whether the portal's worker may run beside the page.</param>
    public Task<Visit> Open(int width = 1280, bool scripts = true, bool workers = false) => OpenAt(Address, width, scripts, workers);

    /// <summary>The library in a copy of its own, for whoever changes it: with a portal of its own, and nobody's account in it.</summary>
    public async Task<OwnLibrary> Copy()
    {
        var own = new OwnLibrary(this, BundledContent());
        await own.Services.GetRequiredService<ContentLibrary>().WholeAsync();
        return own;
    }

    internal async Task<Visit> OpenAt(Uri address, int width, bool scripts, bool workers = false)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            Locale = "kk-KZ",
            JavaScriptEnabled = scripts,
            ServiceWorkers = workers ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
            ViewportSize = new() { Width = width, Height = width < 600 ? 740 : 900 },
        });
        return new Visit(context, await context.NewPageAsync(), address);
    }

    /// <summary>The running portal's own parts.</summary>
    public IServiceProvider Services => portal!.Services;

    /// <summary>A new window of somebody who is signed in to the studio.</summary>
    /// <param name="role">One of <see cref="Opac.Web.Staff.StaffRole.All"/>.</param>
    /// <param name="width">Width in CSS pixels.</param>
    /// <param name="scripts">Whether scripts run.</param>
    public async Task<Visit> OpenAsStaff(string role, int width = 1280, bool scripts = true)
    {
        var visit = await Open(width, scripts);
        await SignIn(visit, Services, role, Address);
        return visit;
    }

    internal static async Task SignIn(Visit visit, IServiceProvider services, string role, Uri address) => await visit.Page.Context.AddCookiesAsync(
        [new() { Name = Opac.Web.Tests.SignedIn.Cookie, Value = await Opac.Web.Tests.SignedIn.CookieOf(services, role), Url = address.ToString() }]);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (portal is not null)
            await portal.DisposeAsync();
        data.Delete(recursive: true);
    }

    private static string BundledContent()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Opac.sln")))
                return Path.Combine(at.FullName, "content");
        }
        throw new InvalidOperationException("These tests run from a checkout of the repository: no folder above holds Opac.sln.");
    }
}
