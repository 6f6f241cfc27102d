using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing;
using Opac.Indexing.Indexing.Authorities;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;

namespace Opac.Indexing.Tests.Searching;

/// <summary>A small library with a real index in a folder of its own.</summary>
public sealed class Library : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public Library(IEnumerable<BibliographicRecord> records, AuthorityList? authorities = null)
    {
        var words = new WordAnalyzer();
        Searcher = new CatalogueSearcher(words);
        var store = new GenerationStore(folder.Path);
        Searcher.Open(store.Build(SourceFingerprint.None, path => new IndexBuilder(words).Build(path, records, authorities ?? AuthorityList.Empty, new ProblemList())));
    }

    public CatalogueSearcher Searcher { get; }

    public static Library Of(params BibliographicRecord[] records) => new(records);

    public SearchResponse Search(string text) => Searcher.Search(new SearchRequest { Text = text });

    /// <summary>The titles found, best first.</summary>
    public string[] Titles(string text) => Titles(new SearchRequest { Text = text });

    public string[] Titles(SearchRequest request) => [.. Searcher.Search(request).Hits.Select(hit => hit.Record.Title.Proper)];

    public void Dispose()
    {
        Searcher.Dispose();
        folder.Dispose();
    }

    /// <summary>A book: title, and writer if there is one.</summary>
    public static BibliographicRecord Book(string id, string title, string? author = null, string language = "kaz") => new()
    {
        Id = new RecordId(id),
        Title = new Title { Proper = title },
        Contributors = author is null ? [] : [new Contributor { Name = author, IsMain = true }],
        Languages = [language],
    };
}
