using System.Text;

namespace Opac.Indexing.Indexing.Headings;

/// <summary>
/// All documents in the order of three alphabets by one text each — the title as it is filed — those of the same text under one heading. The texts
/// themselves stay in the index. On disk, for each language: documents, and where among them each heading begins.
/// </summary>
internal sealed class DocumentOrder : IHeadingOrder
{
    private const int Header = 16;

    private readonly MappedFile file;
    private readonly Func<int, string> textOf;
    private readonly (PackedColumn Docs, PackedColumn Starts)[] languages = new (PackedColumn, PackedColumn)[AlphabetOrder.Languages.Count];

    /// <summary>Reads an order.</summary>
    /// <param name="file">The file; disposed with this.</param>
    /// <param name="textOf">Reads the text of a document.</param>
    public DocumentOrder(MappedFile file, Func<int, string> textOf)
    {
        (this.file, this.textOf, Count) = (file, textOf, file.Number(12));
        long place = Header;
        foreach (ref var language in languages.AsSpan())
        {
            language.Docs = new(file, place, file.Number(8));
            language.Starts = new(file, language.Docs.End, Count + 1);
            place = language.Starts.End;
        }
    }

    public int Count { get; }

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
            PackedNumbers.Write(output, [.. order.Select(at => docs[at])]);
            PackedNumbers.Write(output, [.. Enumerable.Range(0, order.Length).Where(place => place == 0 || texts[order[place]] != texts[order[place - 1]]), order.Length]);
        }
    }

    public string TextAt(int language, int place) => textOf(FirstDocAt(language, place));

    public int CountAt(int language, int place) => Start(language, place + 1) - Start(language, place);

    public int FirstDocAt(int language, int place) => languages[language].Docs[Start(language, place)];

    /// <summary>The place of every document, those of one heading alike; <see cref="int.MaxValue"/> for those without a text.</summary>
    /// <param name="language">The number of the language.</param>
    /// <param name="size">How many documents the index has room for.</param>
    public int[] Places(int language, int size)
    {
        var (docs, starts) = (languages[language].Docs.All(), languages[language].Starts.All());
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

    private int Start(int language, int heading) => languages[language].Starts[heading];
}
