using Lucene.Net.Util;
using Opac.Indexing.Indexing;

namespace Opac.Indexing.Searching.Queries;

/// <summary>One of the terms by which a word may match, with what that match is worth.</summary>
internal readonly record struct TermChoice(string Field, BytesRef Term, float Weight)
{
    /// <summary>A term of a word in an area, of which it is known where the index has it.</summary>
    public TermChoice(KnownTerm known, int area, float weight)
        : this(IndexSchema.Areas[area].Name, known.Bytes, weight) => (Known, Area) = (known, area);

    /// <summary>A term given as text.</summary>
    public TermChoice(string field, string term, float weight)
        : this(field, new BytesRef(term), weight)
    {
    }

    /// <summary>Where the term is, in <see cref="Area"/>; <c>null</c> where that is not known.</summary>
    public KnownTerm? Known { get; }

    /// <summary>The number of the area whose field this is.</summary>
    public int Area { get; }
}
