using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Problems;

namespace Opac.Benchmarks.Kazakh;

/// <summary>How much larger stems, keys and other names make an index than words in small letters alone.</summary>
internal static class IndexGrowthCommand
{
    private const string Usage = """
        index-growth [FOLDER]
          FOLDER  a folder of records in any format that the portal reads (content/catalogue)
        """;

    public static int Run(string[] args)
    {
        if (args.Length > 1 || (args.Length == 1 && !Directory.Exists(args[0])))
        {
            Console.Error.WriteLine(Usage);
            return 1;
        }
        var records = BundledText.Records(args.ElementAtOrDefault(0));
        var plain = Build("small letters only", WordAnalyzer.SmallLettersOnly(), AuthorityList.Empty);
        var full = Build("all terms", new WordAnalyzer(), AuthorityList.Empty);
        Console.WriteLine($"{records.Count:N0} records: {100.0 * (full - plain) / plain:0.0} % larger");
        var names = Path.Combine("content", "catalogue", "authorities", "names.csv");
        if (File.Exists(names))
            Build("all terms and the list of names", new WordAnalyzer(), AuthorityReader.Read([names], new ProblemList()));
        return 0;

        long Build(string what, WordAnalyzer words, AuthorityList authorities)
        {
            var folder = Directory.CreateTempSubdirectory("opac-growth-");
            try
            {
                var built = new GenerationStore(folder.FullName).Build(SourceFingerprint.None, path => new IndexBuilder(words).Build(path, records, authorities, new ProblemList()));
                var size = built.Manifest.Files.Sum(file => file.Length);
                Console.WriteLine($"{what,-32} {size / 1e6,10:0.00} MB  {string.Join(", ", built.Manifest.Files.GroupBy(file => Path.GetExtension(file.Name)).Select(kind => (kind.Key, Size: kind.Sum(file => file.Length))).OrderByDescending(kind => kind.Size).Take(8).Select(kind => $"{kind.Key} {kind.Size / 1e6:0.00}"))}");
                return size;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }
}
