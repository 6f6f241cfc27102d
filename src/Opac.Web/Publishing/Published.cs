using Opac.Indexing.Problems;

namespace Opac.Web.Publishing;

/// <summary>Something that the library publishes from a folder of its own. What does not depend on the language comes from the Kazakh text, or the first there is.</summary>
public abstract record Published
{
    /// <summary>The name in its address: that of its folder.</summary>
    public required string Slug { get; init; }

    /// <summary>When it is shown.</summary>
    public required Showing Showing { get; init; }

    /// <summary>Its place among its like: lower first, then the newer first.</summary>
    public int Order { get; init; }

    /// <summary>School grades it is for, ascending; empty for everybody.</summary>
    public IReadOnlyList<int> Grades { get; init; } = [];

    /// <summary>The records that its front matter names, and where.</summary>
    public IReadOnlyList<(string Name, SourcePosition At)> RecordsNamed { get; init; } = [];

    /// <summary>The kind of folder it comes from.</summary>
    public abstract ContentKind Kind { get; }

    /// <summary>The languages in which it is written.</summary>
    public abstract IEnumerable<string> Languages { get; }
}
