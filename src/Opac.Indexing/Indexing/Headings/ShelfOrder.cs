using System.Text;

namespace Opac.Indexing.Indexing.Headings;

/// <summary>
/// The documents that have a shelf mark as they stand on the shelf: by the mark, then by writer and title, all in the Kazakh order, for a shelf
/// stands in one order whoever looks at it. On disk: documents in order, and the place of every document.
/// </summary>
internal sealed class ShelfOrder : IDisposable
{
    private const int Header = 16;

    private readonly MappedFile file;
    private readonly PackedColumn docs;
    // The place and one; 0 for those that do not stand on the shelf.
    private readonly PackedColumn places;

    /// <summary>Reads an order.</summary>
    /// <param name="file">The file; disposed with this.</param>
    public ShelfOrder(MappedFile file)
    {
        (this.file, Count) = (file, file.Number(8));
        docs = new(file, Header, Count);
        places = new(file, docs.End, file.Number(12));
    }

    /// <summary>How many stand on the shelf.</summary>
    public int Count { get; }

    /// <summary>Opens what <see cref="Write"/> wrote; <c>null</c> where it is of another state of the index.</summary>
    public static ShelfOrder? TryOpen(MappedFile? file, long version)
    {
        if (file is null || IndexVersion.Read(file) == version)
            return file is null ? null : new(file);
        file.Dispose();
        return null;
    }

    /// <summary>Writes the order.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="version">The state of the index.</param>
    /// <param name="size">How many documents the index has room for.</param>
    /// <param name="docs">The documents that have a mark.</param>
    /// <param name="texts">Their marks, writers and titles, each as one text with a sign between that sorts before all others.</param>
    public static void Write(Stream output, long version, int size, IReadOnlyList<int> docs, IReadOnlyList<string> texts)
    {
        var order = AlphabetOrder.Sort(texts, AlphabetOrder.Languages[0]);
        var places = new int[size];
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(version);
        writer.Write(order.Length);
        writer.Write(size);
        for (var place = 0; place < order.Length; place++)
            places[docs[order[place]]] = place + 1;
        PackedNumbers.Write(output, [.. order.Select(at => docs[at])]);
        PackedNumbers.Write(output, places);
    }

    /// <summary>The document at a place.</summary>
    public int DocAt(int place) => docs[place];

    /// <summary>The place of a document; −1 where it does not stand on the shelf.</summary>
    public int PlaceOf(int doc) => places[doc] - 1;

    public void Dispose() => file.Dispose();
}
