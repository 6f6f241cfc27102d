using Opac.Indexing.Problems;

namespace Opac.Web.Writing;

/// <summary>What came of saving or publishing.</summary>
public abstract record SaveResult
{
    /// <summary>It is kept.</summary>
    /// <param name="Now">The text as it is now.</param>
    public sealed record Done(Manuscript Now) : SaveResult;

    /// <summary>Somebody else has changed the text meanwhile. What was to be saved is kept as a revision and as what its author is typing.</summary>
    /// <param name="Theirs">The text as it is now.</param>
    public sealed record Conflict(Manuscript Theirs) : SaveResult;

    /// <summary>It may not be done by this author, or not to this text. What was typed is kept.</summary>
    public sealed record Forbidden : SaveResult;

    /// <summary>It cannot be shown to visitors as it is.</summary>
    /// <param name="Problems">Why, and how it is mended.</param>
    public sealed record Faulty(IReadOnlyList<Problem> Problems) : SaveResult;
}
