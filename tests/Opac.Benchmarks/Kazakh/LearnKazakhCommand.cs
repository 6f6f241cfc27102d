using Opac.Indexing.Analysis.Kazakh;

namespace Opac.Benchmarks.Kazakh;

/// <summary>Learns the lexicon of Kazakh stems anew; <c>Lexicon/README.md</c> beside it says where the lists come from.</summary>
internal static class LearnKazakhCommand
{
    private const string Usage = """
        learn-kazakh DICTIONARY.dic WORDS.txt --out Stems.bin [--headwords FILE] [--names FOLDER] [--without FILE] [--rules FOLDER]
          DICTIONARY   a hunspell dictionary of Kazakh: its headwords, and which of them are verbs
          WORDS        words as they stand in texts, one a line, with their capital letters
          --headwords  words that are never taken for forms of others (Headwords.txt beside the program)
          --names      lists of names, which are headwords and never forms of others; those with a star are passed over (Names beside the program)
          --without    words that are left out of both lists, one a line, to measure with words that were never seen
          --rules      the folder of Suffixes.txt and Exceptions.txt (src/Opac.Indexing/Analysis/Kazakh)
        """;

    public static int Run(string[] args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["--headwords"] = "tests/Opac.Benchmarks/Kazakh/Headwords.txt",
            ["--names"] = "tests/Opac.Benchmarks/Kazakh/Names",
            ["--rules"] = "src/Opac.Indexing/Analysis/Kazakh",
        };
        for (var i = 2; i + 1 < args.Length; i += 2)
            options[args[i]] = args[i + 1];
        if (args.Length < 4 || args.Length % 2 != 0 || !options.TryGetValue("--out", out var target))
        {
            Console.Error.WriteLine(Usage);
            return 1;
        }
        var without = options.TryGetValue("--without", out var left) ? File.ReadLines(left).Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal) : [];
        using var table = new StreamReader(Path.Combine(options["--rules"], "Suffixes.txt"));
        using var exceptions = File.OpenRead(Path.Combine(options["--rules"], "Exceptions.txt"));
        var names = Directory.GetFiles(options["--names"]).SelectMany(File.ReadLines).Where(line => line.Length > 0 && line[0] != '#').SelectMany(line => line.Split(' '))
            .Where(name => !name.EndsWith('*')).Select(name => name.ToLowerInvariant()).Where(name => !without.Contains(name)).Distinct().Order(StringComparer.Ordinal).ToList();
        var words = LearningWords.Read(args[0], args[1], options["--headwords"], without, names);
        Console.WriteLine($"{words.Words.Count:N0} words, {words.Nouns.Count:N0} headwords that are no verbs, {words.Verbs.Count:N0} verbs, {names.Count:N0} names");
        var learned = new StemLearner(new SuffixGrammar(table), new WordExceptions(exceptions), words, new LearningOptions()).Learn(Console.WriteLine);
        File.WriteAllBytes(target, learned);
        Console.WriteLine($"{learned.Length:N0} bytes to {target}");
        return 0;
    }
}
