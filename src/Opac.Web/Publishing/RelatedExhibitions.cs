namespace Opac.Web.Publishing;

/// <summary>Which exhibitions a visitor of one may like too.</summary>
public static class RelatedExhibitions
{
    private const int Most = 3;

    /// <summary>Those that share most themes and books with it, then grades; none that share nothing.</summary>
    public static IReadOnlyList<Exhibition> Of(Exhibition exhibition, IEnumerable<Exhibition> others)
    {
        // A page asks this of each of a thousand others: nothing is gathered of them that cannot be shared.
        var (tags, books, grades) = (Folded(exhibition.Tags), BooksOf(exhibition), exhibition.Grades.ToHashSet());
        return [.. others.Where(other => other.Slug != exhibition.Slug)
            .Select(other => (other, Shared: (tags.Count == 0 ? 0 : 3 * Folded(other.Tags).Count(tags.Contains)) + (books.Count == 0 ? 0 : 2 * BooksOf(other).Count(books.Contains)), Grades: other.Grades.Count(grades.Contains)))
            .Where(pair => pair.Shared > 0 || pair.Grades > 0)
            .OrderByDescending(pair => pair.Shared).ThenByDescending(pair => pair.Grades).ThenBy(pair => pair.other.Order).ThenBy(pair => pair.other.Slug, StringComparer.Ordinal)
            .Take(Most).Select(pair => pair.other)];
    }

    private static HashSet<string> Folded(IEnumerable<string> tags) => [.. tags.Select(ContentKey.Fold)];

    private static HashSet<string> BooksOf(Exhibition exhibition) => [.. exhibition.Texts.Values.SelectMany(text => text.Body.IfMade.Books).SelectMany(wanted => wanted.Records)];
}
