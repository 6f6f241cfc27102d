using System.Text;

namespace Opac.Indexing.Records;

/// <summary>
/// Under which keys editions of one work meet. Two records with a key in common are the same work to a reader: same title by the same author, whatever the year,
/// publisher or file. Nothing of either is thrown away: they are shown together.
/// </summary>
public static class WorkKey
{
    /// <summary>
    /// The key of the work: normalised title proper with parts, and the author's surname and first initial. <c>null</c> where there is no title, and for titles that
    /// name nothing by themselves without an author («Шығармалар», «Избранное», «Алгебра»): such records stand alone.
    /// </summary>
    public static string? Of(BibliographicRecord record)
    {
        var title = Bare(record.Title.Proper[record.Title.NonFiling..] + string.Concat(record.Title.Parts));
        if (title.Length == 0)
            return null;
        var author = record.Authors.FirstOrDefault() is { } first ? AuthorKey(first.Name) : "";
        if (author.Length == 0 && record.Type is not (RecordType.Book or RecordType.Textbook))
            return null;
        // A textbook is another one for each grade, also by the same authors under the same title.
        var grade = record.Audience.Grades.Count > 0 ? $"|{string.Join(',', record.Audience.Grades)}" : "";
        if (author.Length > 0)
            return $"{title}|{author}{grade}";
        return title.Length >= ShortestTitleAlone ? $"{title}|{grade}" : null;
    }

    /// <summary>The keys of the edition: its right ISBNs. Records of two sources that share one describe the same edition.</summary>
    public static IEnumerable<string> EditionKeys(BibliographicRecord record) =>
        record.Isbns.Where(isbn => isbn is { Key: not null, IsCancelled: false }).Select(isbn => isbn.Key!);

    // Without an author a title must be long enough to be nobody else's.
    private const int ShortestTitleAlone = 20;

    // «Соқпақбаев, Бердібек», «Соқпақбаев Б.», «Соқпақбаев, Б. Ы.» and «Бердібек Соқпақбаев» are one: surname and first initial.
    internal static string AuthorKey(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0)
            return Bare(name[..comma]) + FirstOf(Bare(name[(comma + 1)..]));
        var words = name.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return Bare(name);
        return words[^1].Length == 1 ? Bare(words[0]) + FirstOf(Bare(words[1])) : Bare(words[^1]) + FirstOf(Bare(words[0]));
    }

    private static string FirstOf(string text) => text.Length == 0 ? "" : text[..1];

    // Letters and digits in small letters; ё as е, since cataloguers differ.
    internal static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                bare.Append(char.ToLowerInvariant(c) is var small && small == 'ё' ? 'е' : small);
        }
        return bare.ToString();
    }
}
