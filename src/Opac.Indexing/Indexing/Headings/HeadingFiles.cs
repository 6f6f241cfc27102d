using Lucene.Net.Index;

namespace Opac.Indexing.Indexing.Headings;

/// <summary>
/// The files beside an index by which it is browsed, made when it is complete: headings by alphabet, titles, the shelf. Where one is missing or is
/// of an earlier state of the index it is made in memory when first asked for.
/// </summary>
internal sealed class HeadingFiles(string folder, DirectoryReader reader)
{
    private const string Titles = "browse-title", Shelf = "browse-shelf";

    private static readonly string[] facets = ["author", "subject", "genre", "series", "class"];

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
            HeadingFile.Write(output, reader.Version, CountedHeading.Of(reader, name), isAlphabetical: name != "class");
        }
    }

    private string TitleOf(int doc) => DocumentTexts.Text(reader, doc, IndexSchema.FilingTitle) ?? "";
}
