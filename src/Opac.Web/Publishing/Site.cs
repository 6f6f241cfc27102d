namespace Opac.Web.Publishing;

/// <summary>The library itself, from <c>content/site.md</c>.</summary>
public sealed record Site : Published
{
    /// <summary>The keys of its front matter.</summary>
    public static KeySet Keys { get; } = new(
        ContentKeys.Type, ContentKeys.Title, ContentKeys.Subtitle, ContentKeys.ShortName, ContentKeys.Description, ContentKeys.Address, ContentKeys.Hours, ContentKeys.Phone,
        ContentKeys.Email, ContentKeys.Languages, ContentKeys.Theme, ContentKeys.Rights);

    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.Site;

    /// <summary>What is written, by language.</summary>
    public required IReadOnlyDictionary<string, SiteText> Texts { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> Languages => Texts.Keys;

    /// <summary>The text for a reader of this language.</summary>
    public SiteText For(string language) => ContentLanguage.Best(Texts, language);
}

/// <summary>The library in one language.</summary>
public sealed record SiteText : PublishedText
{
    /// <summary>The name where there is little room; the title where none is given.</summary>
    public required string ShortName { get; init; }

    /// <summary>Where it is; <c>null</c> where not said.</summary>
    public string? Address { get; init; }

    /// <summary>When it is open; one line a day or group of days.</summary>
    public IReadOnlyList<string> Hours { get; init; } = [];

    /// <summary>Its telephone; <c>null</c> where not said.</summary>
    public string? Phone { get; init; }

    /// <summary>Its mail address; <c>null</c> where not said.</summary>
    public string? Email { get; init; }
}
