using System.CommandLine;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Searching;
using Opac.Web.Texts;
using Opac.Web.Upkeep;

namespace Opac.Web.Commands;

/// <summary><c>index</c>: brings the index in step with the files of records, with a progress bar.</summary>
internal static class IndexCommand
{
    public static Command Create()
    {
        var rebuild = new Option<bool>("--rebuild") { Description = "Builds anew even where nothing changed" };
        var content = PathArguments.Content();
        var data = PathArguments.Data();
        var command = new Command("index", "Indexes the catalogue's files where they changed") { rebuild, content, data };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetValue(rebuild), PathArguments.Settings(parsed.GetValue(content), parsed.GetValue(data)), cancellation)));
        return command;
    }

    private static int Run(bool rebuild, PortalSettings settings, CancellationToken cancellation)
    {
        var words = new Words(new PortalTexts());
        if (!Directory.Exists(settings.ContentPath))
        {
            Console.Error.WriteLine(words["start.contentMissing", settings.ContentPath]);
            return 1;
        }
        var analyzer = new WordAnalyzer();
        using var catalogue = new CatalogueSearcher(analyzer);
        using var log = LoggerFactory.Create(logging => logging.AddSimpleConsole(console => console.SingleLine = true));
        using var upkeep = new CatalogueUpkeep(settings, new IndexBuilder(analyzer), catalogue, log.CreateLogger<CatalogueUpkeep>());
        if (!upkeep.OpenCurrent() || rebuild)
            IndexingProgress.Show(words, told => upkeep.Build(told, cancellation));
        Console.WriteLine(words.Count("index.holds", catalogue.RecordCount));
        return 0;
    }
}
