using System.Text;
using Lucene.Net.Index;

namespace Opac.Indexing.Indexing;

/// <summary>
/// What searches need of every document, in flat arrays: facets, year, day of arrival, worth. Kept beside the index so that opening reads them
/// straight in; gathering them from a million documents takes seconds.
/// </summary>
/// <param name="Facets">The facets of each document.</param>
/// <param name="Years">The year of each document; 0 where not known.</param>
/// <param name="Arrivals">The day on which each document's newest copy came, counted from 1 January 0001; 0 where not known.</param>
/// <param name="Priors">What each document is worth before a word is asked.</param>
internal sealed record DocumentTable(FacetRows Facets, int[] Years, int[] Arrivals, byte[] Priors)
{
    private const string FileName = "documents";

    // Terms are cut at a thousand letters.
    private const int MostBytesOfValue = 4_004;

    /// <summary>Writes the table of an index beside it.</summary>
    public static void Write(string folder, DirectoryReader reader)
    {
        using var stream = new FileStream(Path.Combine(folder, FileName), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        var table = Of(reader);
        var segments = Encoding.UTF8.GetBytes(string.Join('\n', SegmentNames.Of(reader)));
        PackedNumbers.Write(stream,
        [
            segments.Length, table.Facets.DocumentCount, table.Facets.Rows.Length, table.Facets.GroupCount, table.Facets.Groups.Length, table.Facets.ValueCount, table.Facets.Texts.Length,
        ]);
        stream.Write(segments);
        WriteStarts(stream, table.Facets.Starts);
        PackedNumbers.Write(stream, table.Facets.Rows);
        WriteStarts(stream, table.Facets.GroupStarts);
        PackedNumbers.Write(stream, table.Facets.Groups);
        WriteTexts(stream, table.Facets);
        PackedNumbers.Write(stream, table.Years);
        PackedNumbers.Write(stream, table.Arrivals);
        stream.Write(table.Priors);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>
    /// The table of an index: as it was written, with what has been added to the index since gathered and put after it. Where the index has been
    /// merged since, or there is no such file, it is gathered anew.
    /// </summary>
    public static DocumentTable Open(string folder, DirectoryReader reader)
    {
        var now = SegmentNames.Of(reader);
        if (TryRead(Path.Combine(folder, FileName), out var written) is not { } table || written.Length > now.Length || !written.SequenceEqual(now.Take(written.Length)))
            return Of(reader);
        var added = reader.Leaves.Skip(written.Length).Select(leaf => (IndexReader)leaf.AtomicReader).ToArray();
        if (added.Length == 0)
            return table;
        using var rest = new MultiReader(added, closeSubReaders: false);
        return table.With(Of(rest));
    }

    private static DocumentTable Of(IndexReader reader)
    {
        var table = new DocumentTable(FacetRows.Of(reader), new int[reader.MaxDoc], new int[reader.MaxDoc], new byte[reader.MaxDoc]);
        if (MultiDocValues.GetNumericValues(reader, IndexSchema.Standing) is { } standings)
        {
            for (var doc = 0; doc < reader.MaxDoc; doc++)
                (table.Years[doc], table.Arrivals[doc], table.Priors[doc]) = Standing.Of(standings.Get(doc));
        }
        return table;
    }

    private DocumentTable With(DocumentTable added) =>
        new(Facets.With(added.Facets), [.. Years, .. added.Years], [.. Arrivals, .. added.Arrivals], [.. Priors, .. added.Priors]);

    private static DocumentTable? TryRead(string path, out string[] segments)
    {
        segments = [];
        if (!File.Exists(path))
            return null;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var lengths = PackedNumbers.Read(stream, 7);
        segments = Encoding.UTF8.GetString(ReadBytes(stream, lengths[0])).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (documents, rows, groups, grouped, values, texts) = (lengths[1], lengths[2], lengths[3], lengths[4], lengths[5], lengths[6]);
        var facets = new FacetRows(
            ReadStarts(stream, documents, rows), PackedNumbers.Read(stream, rows), ReadStarts(stream, groups, grouped), PackedNumbers.Read(stream, grouped), ReadStarts(stream, values, texts), NewTexts(stream, values, texts));
        ReadTexts(stream, facets);
        var table = new DocumentTable(facets, PackedNumbers.Read(stream, documents), PackedNumbers.Read(stream, documents), ReadBytes(stream, documents));
        return stream.Position == stream.Length ? table : throw Damaged(stream);
    }

    // As the lengths between them, which are smaller numbers.
    private static void WriteStarts(Stream stream, int[] starts)
    {
        var lengths = new int[starts.Length - 1];
        for (var i = 0; i < lengths.Length; i++)
            lengths[i] = starts[i + 1] - starts[i];
        PackedNumbers.Write(stream, lengths);
    }

    private static int[] ReadStarts(FileStream stream, int count, int end)
    {
        var lengths = PackedNumbers.Read(stream, count);
        var starts = new int[count + 1];
        for (var i = 0; i < count; i++)
            starts[i + 1] = starts[i] + lengths[i];
        return starts[^1] == end ? starts : throw Damaged(stream);
    }

    // Each without the beginning that it shares with the one before: they stand in order.
    private static void WriteTexts(Stream stream, FacetRows facets)
    {
        var shared = new int[facets.ValueCount];
        for (var value = 1; value < shared.Length; value++)
            shared[value] = facets.Bytes(value).CommonPrefixLength(facets.Bytes(value - 1));
        WriteStarts(stream, facets.TextStarts);
        PackedNumbers.Write(stream, shared);
        for (var value = 0; value < shared.Length; value++)
            stream.Write(facets.Bytes(value)[shared[value]..]);
    }

    // Long before memory is asked for: a damaged number must not ask for gigabytes.
    private static byte[] NewTexts(FileStream stream, int values, int length) =>
        length >= 0 && length <= values * (long)MostBytesOfValue ? new byte[length] : throw Damaged(stream);

    private static void ReadTexts(FileStream stream, FacetRows facets)
    {
        var shared = PackedNumbers.Read(stream, facets.ValueCount);
        for (var value = 0; value < shared.Length; value++)
        {
            var text = facets.Texts.AsSpan()[facets.TextStarts[value]..facets.TextStarts[value + 1]];
            if (shared[value] > text.Length || (shared[value] > 0 && facets.Bytes(value - 1).Length < shared[value]))
                throw Damaged(stream);
            if (shared[value] > 0)
                facets.Bytes(value - 1)[..shared[value]].CopyTo(text);
            stream.ReadExactly(text[shared[value]..]);
        }
    }

    private static byte[] ReadBytes(FileStream stream, int count)
    {
        if (count < 0 || count > stream.Length - stream.Position)
            throw Damaged(stream);
        var bytes = GC.AllocateUninitializedArray<byte>(count);
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static InvalidDataException Damaged(FileStream stream) => new($"{stream.Name} is damaged.");
}
