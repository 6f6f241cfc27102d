using Lucene.Net.Index;

namespace Opac.Indexing.Indexing;

/// <summary>The segments of an index, by which what was made of an earlier state of it is known: a name is never used twice within an index and its
/// successors, and with the number of documents tells what a segment holds.</summary>
internal static class SegmentNames
{
    /// <summary>The segments, in order.</summary>
    public static string[] Of(DirectoryReader reader) => [.. reader.Leaves.Select(leaf => $"{((SegmentReader)leaf.AtomicReader).SegmentName} {leaf.Reader.MaxDoc}")];

    /// <summary>How many documents have the numbers that they had when these were the segments: those of the segments at the beginning that are there still.</summary>
    public static int SharedDocs(IReadOnlyList<string> before, DirectoryReader reader)
    {
        var now = Of(reader);
        var (shared, docs) = (0, 0);
        while (shared < before.Count && shared < now.Length && before[shared] == now[shared])
            docs += reader.Leaves[shared++].Reader.MaxDoc;
        return docs;
    }
}
