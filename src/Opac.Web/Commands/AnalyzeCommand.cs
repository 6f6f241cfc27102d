using System.CommandLine;
using System.Text;
using Opac.Indexing.Analysis;

namespace Opac.Web.Commands;

/// <summary><c>analyze</c>: words on standard input, one a line, with the terms by which they are filed or looked for.</summary>
internal static class AnalyzeCommand
{
    public static Command Create()
    {
        var side = new Option<string>("--as") { Description = "index: the stems under which a word is filed; query: every term by which it is looked for", DefaultValueFactory = _ => "index" };
        side.AcceptOnlyFromAmong("index", "query");
        var command = new Command("analyze", "Reads words, one a line, and prints word<TAB>term term …") { side };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(side) == "query", cancellation));
        return command;
    }

    private static async Task<int> RunAsync(bool asQuery, CancellationToken cancellation)
    {
        var words = new WordAnalyzer();
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        while (await input.ReadLineAsync(cancellation) is { } word)
        {
            var typed = word.Trim();
            var terms = asQuery ? Sought(words, typed) : words.IndexTerms(typed, null).Where(term => term.Kind != TermKind.Key);
            await output.WriteLineAsync($"{typed}\t{string.Join(' ', terms.Select(term => term.Term).Distinct())}");
        }
        return 0;
    }

    // Wrong keyboard layouts are tried by a search only where the word as typed finds nothing; here all that may be tried is shown.
    private static IEnumerable<WordTerm> Sought(WordAnalyzer words, string typed) =>
        words.QueryTerms(typed, null).Concat(WordAnalyzer.LayoutReadings(typed).SelectMany(reading => words.QueryTerms(reading, null)));
}
