using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Opac.Web.Publishing;
using Opac.Web.Texts;
using Opac.Web.Writing;

namespace Opac.Web.Tests.Writing;

/// <summary>A process that writes, saves and publishes without end, until it is killed.</summary>
internal static class WritingChild
{
    public const string Name = "writing-child";

    private static readonly Author author = new("Айгүл", MayPublish: true);

    public static TextAddress Address { get; } = TextAddress.Of(ContentKind.Exhibition, "auyl", "kk");

    /// <summary>The writing room over a folder, as the portal puts it together.</summary>
    public static (Manuscripts Texts, Revisions Revisions, PendingMedia Media) Room(string folder)
    {
        var settings = new PortalSettings { ContentPath = Path.Combine(folder, "content"), DataPath = Path.Combine(folder, "data"), BaseUrl = "http://localhost" };
        var texts = new PortalTexts();
        var library = new ContentLibrary(settings.ContentPath, texts, NullLogger<ContentLibrary>.Instance);
        library.Refresh();
        var (revisions, drafts, media) = (new Revisions(settings, TimeProvider.System), new Drafts(settings), new PendingMedia(settings, library));
        return (new Manuscripts(settings, library, revisions, drafts, media, new ContentPreview(settings, library, texts, drafts, media, TimeProvider.System), TimeProvider.System), revisions, media);
    }

    /// <summary>A text that tells of itself whether it is whole.</summary>
    public static string TextOf(int number) =>
        $"---\nтүрі: көрме\nатауы: Нұсқа {number}\nкүйі: дайын\n---\n{string.Concat(Enumerable.Repeat($"Осы – {number}-нұсқаның бір жолы.\n\n", 400))}Соңы {number}\n";

    /// <summary>The number of a whole text; fails where it is not whole.</summary>
    public static int NumberOf(string text)
    {
        var number = int.Parse(text.Split("атауы: Нұсқа ")[1].Split('\n')[0], CultureInfo.InvariantCulture);
        Assert.EndsWith($"Соңы {number}\n", text, StringComparison.Ordinal);
        Assert.Equal(400, text.Split($"Осы – {number}-нұсқаның бір жолы.").Length - 1);
        return number;
    }

    public static Process Start(string folder) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Opac.Web.Tests.dll"), Name, folder])
    {
        RedirectStandardOutput = true,
    })!;

    // Every number is told once it is kept: what was told must never be lost.
    public static int Run(string folder)
    {
        var (texts, revisions, media) = Room(folder);
        var number = (revisions.Latest(Address) is { } latest && revisions.Find(Address, latest.Id) is var (_, text) ? NumberOf(text) : 0) + 1;
        for (; ; number++)
        {
            if (texts.Save(Address, TextOf(number), texts.Open(Address)?.Hash, author) is not SaveResult.Done saved)
                return 1;
            Console.WriteLine($"saved {number}");
            var picture = Path.Combine(folder, $"staged-{Environment.ProcessId}");
            File.WriteAllText(picture, $"<svg xmlns=\"http://www.w3.org/2000/svg\"><title>{number}</title></svg>");
            media.Take(Address, picture, $"suret-{number}", ".svg");
            if (number % 3 != 0)
                continue;
            if (texts.Publish(Address, saved.Now.Hash, from: null, author) is not SaveResult.Done)
                return 2;
            Console.WriteLine($"published {number}");
        }
    }
}
