using System.Globalization;
using Opac.Indexing.Searching;

namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: тізім</c>: books that a query finds at this moment.</summary>
public sealed class ListDirective : Directive
{
    private const int MostBooks = 50;

    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("list", "тізім", "подборка", "список");

    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new(ContentKeys.Query, ContentKeys.Record, ContentKeys.Order, ContentKeys.Count, ContentKeys.View, ContentKeys.Show, ContentKeys.Title);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        var (query, records) = (block.Own[ContentKeys.Query], block.Own[ContentKeys.Record]);
        var order = page.Choice(block.Own[ContentKeys.Order], ContentKeys.Order, ContentWords.Orders, SortOrder.Relevance);
        // New arrivals need no query: all that the library has, the latest come first.
        if (query is null && records is null && order != SortOrder.Arrival)
        {
            page.Missing(block, block.Own, ContentKeys.Query);
            page.Markdown(block.Own.Text);
            return;
        }
        page.Books(new BooksWanted
        {
            At = query is null && records is not null ? [.. Enumerable.Repeat(records.At, MostBooks)] : [],
            Query = query?.Text ?? (records is null ? "" : null),
            Sort = order,
            Records = query is null && records is not null ? [.. records.Text.Trim('[', ']').Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostBooks)] : [],
            Count = CountOf(block, page),
            View = page.Choice(block.Own[ContentKeys.View], ContentKeys.View, ContentWords.Views, ShownAs.Grid),
            Parts = block.Own[ContentKeys.Show] is null ? [BookPart.Cover, BookPart.Authors] : BookDirective.PartsOf(block, page),
            Title = block.Own[ContentKeys.Title]?.Text,
            Level = page.Level,
            Text = page.Clean(block.Own.Text),
        });
    }

    private static int CountOf(Block block, BlockPage page)
    {
        const int Usual = 6;
        if (block.Own[ContentKeys.Count] is not { } written)
            return Usual;
        if (int.TryParse(written.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostBooks)
            return count;
        page.Report(written.At, BodyProblems.BadValue, ContentKeys.Count.Kk, written.Text, $"1–{MostBooks}");
        return Usual;
    }
}
