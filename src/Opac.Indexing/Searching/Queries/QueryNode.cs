namespace Opac.Indexing.Searching.Queries;

/// <summary>A question as a tree.</summary>
internal abstract record QueryNode
{
    /// <summary>One word.</summary>
    public sealed record Word(string Text, string? Field = null, bool IsPrefix = false) : QueryNode;

    /// <summary>Words in this order.</summary>
    public sealed record Phrase(IReadOnlyList<string> Words, string? Field = null) : QueryNode;

    /// <summary>Years from and to, both included.</summary>
    public sealed record Years(int From, int To) : QueryNode;

    /// <summary>All must match.</summary>
    public sealed record All(IReadOnlyList<QueryNode> Parts) : QueryNode;

    /// <summary>One must match.</summary>
    public sealed record Any(IReadOnlyList<QueryNode> Parts) : QueryNode;

    /// <summary>Must not match.</summary>
    public sealed record Not(QueryNode Part) : QueryNode;
}
