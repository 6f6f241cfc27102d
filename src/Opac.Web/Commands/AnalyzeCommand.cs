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
        var language = new Option<string>("--language") { Description = "kaz, rus, eng: the language of the text (index), or of the reader (query); any: not known", DefaultValueFactory = _ => "kaz" };
        var command = new Command("analyze", "Reads words, one a line, and prints word<TAB>term term …") { side, language };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(side) == "query", parsed.GetValue(language), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(bool asQuery, string? language, CancellationToken cancellation)
    {
        var words = new WordAnalyzer();
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        while (await input.ReadLineAsync(cancellation) is { } line)
        {
            var word = line.Trim();
            var terms = asQuery ? words.QueryTerms(word, language) : Filed(words.IndexTerms(word, language));
            await output.WriteLineAsync($"{word}\t{string.Join(' ', terms.Select(term => term.Term))}");
        }
        return 0;
    }

    // The exact form is there without saying, and keys bring ways of typing together, not forms of a word.
    private static IEnumerable<WordTerm> Filed(IReadOnlyList<WordTerm> terms) =>
        terms.Any(term => term.Kind == TermKind.Stem) ? terms.Where(term => term.Kind == TermKind.Stem) : terms.Where(term => term.Kind == TermKind.Exact);
}
