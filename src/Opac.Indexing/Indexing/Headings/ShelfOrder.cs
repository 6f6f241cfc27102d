using System.Text;

namespace Opac.Indexing.Indexing.Headings;

/// <summary>
/// The documents that have a shelf mark as they stand on the shelf: by the mark, then by writer and title, all in the Kazakh order, for a shelf
/// stands in one order whoever looks at it. On disk: documents in order, and the place of every document.
/// </summary>
/// <param name="file">The file; disposed with this.</param>
internal sealed class ShelfOrder(MappedFile file) : IDisposable
{
    private const int HeaderNumbers = 3;

    /// <summary>How many stand on the shelf.</summary>
    public int Count { get; } = file.Number(8);

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
        Array.Fill(places, -1);
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(version);
        writer.Write(order.Length);
        for (var place = 0; place < order.Length; place++)
        {
            var doc = docs[order[place]];
            places[doc] = place;
            writer.Write(doc);
        }
        foreach (var place in places)
            writer.Write(place);
    }

    /// <summary>The document at a place.</summary>
    public int DocAt(int place) => file.Number((HeaderNumbers + place) * 4L);

    /// <summary>The place of a document; −1 where it does not stand on the shelf.</summary>
    public int PlaceOf(int doc) => file.Number((HeaderNumbers + Count + (long)doc) * 4);

    public void Dispose() => file.Dispose();
}
