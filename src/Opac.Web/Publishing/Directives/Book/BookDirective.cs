namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: кітап</c>: one book of the catalogue, or a few named ones, as they are at this moment.</summary>
public sealed class BookDirective : Directive
{
    private const int MostRecords = 50;

    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("book", "кітап", "книга", "кітаптар", "книги", "books");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new(ContentKeys.Record, ContentKeys.Show, ContentKeys.Title, ContentKeys.View);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        if (block.Own[ContentKeys.Record] is not { } record)
        {
            page.Missing(block, block.Own, ContentKeys.Record);
            page.Markdown(block.Own.Text);
            return;
        }
        page.Books(new BooksWanted
        {
            At = [.. Enumerable.Repeat(record.At, MostRecords)],
            Records = [.. record.Text.Trim('[', ']').Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostRecords)],
            Parts = PartsOf(block, page),
            View = page.Choice(block.Own[ContentKeys.View], ContentKeys.View, ContentWords.Views, ShownAs.Grid),
            Title = block.Own[ContentKeys.Title]?.Text,
            Level = page.Level,
            Text = page.Clean(block.Own.Text),
        });
    }

    /// <summary>What of a book is shown, as written in <c>көрсету</c>; the usual parts where nothing is.</summary>
    internal static IReadOnlyList<BookPart> PartsOf(Block block, BlockPage page)
    {
        if (block.Own[ContentKeys.Show] is not { } show)
            return BooksWanted.UsualParts;
        var parts = new List<BookPart>();
        foreach (var word in show.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ContentWords.BookParts.TryFind(word, out var part))
                parts.Add(part);
            else
                page.Report(show.At, BodyProblems.BadValue, ContentKeys.Show.Kk, word, ContentWords.BookParts.Shown);
        }
        return parts;
    }
}
