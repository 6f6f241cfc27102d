using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Opac.Indexing.Searching;
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
        var words = new Words(new PortalTexts());
        if (arguments.FirstOrDefault(argument => !argument.StartsWith("--", StringComparison.Ordinal) && !FollowsKey(arguments, argument)) is { } unknown)
            return Refuse(words["start.argument", unknown]);

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null && builder.Configuration["http_ports"] is null)
            builder.WebHost.UseUrls(DefaultAddress);

        var settings = PortalSettings.Read(builder.Configuration);
        if (!Directory.Exists(settings.ContentPath))
            return Refuse(words["start.contentMissing", settings.ContentPath]);
        if (WhyUnwritable(settings.DataPath) is { } reason)
            return Refuse(words["start.dataUnwritable", settings.DataPath, reason]);

        // Before the first index is built: nobody waits for that only to be refused.
        var asked = builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? DefaultAddress;
        if (asked.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(ListeningAddress.IsTaken) is { } taken)
            return Refuse(words["start.portTaken", taken]);

        builder.AddPortal(settings);
        await using var app = builder.Build();
        app.UsePortal();

        var upkeep = app.Services.GetRequiredService<CatalogueUpkeep>();
        try
        {
            // What there is serves at once, and is brought up to date beside; only where there is nothing is a reader kept waiting.
            if (!upkeep.OpenCurrent() && app.Services.GetRequiredService<CatalogueSearcher>().RecordCount == 0)
                IndexingProgress.Show(words, told => upkeep.Build(told, cancellation));
            await app.StartAsync(cancellation);
        }
        catch (IOException refused) when (refused.InnerException is not null || refused.GetBaseException() is SocketException)
        {
            return Refuse(words["start.portTaken", asked]);
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine(words["start.serving", string.Join(", ", addresses), app.Services.GetRequiredService<CatalogueSearcher>().RecordCount.ToString("N0", CultureInfo.CurrentCulture)]);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

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
