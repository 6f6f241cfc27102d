using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Opac.Indexing.Analysis;
using Opac.Indexing.Searching;
using Opac.Web.Publishing;
using Opac.Web.Staff;
using Opac.Web.Texts;
using Opac.Web.Upkeep;

namespace Opac.Web.Commands;

/// <summary><c>serve</c>, the default: indexes what changed, then serves the portal.</summary>
internal static class ServeCommand
{
    private const string DefaultAddress = "http://localhost:5080";

    public static Command Create()
    {
        var command = new Command("serve", "Serves the portal (the default). Settings: --Opac:ContentPath=…, --Opac:DataPath=…, --urls …") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, cancellation) => RunAsync([.. parsed.UnmatchedTokens], cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var texts = new PortalTexts();
        var words = new Words(texts);
        if (arguments.FirstOrDefault(argument => !argument.StartsWith("--", StringComparison.Ordinal) && !FollowsKey(arguments, argument)) is { } unknown)
            return Refuse(words["start.argument", unknown]);

        // The word lists are unpacked while the portal's parts are put together: whoever needs them next finds them there.
        var unpacking = Task.Run(static () => new WordAnalyzer(), cancellation);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        PortalSettings.AddSources(builder.Configuration, AppContext.BaseDirectory, arguments);
        builder.WebHost.UseStaticWebAssets();
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null && builder.Configuration["http_ports"] is null)
            builder.WebHost.UseUrls(DefaultAddress);

        var settings = PortalSettings.Read(builder.Configuration);
        if (!Directory.Exists(settings.ContentPath))
            return Refuse(words["start.contentMissing", settings.ContentPath]);
        if (WhyUnwritable(settings.DataPath) is { } reason)
            return Refuse(words["start.dataUnwritable", settings.DataPath, reason]);

        StudioSettings studio;
        try
        {
            studio = StudioSettings.Read(builder.Configuration);
        }
        catch (InvalidOperationException unreadable)
        {
            return Refuse(words["start.failed", unreadable.GetBaseException().Message]);
        }
        if (studio is { Enabled: true, Address: { } own })
        {
            if (!Uri.TryCreate(own, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                return Refuse(words["start.studioAddress", own]);
            builder.WebHost.UseUrls([.. Listening(builder.Configuration), own]);
        }

        // Before the first index is built: nobody waits for that only to be refused.
        var asked = builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? DefaultAddress;
        if (asked.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(ListeningAddress.IsTaken) is { } taken)
            return Refuse(words["start.portTaken", taken]);

        builder.AddPortal(settings, texts);
        await unpacking;
        await using var app = builder.Build();
        // Two halves of the start that need nothing of each other: the catalogue, and the road of a request.
        var opening = Task.Run(() => app.Services.GetRequiredService<CatalogueUpkeep>().OpenCurrent(), cancellation);
        app.UsePortal();
        try
        {
            // What there is serves at once, and is brought up to date beside; only where there is nothing is a reader kept waiting.
            if (!await opening && app.Services.GetRequiredService<CatalogueSearcher>().RecordCount == 0)
                IndexingProgress.Show(words, told => app.Services.GetRequiredService<CatalogueUpkeep>().Build(told, cancellation));
            var preparing = Task.Run(app.Services.GetRequiredService<CatalogueSearcher>().Prepare, cancellation);
            await app.StartAsync(cancellation);
            await preparing;
        }
        catch (IOException refused) when (refused.InnerException is not null || refused.GetBaseException() is SocketException)
        {
            return Refuse(words["start.portTaken", asked]);
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine(words["start.serving", string.Join(", ", addresses), app.Services.GetRequiredService<CatalogueSearcher>().RecordCount.ToString("N0", CultureInfo.CurrentCulture)]);
        await TellFirstAddressAsync(app, words, studio.Address ?? FromHere(settings, addresses), cancellation);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    // Only on the console of who started the portal: whoever reads it first becomes the librarian.
    private static async Task TellFirstAddressAsync(WebApplication app, Words words, string address, CancellationToken cancellation)
    {
        if (!app.Services.GetRequiredService<StudioSettings>().Enabled)
            return;
        // The accounts' database takes as long to open as a page to answer: readers and the articles go first.
        try
        {
            await app.Services.GetRequiredService<ContentLibrary>().WholeAsync(afterReaders: true).WaitAsync(app.Lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        try
        {
            if (await app.Services.GetRequiredService<Invitations>().ForFirstAccountAsync(cancellation) is { } secret)
                Console.WriteLine(words["start.firstAccount", address.TrimEnd('/') + Invitations.AddressOf(secret)]);
        }
        catch (DbException broken)
        {
            Console.Error.WriteLine(words["studio.database", broken.Message]);
        }
    }

    // A container names its ports alone.
    private static IEnumerable<string> Listening(ConfigurationManager configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey] is { } urls
            ? urls.Split(';', StringSplitOptions.RemoveEmptyEntries)
            : (configuration["http_ports"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(port => "http://*:" + port);

    // The address that was set for readers; before one is, the machine's own.
    private static string FromHere(PortalSettings settings, ICollection<string> addresses) => new Uri(settings.BaseUrl).IsLoopback && addresses.FirstOrDefault() is { } here
        ? here.Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal).Replace("*", "localhost", StringComparison.Ordinal)
        : settings.BaseUrl;

    private static bool FollowsKey(string[] arguments, string argument) =>
        Array.IndexOf(arguments, argument) is > 0 and var at && arguments[at - 1].StartsWith("--", StringComparison.Ordinal) && !arguments[at - 1].Contains('=', StringComparison.Ordinal);

    private static string? WhyUnwritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(Path.Combine(folder, $".probe-{Environment.ProcessId}"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            probe.WriteByte(0);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return refused.Message;
        }
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }
}
