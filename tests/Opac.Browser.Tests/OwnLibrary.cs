using Microsoft.AspNetCore.Mvc.Testing;

namespace Opac.Browser.Tests;

/// <summary>A copy of the bundled library with a portal of its own, for journeys that change something.</summary>
public sealed class OwnLibrary : IAsyncDisposable
{
    private readonly LibraryFixture fixture;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opac-own-");
    private readonly WebApplicationFactory<Program> portal;

    internal OwnLibrary(LibraryFixture fixture, string bundled)
    {
        this.fixture = fixture;
        foreach (var file in Directory.EnumerateFiles(bundled, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(ContentPath, Path.GetRelativePath(bundled, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        portal = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("Opac:ContentPath", ContentPath)
            .UseSetting("Opac:DataPath", Path.Combine(folder.FullName, "data"))
            .UseSetting("urls", "http://127.0.0.1:0"));
        portal.UseKestrel();
        portal.StartServer();
        // By name: browsers make passkeys for names of hosts only.
        Address = new UriBuilder(portal.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
    }

    /// <summary>Where its portal answers.</summary>
    public Uri Address { get; }

    /// <summary>Its content folder.</summary>
    public string ContentPath => Path.Combine(folder.FullName, "content");

    /// <summary>The running portal's own parts.</summary>
    public IServiceProvider Services => portal.Services;

    /// <summary>A new window of a visitor.</summary>
    public Task<Visit> Open(int width = 1280, bool scripts = true) => fixture.OpenAt(Address, width, scripts);

    /// <summary>A new window of somebody who is signed in to the studio.</summary>
    public async Task<Visit> OpenAsStaff(string role, int width = 1280, bool scripts = true)
    {
        var visit = await Open(width, scripts);
        await LibraryFixture.SignIn(visit, Services, role, Address);
        return visit;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
