namespace Opac.Web.Publishing;

/// <summary>A virtual exhibition.</summary>
public sealed record Exhibition : Published
{
    /// <summary>The keys of its front matter.</summary>
    public static KeySet Keys { get; } = new([
        ContentKeys.Type, ContentKeys.Title, ContentKeys.Subtitle, ContentKeys.Description, ContentKeys.Grades, ContentKeys.Cover, ContentKeys.CoverAlt, .. Showing.Keys,
        ContentKeys.Rights, ContentKeys.Credit, ContentKeys.Curator, ContentKeys.Period, ContentKeys.Tags, ContentKeys.Order]);

    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.Exhibition;

    /// <summary>The picture on its card; <c>null</c> for none.</summary>
    public MediaFile? Cover { get; init; }

    /// <summary>By what right its pictures are shown; <c>null</c> where each says so itself.</summary>
    public string? Rights { get; init; }

    /// <summary>Themes.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What is written, by language.</summary>
    public required IReadOnlyDictionary<string, ExhibitionText> Texts { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> Languages => Texts.Keys;

    /// <summary>The text for a reader of this language.</summary>
    public ExhibitionText For(string language) => ContentLanguage.Best(Texts, language);
}

/// <summary>An exhibition in one language.</summary>
public sealed record ExhibitionText : PublishedText
{
    /// <summary>Words in place of the cover; empty where it only decorates.</summary>
    public string CoverAlt { get; init; } = "";

    /// <summary>Who made it; <c>null</c> where not said.</summary>
    public string? Curator { get; init; }

    /// <summary>When it is on, in the librarian's words; <c>null</c> where not said.</summary>
    public string? Period { get; init; }
}
