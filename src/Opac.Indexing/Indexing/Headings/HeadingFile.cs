using System.Text;

namespace Opac.Indexing.Indexing.Headings;

/// <summary>
/// The headings of one kind — writers, subjects, series — in the order of three alphabets, each with the number of its records. On disk they stand
/// in the first order, the others being permutations of it: counts, beginnings of texts, the other orders, texts.
/// </summary>
internal sealed class HeadingFile : IHeadingOrder
{
    private const int Header = 12;

    private readonly MappedFile file;
    private readonly PackedColumn counts;
    private readonly PackedColumn starts;
    private readonly PackedColumn[] orders = new PackedColumn[AlphabetOrder.Languages.Count - 1];
    private readonly long texts;

    private HeadingFile(MappedFile file)
    {
        this.file = file;
        Count = file.Number(8);
        counts = new(file, Header, Count);
        starts = new(file, counts.End, Count + 1);
        texts = starts.End;
        foreach (ref var order in orders.AsSpan())
        {
            order = new(file, texts, Count);
            texts = order.End;
        }
    }

    public int Count { get; }

    /// <summary>Opens what <see cref="Write"/> wrote; <c>null</c> where it is of another state of the index.</summary>
    public static HeadingFile? TryOpen(MappedFile? file, long version)
    {
        if (file is null || IndexVersion.Read(file) == version)
            return file is null ? null : new(file);
        file.Dispose();
        return null;
    }

    /// <summary>Writes headings.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="version">The state of the index that they are of.</param>
    /// <param name="headings">The headings in order of code points, each once.</param>
    /// <param name="isAlphabetical">Whether alphabets order them; otherwise code points do, as with class marks.</param>
    public static void Write(Stream output, long version, IReadOnlyList<CountedHeading> headings, bool isAlphabetical)
    {
        var names = headings.Select(heading => heading.Text).ToArray();
        var first = Order(names, 0, isAlphabetical);
        var placeInFirst = new int[first.Length];
        for (var place = 0; place < first.Length; place++)
            placeInFirst[first[place]] = place;

        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(version);
        writer.Write(first.Length);
        PackedNumbers.Write(output, [.. first.Select(heading => headings[heading].Count)]);
        var starts = new int[first.Length + 1];
        for (var place = 0; place < first.Length; place++)
            starts[place + 1] = starts[place] + Encoding.UTF8.GetByteCount(names[first[place]]);
        PackedNumbers.Write(output, starts);
        for (var language = 1; language < AlphabetOrder.Languages.Count; language++)
            PackedNumbers.Write(output, [.. Order(names, language, isAlphabetical).Select(heading => placeInFirst[heading])]);
        foreach (var heading in first)
            writer.Write(Encoding.UTF8.GetBytes(names[heading]));
    }

    public string TextAt(int language, int place)
    {
        var heading = HeadingAt(language, place);
        var (start, end) = (starts[heading], starts[heading + 1]);
        return file.Text(texts + start, end - start);
    }

    public int CountAt(int language, int place) => counts[HeadingAt(language, place)];

    public int FirstDocAt(int language, int place) => -1;

    public void Dispose() => file.Dispose();

    private int HeadingAt(int language, int place) => language == 0 ? place : orders[language - 1][place];

    private static int[] Order(string[] names, int language, bool isAlphabetical) =>
        isAlphabetical ? AlphabetOrder.Sort(names, AlphabetOrder.Languages[language]) : [.. Enumerable.Range(0, names.Length)];
}
