using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Opac.Indexing.Indexing.Headings;

/// <summary>
/// The files beside an index by which it is browsed, made when it is complete: headings by alphabet, titles, the shelf. Where one is missing or is
/// of an earlier state of the index it is made in memory when first asked for.
/// </summary>
internal sealed class HeadingFiles(string folder, DirectoryReader reader)
{
    private const string Titles = "browse-title", Shelf = "browse-shelf";

    private static readonly string[] facets = ["author", "subject", "genre", "series", "class"];

    /// <summary>
    /// Writes the files of an index anew that has been changed. Sorting a large catalogue takes seconds, which a change shall not wait for: its lists
    /// are made when somebody asks for them.
    /// </summary>
    public static void Renew(string folder, DirectoryReader reader)
    {
        const int sortedAtOnce = 30_000;
        foreach (var stale in Directory.EnumerateFiles(folder, "browse-*"))
            File.Delete(stale);
        if (reader.NumDocs <= sortedAtOnce)
            Write(folder, reader);
    }

    /// <summary>Writes all files.</summary>
    public static void Write(string folder, DirectoryReader reader)
    {
        var files = new HeadingFiles(folder, reader);
        string[] all = [Titles, Shelf, .. facets];
        Parallel.ForEach(all, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, name =>
        {
            using var output = new FileStream(files.PathOf(name), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
            files.Write(name, output);
            output.Flush(flushToDisk: true);
        });
    }

    /// <summary>The titles.</summary>
    public DocumentOrder OpenTitles() =>
        DocumentOrder.TryOpen(MappedFile.TryOpen(PathOf(Titles)), reader.Version, TitleOf) ?? new(Make(Titles), TitleOf);

    /// <summary>The shelf.</summary>
    public ShelfOrder OpenShelf() => ShelfOrder.TryOpen(MappedFile.TryOpen(PathOf(Shelf)), reader.Version) ?? new(Make(Shelf));

    /// <summary>The headings of a facet.</summary>
    public IHeadingOrder OpenHeadings(string facet) =>
        HeadingFile.TryOpen(MappedFile.TryOpen(PathOf(facet)), reader.Version) ?? HeadingFile.TryOpen(Make(facet), reader.Version)!;

    private string PathOf(string name) => Path.Combine(folder, name.StartsWith("browse-", StringComparison.Ordinal) ? name : "browse-" + name);

    private MappedFile Make(string name)
    {
        using var content = new MemoryStream();
        Write(name, content);
        return MappedFile.InMemory(content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    private void Write(string name, Stream output)
    {
        if (name == Titles)
        {
            var (docs, titles) = DocumentTexts.Of(reader, IndexSchema.FilingTitle);
            DocumentOrder.Write(output, reader.Version, docs, titles);
        }
        else if (name == Shelf)
        {
            var (docs, places) = DocumentTexts.Of(reader, IndexSchema.Shelf, IndexSchema.FilingAuthor, IndexSchema.FilingTitle);
            ShelfOrder.Write(output, reader.Version, reader.MaxDoc, docs, places);
        }
        else
        {
            HeadingFile.Write(output, reader.Version, HeadingsOf(name), isAlphabetical: name != "class");
        }
    }

    private string TitleOf(int doc) => DocumentTexts.Text(reader, doc, IndexSchema.FilingTitle) ?? "";

    private List<CountedHeading> HeadingsOf(string facet)
    {
        var headings = new List<CountedHeading>();
        var code = IndexSchema.FacetTerm(facet, "");
        var prefix = new BytesRef(code);
        if (MultiFields.GetTerms(reader, IndexSchema.Facets)?.GetEnumerator() is not { } terms || terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END)
            return headings;
        var live = MultiFields.GetLiveDocs(reader);
        do
        {
            if (!StringHelper.StartsWith(terms.Term, prefix))
                break;
            // Replaced records are counted in the frequency until their segments are merged.
            var count = live is null ? terms.DocFreq : CountOf(terms.Docs(live, null, DocsFlags.NONE));
            if (count > 0)
                headings.Add(new(terms.Term.Utf8ToString()[1..], count));
        }
        while (terms.MoveNext());
        return headings;
    }

    private static int CountOf(DocsEnum docs)
    {
        var count = 0;
        while (docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            count++;
        return count;
    }
}
