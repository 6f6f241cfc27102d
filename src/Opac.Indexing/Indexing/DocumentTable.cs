using System.Buffers.Binary;
using System.Runtime.InteropServices;
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

    /// <summary>Writes the table of an index beside it.</summary>
    public static void Write(string folder, DirectoryReader reader)
    {
        using var stream = new FileStream(Path.Combine(folder, FileName), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        var table = Of(reader);
        var segments = Encoding.UTF8.GetBytes(string.Join('\n', SegmentsOf(reader)));
        Span<int> lengths = [segments.Length, table.Facets.DocumentCount, table.Facets.Ordinals.Length, table.Facets.ValueCount, table.Facets.Texts.Length];
        WriteNumbers(stream, lengths);
        stream.Write(segments);
        WriteNumbers(stream, table.Facets.Starts);
        WriteNumbers(stream, table.Facets.Ordinals);
        WriteNumbers(stream, table.Facets.TextStarts);
        stream.Write(table.Facets.Texts);
        WriteNumbers(stream, table.Years);
        WriteNumbers(stream, table.Arrivals);
        stream.Write(table.Priors);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>
    /// The table of an index: as it was written, with what has been added to the index since gathered and put after it. Where the index has been
    /// merged since, or there is no such file, it is gathered anew.
    /// </summary>
    public static DocumentTable Open(string folder, DirectoryReader reader)
    {
        var now = SegmentsOf(reader).ToList();
        if (TryRead(Path.Combine(folder, FileName), out var written) is not { } table || written.Length > now.Count || !written.SequenceEqual(now.Take(written.Length)))
            return Of(reader);
        var added = reader.Leaves.Skip(written.Length).Select(leaf => (IndexReader)leaf.AtomicReader).ToArray();
        if (added.Length == 0)
            return table;
        using var rest = new MultiReader(added, closeSubReaders: false);
        return table.With(Of(rest));
    }

    private static DocumentTable Of(IndexReader reader) =>
        new(FacetRows.Of(reader), Numbers(reader, IndexSchema.Year), Numbers(reader, IndexSchema.Arrival), [.. Numbers(reader, IndexSchema.Prior).Select(prior => (byte)prior)]);

    private DocumentTable With(DocumentTable added) =>
        new(Facets.With(added.Facets), [.. Years, .. added.Years], [.. Arrivals, .. added.Arrivals], [.. Priors, .. added.Priors]);

    // A name is never used twice within an index and its successors, and with the number of documents tells what a segment holds.
    private static IEnumerable<string> SegmentsOf(DirectoryReader reader) => reader.Leaves.Select(leaf => $"{((SegmentReader)leaf.AtomicReader).SegmentName} {leaf.Reader.MaxDoc}");

    private static DocumentTable? TryRead(string path, out string[] segments)
    {
        segments = [];
        if (!File.Exists(path))
            return null;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1);
        var lengths = ReadNumbers(stream, 5);
        segments = Encoding.UTF8.GetString(ReadBytes(stream, lengths[0])).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (documents, rows, values, texts) = (lengths[1], lengths[2], lengths[3], lengths[4]);
        // Long before memory is asked for: a damaged number must not ask for gigabytes.
        if (stream.Length != 20L + lengths[0] + ((documents + 1L + rows + values + 1L) * 4) + texts + (documents * 9L))
            throw new InvalidDataException($"{path} is damaged.");
        var facets = new FacetRows(ReadNumbers(stream, documents + 1), ReadNumbers(stream, rows), ReadNumbers(stream, values + 1), ReadBytes(stream, texts));
        return new(facets, ReadNumbers(stream, documents), ReadNumbers(stream, documents), ReadBytes(stream, documents));
    }

    private static int[] Numbers(IndexReader reader, string field)
    {
        var numbers = new int[reader.MaxDoc];
        if (MultiDocValues.GetNumericValues(reader, field) is { } values)
        {
            for (var doc = 0; doc < numbers.Length; doc++)
                numbers[doc] = (int)values.Get(doc);
        }
        return numbers;
    }

    private static void WriteNumbers(Stream stream, ReadOnlySpan<int> numbers)
    {
        if (BitConverter.IsLittleEndian)
        {
            stream.Write(MemoryMarshal.AsBytes(numbers));
            return;
        }
        var turned = new int[numbers.Length];
        BinaryPrimitives.ReverseEndianness(numbers, turned);
        stream.Write(MemoryMarshal.AsBytes<int>(turned));
    }

    private static int[] ReadNumbers(Stream stream, int count)
    {
        var numbers = GC.AllocateUninitializedArray<int>(count);
        stream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(numbers, numbers);
        return numbers;
    }

    private static byte[] ReadBytes(Stream stream, int count)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(count);
        stream.ReadExactly(bytes);
        return bytes;
    }
}
