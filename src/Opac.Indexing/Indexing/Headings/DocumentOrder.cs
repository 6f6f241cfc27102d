using System.Text;

namespace Opac.Indexing.Indexing.Headings;

/// <summary>
/// All documents in the order of three alphabets by one text each — the title as it is filed — those of the same text under one heading. The texts
/// themselves stay in the index. On disk, for each language: documents, and where among them each heading begins.
/// </summary>
/// <param name="file">The file; disposed with this.</param>
/// <param name="textOf">Reads the text of a document.</param>
internal sealed class DocumentOrder(MappedFile file, Func<int, string> textOf) : IHeadingOrder
{
    private const int HeaderNumbers = 4;

    private readonly int documents = file.Number(8);

    public int Count { get; } = file.Number(12);

    /// <summary>Opens what <see cref="Write"/> wrote; <c>null</c> where it is of another state of the index.</summary>
    public static DocumentOrder? TryOpen(MappedFile? file, long version, Func<int, string> textOf)
    {
        if (file is null || IndexVersion.Read(file) == version)
            return file is null ? null : new(file, textOf);
        file.Dispose();
        return null;
    }

    /// <summary>Writes the order.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="version">The state of the index.</param>
    /// <param name="docs">The documents that have a text.</param>
    /// <param name="texts">Their texts.</param>
    public static void Write(Stream output, long version, IReadOnlyList<int> docs, IReadOnlyList<string> texts)
    {
        var headings = texts.Distinct(StringComparer.Ordinal).Count();
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(version);
        writer.Write(docs.Count);
        writer.Write(headings);
        foreach (var language in AlphabetOrder.Languages)
        {
            var order = AlphabetOrder.Sort(texts, language);
            foreach (var at in order)
                writer.Write(docs[at]);
            for (var place = 0; place < order.Length; place++)
            {
                if (place == 0 || texts[order[place]] != texts[order[place - 1]])
                    writer.Write(place);
            }
            writer.Write(order.Length);
        }
    }

    public string TextAt(int language, int place) => textOf(FirstDocAt(language, place));

    public int CountAt(int language, int place) => Start(language, place + 1) - Start(language, place);

    public int FirstDocAt(int language, int place) => file.Number(Begin(language) + (Start(language, place) * 4L));

    /// <summary>The place of every document, those of one heading alike; <see cref="int.MaxValue"/> for those without a text.</summary>
    /// <param name="language">The number of the language.</param>
    /// <param name="size">How many documents the index has room for.</param>
    public int[] Places(int language, int size)
    {
        var docs = new int[documents];
        var starts = new int[Count + 1];
        file.Numbers(Begin(language), docs);
        file.Numbers(Begin(language) + (documents * 4L), starts);
        var places = new int[size];
        Array.Fill(places, int.MaxValue);
        for (var heading = 0; heading < Count; heading++)
        {
            for (var at = starts[heading]; at < starts[heading + 1]; at++)
                places[docs[at]] = heading;
        }
        return places;
    }

    public void Dispose() => file.Dispose();

    private long Begin(int language) => (HeaderNumbers + ((long)language * (documents + Count + 1))) * 4;

    private int Start(int language, int heading) => file.Number(Begin(language) + ((documents + (long)heading) * 4));
}
