using Lucene.Net.Util;
using Opac.Indexing.Analysis;
using Opac.Indexing.Indexing.Postings;

namespace Opac.Indexing.Searching.Queries;

/// <summary>A term of a typed word that some area of the index has, and where its lists are. Safe for several threads.</summary>
/// <param name="term">The term, and how it stands to the word.</param>
/// <param name="bytes">The term as bytes.</param>
/// <param name="states">For each segment the place of the list in each area; <c>null</c> where it has none.</param>
internal sealed class KnownTerm(WordTerm term, BytesRef bytes, ListState?[]?[] states)
{
    /// <summary>The term as text.</summary>
    public string Text => term.Term;

    /// <summary>How it stands to the word.</summary>
    public TermKind Kind => term.Kind;

    /// <summary>The term as bytes.</summary>
    public BytesRef Bytes => bytes;

    /// <summary>Whether any segment has it in an area.</summary>
    /// <param name="area">The number of the area.</param>
    public bool IsIn(int area)
    {
        foreach (var ofSegment in states)
        {
            if (ofSegment?[area] is not null)
                return true;
        }
        return false;
    }

    /// <summary>Where a segment has the list; <c>null</c> where it has none.</summary>
    /// <param name="segment">The number of the segment.</param>
    /// <param name="area">The number of the area.</param>
    public ListState? StateIn(int segment, int area) => states[segment]?[area];

    /// <summary>Looks for a term; <c>null</c> where no area of the index has it.</summary>
    public static KnownTerm? Find(ReusingSearcher searcher, WordTerm term, BytesRef bytes)
    {
        ListState?[]?[]? states = null;
        var leaves = searcher.TopReaderContext.Leaves;
        foreach (var leaf in leaves)
        {
            if (searcher.LookupIn(leaf).StatesOf(bytes) is { } found)
                (states ??= new ListState?[]?[leaves.Count])[leaf.Ord] = found;
        }
        return states is null ? null : new(term, bytes, states);
    }
}
