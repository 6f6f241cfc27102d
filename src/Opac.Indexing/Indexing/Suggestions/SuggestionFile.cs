using Lucene.Net.Index;
using Opac.Indexing.Indexing.Headings;

namespace Opac.Indexing.Indexing.Suggestions;

/// <summary>The file of suggestions, read in place: a look costs some tens of jumps, however many headings there are. Safe for several threads.</summary>
internal sealed class SuggestionFile : IDisposable
{
    /// <summary>The kinds of headings: titles, and two facets.</summary>
    public const string Title = "title", Author = "author", Subject = "subject";

    /// <summary>The file that tells of which state of the index the others are.</summary>
    public const string Segments = "suggest-segments";

    /// <summary>How many places share one best worth.</summary>
    public const int BlockSize = 64;

    private const int Header = 16;

    private readonly MappedFile file;
    private readonly int headings;
    private readonly int places;
    private readonly int keyBytes;
    private readonly PackedColumn keyStarts;
    private readonly PackedColumn docs;
    private readonly PackedColumn textStarts;
    private readonly PackedColumn sorted;
    private readonly long worths;
    private readonly long blocks;
    private readonly long keys;
    private readonly long texts;

    private SuggestionFile(MappedFile file, int docCount)
    {
        (this.file, DocCount) = (file, docCount);
        (headings, places, keyBytes) = (file.Number(0), file.Number(4), file.Number(8));
        keyStarts = new(file, Header, headings);
        docs = new(file, keyStarts.End, headings);
        textStarts = new(file, docs.End, headings + 1);
        sorted = new(file, textStarts.End, places);
        worths = sorted.End;
        blocks = worths + places;
        keys = blocks + ((places + BlockSize - 1) / BlockSize);
        texts = keys + keyBytes;
    }

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Title, Author, Subject];

    /// <summary>The name of a kind's file beside an index.</summary>
    public static string NameOf(string kind) => "suggest-" + kind;

    /// <summary>Documents with numbers from this on are others than when the file was made.</summary>
    public int DocCount { get; }

    /// <summary>The suggestions of one kind, from beside an index, and whether they are of the index as it is now; made in memory where there is no file.</summary>
    public static (SuggestionFile File, bool IsCurrent) Open(string folder, DirectoryReader reader, string kind)
    {
        if (SegmentsIn(folder) is not { } before || MappedFile.TryOpen(Path.Combine(folder, NameOf(kind))) is not { } file)
            return (Make(reader, kind), true);
        return AreOf(folder, reader) ? (new(file, int.MaxValue), true) : (new(file, SegmentNames.SharedDocs(before, reader)), false);
    }

    /// <summary>Whether suggestions and vocabulary beside an index are of the index as it is now.</summary>
    public static bool AreOf(string folder, DirectoryReader reader) => SegmentsIn(folder)?.SequenceEqual(SegmentNames.Of(reader)) == true;

    /// <summary>The suggestions of one kind, made in memory.</summary>
    public static SuggestionFile Make(DirectoryReader reader, string kind)
    {
        using var content = new MemoryStream();
        SuggestionWriter.Write(content, reader, kind);
        return new(MappedFile.InMemory(content.ToArray()), int.MaxValue);
    }

    /// <summary>The places whose keys go on as given: from the first, up to but not including the last.</summary>
    public (int First, int End) Range(byte[] beginning)
    {
        var first = FirstFrom(beginning, 0, orAfter: false);
        return (first, FirstFrom(beginning, first, orAfter: true));
    }

    /// <summary>The most worthy places of a range, at most so many, the most worthy first.</summary>
    public IEnumerable<(int Place, int Worth)> Best(int first, int end, int count)
    {
        if (end - first <= BlockSize * 4)
            return Worths(first, end).OrderByDescending(place => place.Worth).Take(count);
        // Of a long range only the blocks with the best in them are looked at.
        var (firstBlock, lastBlock) = (first / BlockSize, (end - 1) / BlockSize);
        var best = file.Bytes(blocks + firstBlock, lastBlock - firstBlock + 1);
        return BestBlocks(best, count)
            .SelectMany(block => Worths(Math.Max(first, (firstBlock + block) * BlockSize), Math.Min(end, (firstBlock + block + 1) * BlockSize)))
            .OrderByDescending(place => place.Worth)
            .Take(count);
    }

    /// <summary>The heading that a place belongs to.</summary>
    public SuggestedHeading HeadingAt(int place)
    {
        var at = sorted[place];
        var (low, high) = (0, headings - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (keyStarts[middle] <= at)
                low = middle;
            else
                high = middle - 1;
        }
        var (start, doc) = (textStarts[low], docs[low]);
        // Those of one record, and those of several, see the writer.
        return new(low, (doc & 1) == 0 ? doc >>> 1 : ~(doc >>> 1), file.Text(texts + start, textStarts[low + 1] - start));
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static string[]? SegmentsIn(string folder) => Path.Combine(folder, Segments) is var path && File.Exists(path) ? File.ReadAllLines(path) : null;

    private IEnumerable<(int Place, int Worth)> Worths(int first, int end) => file.Bytes(worths + first, end - first).Select((worth, i) => (first + i, (int)worth));

    // As many blocks as suggestions are wanted, by their best: a histogram of worths finds the least that is good enough.
    private static IEnumerable<int> BestBlocks(byte[] best, int count)
    {
        var histogram = new int[256];
        foreach (var worth in best)
            histogram[worth]++;
        var least = 255;
        for (var taken = histogram[least]; taken < count && least > 0; taken += histogram[least])
            least--;
        var (above, at) = (new List<int>(), new List<int>());
        for (var block = 0; block < best.Length; block++)
        {
            if (best[block] > least)
                above.Add(block);
            else if (best[block] == least && at.Count < count)
                at.Add(block);
        }
        return above.Concat(at).Take(count);
    }

    private int FirstFrom(byte[] beginning, int from, bool orAfter)
    {
        Span<byte> key = stackalloc byte[beginning.Length];
        var (low, high) = (from, places);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var at = sorted[middle];
            var length = Math.Min(key.Length, keyBytes - at);
            file.Bytes(keys + at, key[..length]);
            var end = key[..length].IndexOf(SuggestionKey.End);
            var compared = key[..(end < 0 ? length : end + 1)].SequenceCompareTo(beginning);
            if (compared < 0 || (orAfter && compared == 0))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
