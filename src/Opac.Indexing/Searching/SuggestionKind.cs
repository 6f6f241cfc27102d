namespace Opac.Indexing.Searching;

/// <summary>What a suggestion is.</summary>
public enum SuggestionKind
{
    /// <summary>A title.</summary>
    Title,
    /// <summary>The heading of a writer.</summary>
    Author,
    /// <summary>A subject heading.</summary>
    Subject,
}
