namespace Opac.Web.Publishing;

/// <summary>A page of text: rules of the library, about us.</summary>
public sealed record TextPage : Published
{
    /// <summary>The keys of its front matter.</summary>
    public static KeySet Keys { get; } = new([
        ContentKeys.Type, ContentKeys.Title, ContentKeys.Subtitle, ContentKeys.Description, .. Showing.Keys, ContentKeys.Rights, ContentKeys.Order]);

    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.Page;

    /// <summary>What is written, by language.</summary>
    public required IReadOnlyDictionary<string, PublishedText> Texts { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> Languages => Texts.Keys;

    /// <summary>The text for a reader of this language.</summary>
    public PublishedText For(string language) => ContentLanguage.Best(Texts, language);
}
