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
            var terms = asQuery ? Sought(words, word, language) : Filed(words.IndexTerms(word, language));
            await output.WriteLineAsync($"{word}\t{string.Join(' ', terms.Select(term => term.Term).Distinct())}");
        }
        return 0;
    }

    // Wrong keyboard layouts are tried by a search only where the word as typed finds nothing; here all that may be tried is shown.
    private static IEnumerable<WordTerm> Sought(WordAnalyzer words, string typed, string? language) =>
        words.QueryTerms(typed, language).Concat(WordAnalyzer.LayoutReadings(typed).SelectMany(reading => words.QueryTerms(reading, language)));

    // The exact form is there without saying, and keys bring ways of typing together, not forms of a word.
    private static IEnumerable<WordTerm> Filed(IReadOnlyList<WordTerm> terms) =>
        terms.Any(term => term.Kind == TermKind.Stem) ? terms.Where(term => term.Kind == TermKind.Stem) : terms.Where(term => term.Kind == TermKind.Exact);
}
