using Opac.Benchmarks.Scale;
using Opac.Indexing.Analysis;
using Opac.Indexing.Analysis.Kazakh;

namespace Opac.Benchmarks.Kazakh;

/// <summary>What the analysis of words costs, in processor time of one thread, which is the same on a busy machine and on a quiet one.</summary>
internal static class AnalyzerCommand
{
    private const string Usage = """
        analyzer [TEXT]
          TEXT  a text in any languages; without it the titles and annotations of content/catalogue are taken
        """;

    // A million words of running text, as an import meets them.
    private const int Words = 1_000_000;

    private const int Passes = 5;

    public static int Run(string[] args)
    {
        if (args.Length > 1 || (args.Length == 1 && !File.Exists(args[0])))
        {
            Console.Error.WriteLine(Usage);
            return 1;
        }
        var load = Milliseconds(() => _ = KazakhStems.BuiltIn);
        var text = args.Length == 1 ? WordSplitter.Words(File.ReadAllText(args[0])) : BundledText.Words();
        var running = Enumerable.Range(0, Words).Select(i => text[i % text.Count]).ToArray();
        var distinct = text.Select(word => word.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToArray();

        Console.WriteLine($"lexicon loaded in {load:0} ms of processor time, the runtime's own warming up in it");
        Console.WriteLine($"text of {text.Count:N0} words, {distinct.Length:N0} of them different");
        // An import keeps one analyzer for each thread, so the text is new to it once.
        Report("running text as an import meets it", Words, () =>
        {
            var analyzer = new CatalogueAnalyzer(new WordAnalyzer());
            foreach (var word in running)
                _ = analyzer.Analyze(word, "kaz");
        });
        var stems = KazakhStems.BuiltIn;
        var terms = new List<string>();
        Report("Kazakh stems, no word remembered", distinct.Length * 20, () =>
        {
            for (var i = 0; i < distinct.Length * 20; i++)
            {
                terms.Clear();
                stems.AddTo(terms, distinct[i % distinct.Length]);
            }
        });
        var words = new WordAnalyzer();
        Report("all terms of a filed word, no word remembered", distinct.Length * 5, () =>
        {
            for (var i = 0; i < distinct.Length * 5; i++)
                _ = words.IndexTerms(distinct[i % distinct.Length], "kaz");
        });
        return 0;
    }

    private static void Report(string what, int count, Action pass)
    {
        pass();
        var best = Enumerable.Range(0, Passes).Min(_ => Milliseconds(pass));
        Console.WriteLine($"{what,-48} {count / best * 1e3,12:N0} words/s of one core");
    }

    private static double Milliseconds(Action action)
    {
        var before = ThreadClock.Milliseconds;
        action();
        return ThreadClock.Milliseconds - before;
    }
}
