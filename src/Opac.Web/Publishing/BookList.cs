namespace Opac.Web.Publishing;

/// <summary>A recommended list of books, or any other page of text with books in it.</summary>
public sealed record BookList : Published
{
    /// <summary>The keys of its front matter.</summary>
    public static KeySet Keys { get; } = new([
        ContentKeys.Type, ContentKeys.Title, ContentKeys.Subtitle, ContentKeys.Description, ContentKeys.Grades, ContentKeys.Query, ContentKeys.Record, ContentKeys.Count, ContentKeys.Cover,
        ContentKeys.CoverAlt, .. Showing.Keys, ContentKeys.Rights, ContentKeys.Credit, ContentKeys.Curator, ContentKeys.Tags, ContentKeys.Order]);

    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.List;

    /// <summary>The books of the list itself; <c>null</c> where they stand in the text.</summary>
    public BooksWanted? Books { get; init; }

    /// <summary>What is written, by language.</summary>
    public required IReadOnlyDictionary<string, PublishedText> Texts { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> Languages => Texts.Keys;

    /// <summary>The text for a reader of this language.</summary>
    public PublishedText For(string language) => ContentLanguage.Best(Texts, language);
}
