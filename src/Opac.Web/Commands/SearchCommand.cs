using System.CommandLine;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Searching;
using Opac.Web.Texts;
using Opac.Web.Upkeep;

namespace Opac.Web.Commands;

/// <summary><c>search</c>: what the catalogue answers to a question, on the console.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var query = new Argument<string[]>("QUERY") { Arity = ArgumentArity.OneOrMore, Description = "What a reader would type" };
        var size = new Option<int>("--size") { Description = "How many hits to print", DefaultValueFactory = _ => 10 };
        var explain = new Option<bool>("--explain") { Description = "Tell for each hit why it is there and how its score comes about" };
        var content = PathArguments.Content();
        var data = PathArguments.Data();
        var command = new Command("search", "Searches the catalogue") { query, size, explain, content, data };
        command.SetAction(parsed => Run(string.Join(' ', parsed.GetValue(query) ?? []), parsed.GetValue(size), parsed.GetValue(explain), PathArguments.Settings(parsed.GetValue(content), parsed.GetValue(data))));
        return command;
    }

    private static int Run(string query, int size, bool explain, PortalSettings settings)
    {
        var words = new Words(new PortalTexts());
        var analyzer = new WordAnalyzer();
        using var catalogue = new CatalogueSearcher(analyzer);
        using var log = LoggerFactory.Create(logging => logging.AddSimpleConsole(console => console.SingleLine = true));
        using var upkeep = new CatalogueUpkeep(settings, new IndexBuilder(analyzer), catalogue, log.CreateLogger<CatalogueUpkeep>());
        if (!upkeep.OpenCurrent() && catalogue.RecordCount == 0)
            IndexingProgress.Show(words, told => upkeep.Build(told, CancellationToken.None));

        var asked = new SearchRequest { Text = query, Size = Math.Clamp(size, 1, 100), Language = PortalLanguage.Current, WithReasons = explain };
        var found = catalogue.Search(asked);
        if (found.Correction is { } correction)
            Console.WriteLine($"{correction.Kind}: {correction.Typed} → {correction.Searched}");
        Console.WriteLine(words.Count("command.found", found.Total));
        foreach (var hit in found.Hits)
        {
            Console.WriteLine($"{hit.Record.Id}\t{hit.Title}\t{hit.Authors}\t{hit.Record.Year}");
            if (!explain)
                continue;
            foreach (var reason in hit.Reasons)
                Console.WriteLine($"    {reason.Word}: {reason.Field}, {reason.Form}, {reason.Found}");
            var searched = asked with { Text = found.Correction is { Applied: true } applied ? applied.Searched : query };
            foreach (var line in catalogue.Explain(searched, hit.Record.Id).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                Console.WriteLine($"    {line}");
        }
        return 0;
    }
}
