using Lucene.Net.Index;
using Opac.Indexing.Indexing.Headings;

namespace Opac.Indexing.Indexing.Suggestions;

/// <summary>The file of suggestions, read in place: a look costs some tens of jumps, however many headings there are. Safe for several threads.</summary>
internal sealed class SuggestionFile : IDisposable
{
    /// <summary>The kinds of headings: titles, and two facets.</summary>
    public const string Title = "title", Author = "author", Subject = "subject";

    /// <summary>How many places share one best worth.</summary>
    public const int BlockSize = 64;

    private const int Header = 16;

    private readonly MappedFile file;
    private readonly int headings;
    private readonly int places;
    private readonly int keyBytes;
    private readonly long sorted;
    private readonly long worths;
    private readonly long blocks;
    private readonly long keys;
    private readonly long texts;

    private SuggestionFile(MappedFile file)
    {
        this.file = file;
        (headings, places, keyBytes) = (file.Number(0), file.Number(4), file.Number(8));
        sorted = Header + (headings * 12L) + 4;
        worths = sorted + (places * 4L);
        blocks = worths + places;
        keys = blocks + ((places + BlockSize - 1) / BlockSize);
        texts = keys + keyBytes;
    }

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Title, Author, Subject];

    /// <summary>The name of a kind's file beside an index.</summary>
    public static string NameOf(string kind) => "suggest-" + kind;

    /// <summary>The suggestions of one kind, from beside an index; made in memory where the file is not there.</summary>
    public static SuggestionFile Open(string folder, DirectoryReader reader, string kind)
    {
        if (MappedFile.TryOpen(Path.Combine(folder, NameOf(kind))) is { } file)
            return new(file);
        using var content = new MemoryStream();
        SuggestionWriter.Write(content, reader, kind);
        return new(MappedFile.InMemory(content.ToArray()));
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
        var at = file.Number(sorted + (place * 4L));
        var (low, high) = (0, headings - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (file.Number(Header + (middle * 4L)) <= at)
                low = middle;
            else
                high = middle - 1;
        }
        var start = TextStart(low);
        return new(low, file.Number(Header + (headings * 4L) + (low * 4L)), file.Text(texts + start, TextStart(low + 1) - start));
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private int TextStart(int heading) => file.Number(Header + (headings * 8L) + (heading * 4L));

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
            var at = file.Number(sorted + (middle * 4L));
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
