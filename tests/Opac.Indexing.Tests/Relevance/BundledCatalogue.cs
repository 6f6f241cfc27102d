using Opac.Indexing.Analysis;
using Opac.Indexing.Formats;
using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;

namespace Opac.Indexing.Tests.Relevance;

/// <summary>The catalogue that comes with the portal, indexed once for all tests.</summary>
public sealed class BundledCatalogue : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public BundledCatalogue()
    {
        var problems = new ProblemList();
        var source = Path.Combine(Root(), "content", "catalogue");
        Records = [.. RecordFiles.FindIn(source).SelectMany(file => RecordFiles.Read(file, Path.GetFileName(file), problems))];
        Authorities = AuthorityReader.Read([Path.Combine(source, "authorities", "names.csv")], problems);
        Problems = problems.Kept;
        var words = new WordAnalyzer();
        Searcher = new CatalogueSearcher(words);
        Searcher.Open(new GenerationStore(folder.Path).Build(SourceFingerprint.None, path => new IndexBuilder(words).Build(path, Records, Authorities, problems)));
    }

    public IReadOnlyList<BibliographicRecord> Records { get; }

    public AuthorityList Authorities { get; }

    public IReadOnlyList<Problem> Problems { get; }

    public CatalogueSearcher Searcher { get; }

    public IReadOnlyList<BibliographicRecord> Search(string text, string language = "kk", int size = 10) =>
        [.. Searcher.Search(new SearchRequest { Text = text, Language = language, Size = size }).Hits.Select(hit => hit.Record)];

    public void Dispose()
    {
        Searcher.Dispose();
        folder.Dispose();
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Opac.sln")))
            at = at.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return at.FullName;
    }
}
