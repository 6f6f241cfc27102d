using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Lucene.Net.Index;
using Opac.Indexing.Indexing.Headings;

namespace Opac.Indexing.Indexing.Suggestions;

/// <summary>Writes the files of suggestions beside an index: titles, names and subjects, sorted from each of their words on.</summary>
/// <remarks>
/// On disk: numbers of headings, places, bytes of keys and bytes of texts; for each heading where its key begins, its first document and
/// where its text begins; the places in the keys, sorted by what follows; what each place is worth; the best of every 64 of them; keys; texts.
/// </remarks>
internal sealed class SuggestionWriter
{
    private const int WorthOfBeginning = 100, MostWorthOfCount = 120;

    private readonly List<int> keyStarts = [];
    private readonly List<int> docs = [];
    private readonly List<int> textStarts = [];
    private readonly ArrayBufferWriter<byte> keys = new();
    private readonly ArrayBufferWriter<byte> texts = new();
    private readonly List<int> places = [];
    private readonly List<byte> worths = [];

    /// <summary>Writes the suggestions of an index beside it.</summary>
    public static void Write(string folder, DirectoryReader reader)
    {
        foreach (var kind in SuggestionFile.Kinds)
        {
            using var output = new FileStream(Path.Combine(folder, SuggestionFile.NameOf(kind)), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
            Write(output, reader, kind);
            output.Flush(flushToDisk: true);
        }
        File.WriteAllLines(Path.Combine(folder, SuggestionFile.Segments), SegmentNames.Of(reader));
    }

    /// <summary>Writes the suggestions of one kind.</summary>
    public static void Write(Stream output, DirectoryReader reader, string kind)
    {
        var writer = new SuggestionWriter();
        if (kind == SuggestionFile.Title)
            writer.AddTitles(reader);
        else
            writer.AddHeadings(reader, kind);
        writer.WriteTo(output);
    }

    private void AddTitles(DirectoryReader reader)
    {
        var (docsOfTitles, titles) = DocumentTexts.Of(reader, IndexSchema.FilingTitle);
        var known = new Dictionary<string, (int Doc, int Count)>(titles.Count, StringComparer.Ordinal);
        for (var i = 0; i < titles.Count; i++)
        {
            // Without what comes after the title proper: «роман», «оқулық».
            var end = titles[i].IndexOf(" : ", StringComparison.Ordinal);
            var title = end > 0 ? titles[i][..end] : titles[i];
            known[title] = known.TryGetValue(title, out var other) ? (other.Doc, other.Count + 1) : (docsOfTitles[i], 1);
        }
        foreach (var (title, (doc, count)) in known)
            Add(title, count, count == 1 ? doc : ~doc, hasText: false);
    }

    private void AddHeadings(DirectoryReader reader, string facet)
    {
        foreach (var heading in CountedHeading.Of(reader, facet))
            Add(heading.Text, heading.Count, 0, hasText: true);
    }

    private void Add(string heading, int count, int doc, bool hasText)
    {
        var key = SuggestionKey.Of(heading);
        if (key.Length == 0)
            return;
        var start = keys.WrittenCount;
        keyStarts.Add(start);
        docs.Add(doc);
        textStarts.Add(texts.WrittenCount);
        keys.Write(key);
        // A title's text is in its record.
        if (hasText)
            texts.Write(Encoding.UTF8.GetBytes(heading));
        var worth = Math.Min(MostWorthOfCount, (int)(8 * Math.Log2(count)));
        for (var i = 0; i < key.Length - 1; i++)
        {
            if (i != 0 && key[i - 1] != SuggestionKey.Space)
                continue;
            places.Add(start + i);
            worths.Add((byte)Math.Min(255, worth + (i == 0 ? WorthOfBeginning : 0)));
        }
    }

    private void WriteTo(Stream output)
    {
        var allKeys = keys.WrittenSpan.ToArray();
        var sorted = Sorted(allKeys);
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(keyStarts.Count);
        writer.Write(sorted.Length);
        writer.Write(allKeys.Length);
        writer.Write(texts.WrittenCount);
        PackedNumbers.Write(output, [.. keyStarts]);
        // The sign, that of a document of several, goes to the last bit.
        PackedNumbers.Write(output, [.. docs.Select(doc => (doc << 1) ^ (doc >> 31))]);
        PackedNumbers.Write(output, [.. textStarts, texts.WrittenCount]);
        PackedNumbers.Write(output, [.. sorted.Select(i => places[i])]);
        var inOrder = new byte[sorted.Length];
        for (var i = 0; i < inOrder.Length; i++)
            inOrder[i] = worths[sorted[i]];
        writer.Write(inOrder);
        foreach (var block in inOrder.Chunk(SuggestionFile.BlockSize))
            writer.Write(block.Max());
        writer.Write(allKeys);
        writer.Write(texts.WrittenSpan);
    }

    // The first eight letters put nearly all in their place, and numbers sort many times as fast as texts.
    private int[] Sorted(byte[] allKeys)
    {
        var order = new int[places.Count];
        var beginnings = new ulong[order.Length];
        Span<byte> first = stackalloc byte[8];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            first.Clear();
            Rest(i)[..Math.Min(8, Rest(i).Length)].CopyTo(first);
            beginnings[i] = BinaryPrimitives.ReadUInt64BigEndian(first);
        }
        Array.Sort(beginnings, order);
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && beginnings[end] == beginnings[start])
                end++;
            if (end - start > 1)
                order.AsSpan(start, end - start).Sort((a, b) => Rest(a).SequenceCompareTo(Rest(b)) is not 0 and var compared ? compared : a - b);
        }
        return order;

        ReadOnlySpan<byte> Rest(int i)
        {
            var rest = allKeys.AsSpan(places[i]);
            return rest[..rest.IndexOf(SuggestionKey.End)];
        }
    }
}
