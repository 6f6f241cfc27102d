namespace Opac.Web.Publishing;

/// <summary>What is written in one language.</summary>
public record PublishedText
{
    /// <summary>The language it is written in.</summary>
    public required string Language { get; init; }

    /// <summary>The title, up to the colon of ISBD.</summary>
    public required string Title { get; init; }

    /// <summary>What stands behind the colon; <c>null</c> for nothing.</summary>
    public string? Subtitle { get; init; }

    /// <summary>A sentence or two on what it is; <c>null</c> where none is given.</summary>
    public string? Description { get; init; }

    /// <summary>The text.</summary>
    public Article Body { get; init; } = Article.Empty;

    /// <summary>Splits a title as ISBD writes it: «Қожаның ауылы : кітапқа саяхат».</summary>
    public static (string Title, string? Subtitle) Split(string title)
        => title.IndexOf(" : ", StringComparison.Ordinal) is > 0 and var colon ? (title[..colon].Trim(), title[(colon + 3)..].Trim()) : (title, null);
}
