using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Keeping;
using Opac.Web.Upkeep;

namespace Opac.Web.Tests.Keeping;

/// <summary>A process that lets files go live, enters records and takes things back without end, until it is killed.</summary>
internal static class KeepingChild
{
    public const string Name = "keeping-child";

    private const int Rows = 60;

    /// <summary>The keeping room over a folder, as the portal puts it together; what was cut short before is brought to its end.</summary>
    public static (CatalogueHistory History, UploadDesk Uploads, RecordDesk Records, CatalogueSearcher Catalogue) Room(string folder)
    {
        var settings = new PortalSettings { ContentPath = Path.Combine(folder, "content"), DataPath = Path.Combine(folder, "data"), BaseUrl = "http://localhost" };
        var words = new WordAnalyzer();
        var catalogue = new CatalogueSearcher(words);
        var upkeep = new CatalogueUpkeep(settings, new IndexBuilder(words), catalogue, NullLogger<CatalogueUpkeep>.Instance);
        var history = new CatalogueHistory(settings, upkeep, TimeProvider.System, NullLogger<CatalogueHistory>.Instance);
        history.StartAsync(CancellationToken.None).GetAwaiter().GetResult();
        upkeep.OpenCurrent();
        upkeep.Refresh(CancellationToken.None);
        return (history, new UploadDesk(settings, catalogue, history, TimeProvider.System, NullLogger<UploadDesk>.Instance), new RecordDesk(settings, catalogue, history, TimeProvider.System), catalogue);
    }

    /// <summary>A file of records that tells of itself whether it is whole: by turns a table and JSON.</summary>
    public static string BooksOf(int number) => number % 2 == 0
        ? "id,title\n" + string.Concat(Enumerable.Range(1, Rows).Select(row => $"{row},Нұсқа {number} кітап {row}\n")) + $"end,Соңы {number}\n"
        : string.Concat(Enumerable.Range(1, Rows).Select(row => Json($"{row}", $"Нұсқа {number} кітап {row}"))) + Json("end", $"Соңы {number}");

    public static Process Start(string folder) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Opac.Web.Tests.dll"), Name, folder])
    {
        RedirectStandardOutput = true,
    })!;

    // What was told was done, and must stay.
    public static async Task<int> Run(string folder)
    {
        var (history, uploads, records, _) = Room(folder);
        for (var number = Random.Shared.Next(1_000); ; number++)
        {
            var books = uploads.Replaceable().Count > 0 ? uploads.Replaceable()[0] : null;
            var (upload, _) = await uploads.ReceiveAsync(new MemoryStream(Encoding.UTF8.GetBytes(BooksOf(number))), number % 2 == 0 ? "books.csv" : "books.json", books, "Айгүл");
            await uploads.CompareAsync(upload!.Id);
            var (done, problem) = uploads.GoLive(upload.Id, "Айгүл");
            if (problem is not null)
                return Failed(problem.ToString());
            var record = records.Blank() with { Title = new Title { Proper = $"Енгізілген {number}" } };
            if (records.Keep(null, record, "Айгүл").Problem is { } refused)
                return Failed(refused.ToString());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{record.Id}"));
            await history.FollowAsync();
            if (number % 3 == 0 && books is not null && history.Undo(done!.Id, "Айгүл").Problem is { } unmoved)
                return Failed(unmoved.ToString());
        }
    }

    private static int Failed(string why)
    {
        Console.WriteLine("failed: " + why);
        return 1;
    }

    private static string Json(string id, string title) =>
        $$$"""{"leader":"00000nam a2200000 a 4500","fields":[{"001":"{{{id}}}"},{"245":{"ind1":"0","ind2":"0","subfields":[{"a":"{{{title}}}"}]}}]}""" + "\n";
}
