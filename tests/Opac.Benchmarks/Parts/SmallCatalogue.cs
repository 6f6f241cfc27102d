using Opac.Benchmarks.Scale;
using Opac.Indexing.Analysis;
using Opac.Indexing.Formats;
using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Problems;
using Opac.Indexing.Searching;

namespace Opac.Benchmarks.Parts;

/// <summary>A school's catalogue of 20,000 made-up records, indexed once and kept below the temporary folder.</summary>
internal sealed class SmallCatalogue
{
    private const int Records = 20_000;

    private readonly string folder = Path.Combine(Path.GetTempPath(), "opac-parts", "catalogue");

    public SmallCatalogue()
    {
        Directory.CreateDirectory(folder);
        if (!File.Exists(Source))
            CorpusWriter.Write(Source, Records);
    }

    /// <summary>The records as ISO 2709.</summary>
    public string Source => Path.Combine(folder, "corpus.mrc");

    /// <summary>What readers type, of one kind.</summary>
    public string[] Typed(string kind) => [.. QueryLog.Of(Source, 700).Where(query => query.Kind == kind).Select(query => query.Text)];

    /// <summary>Opens the index, which is built where there is none of this version.</summary>
    public CatalogueSearcher Open()
    {
        var words = new WordAnalyzer();
        var store = new GenerationStore(Path.Combine(folder, "index"));
        var generation = store.FindCurrent() ?? store.Build(
            SourceFingerprint.Of([Source]), path => new IndexBuilder(words).Build(path, RecordFiles.Read(Source, "corpus", new ProblemList()), AuthorityList.Empty, new ProblemList()));
        var searcher = new CatalogueSearcher(words);
        searcher.Open(generation);
        return searcher;
    }
}
