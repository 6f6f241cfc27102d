namespace Opac.Indexing.Searching.Queries;

/// <summary>A part of what was asked. Printing a tree and parsing it again gives the same tree.</summary>
public abstract record QueryNode
{
    private QueryNode() { }

    /// <summary>A word as typed; it may hold several words of a text (роман-эпопея), all wanted.</summary>
    public sealed record Word(string Text) : QueryNode;

    /// <summary>A word of which only the beginning is given.</summary>
    public sealed record Prefix(string Text) : QueryNode;

    /// <summary>A word with <c>*</c> for any letters and <c>?</c> for one.</summary>
    public sealed record Wildcard(string Pattern) : QueryNode;

    /// <summary>Words that stand one after another.</summary>
    public sealed record Phrase(string Text) : QueryNode;

    /// <summary>A book number as typed, with the thirteen digits that it comes down to.</summary>
    public sealed record BookNumber(string Text, string Key) : QueryNode;

    /// <summary>A range of years, both ends inclusive, each <c>null</c> where open.</summary>
    public sealed record Years(int? From, int? To) : QueryNode;

    /// <summary>A part that is looked for in one field only.</summary>
    public sealed record InField(QueryField Field, QueryNode Part) : QueryNode;

    /// <summary>All parts are wanted.</summary>
    public sealed record All(IReadOnlyList<QueryNode> Parts) : QueryNode
    {
        /// <inheritdoc/>
        public bool Equals(All? other) => other is not null && Parts.SequenceEqual(other.Parts);

        /// <inheritdoc/>
        public override int GetHashCode() => Parts.Count;
    }

    /// <summary>Any of the parts will do.</summary>
    public sealed record Any(IReadOnlyList<QueryNode> Parts) : QueryNode
    {
        /// <inheritdoc/>
        public bool Equals(Any? other) => other is not null && Parts.SequenceEqual(other.Parts);

        /// <inheritdoc/>
        public override int GetHashCode() => ~Parts.Count;
    }

    /// <summary>What matches the part is left out.</summary>
    public sealed record Without(QueryNode Part) : QueryNode;
}
