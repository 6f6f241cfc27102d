using Lucene.Net.Util;

namespace Opac.Indexing.Searching.Queries;

/// <summary>One of the terms by which a word may match, with what that match is worth.</summary>
internal readonly record struct TermChoice(string Field, BytesRef Term, float Weight)
{
    /// <summary>A term given as text.</summary>
    public TermChoice(string field, string term, float weight)
        : this(field, new BytesRef(term), weight)
    {
    }
}
