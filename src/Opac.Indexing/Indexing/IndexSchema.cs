using System.Globalization;
using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>THE table of fields: what of a record is searched, with what weight, what is counted, and what is looked up whole.</summary>
internal static class IndexSchema
{
    /// <summary>Raised with every change to what an index holds, so that an old one is built anew and never misread.</summary>
    public const int Version = 18;

    /// <summary>The whole record, as <see cref="RecordBytes"/> writes it.</summary>
    public const string Record = "record";
    /// <summary>The record's id, whole.</summary>
    public const string Id = "id";
    /// <summary>The files that the record came from, whole, as problems name them: so that their records can be taken out again.</summary>
    public const string Source = "source";
    /// <summary>Inventory numbers, bar codes, ISSNs and ISBNs, as <see cref="Number(ReadOnlySpan{char})"/> writes them.</summary>
    public const string Numbers = "number";
    /// <summary>Where the thirteen digits of each right ISBN are filed: among the other numbers, for most are written with these very digits.</summary>
    public const string Isbn = Numbers;
    /// <summary>Whole titles as one term each, and their beginnings with <see cref="BeginningMark"/>; all by <see cref="Whole"/>.</summary>
    public const string WholeTitle = "whole";
    /// <summary>The keys of the works that this is an edition of, by <see cref="Whole"/>.</summary>
    public const string Work = "work";
    /// <summary>All facets: code and value, for looking up; the tables for counting are made of them.</summary>
    public const string Facets = "facet";
    /// <summary>The title as it is filed, for sorting and browsing.</summary>
    public const string FilingTitle = "filing";
    /// <summary>The heading of the first author, for sorting.</summary>
    public const string FilingAuthor = "filing-author";
    /// <summary>The shelf mark of the first copy, for walking along the shelf.</summary>
    public const string Shelf = "shelf";
    /// <summary>The year, for ranges of years.</summary>
    public const string Year = "year";
    /// <summary>Year, day of arrival and worth in one number, see <see cref="Indexing.Standing"/>.</summary>
    public const string Standing = "standing";

    /// <summary>Stands before titles that the record has beside its own: the original's, the cover's.</summary>
    public const char OtherTitleMark = '=';

    /// <summary>Stands before the beginning of a title in <see cref="WholeTitle"/>.</summary>
    public const char BeginningMark = '^';

    /// <summary>Years are filed whole: there are a few hundred of them, and coarser steps would be more to file than to walk.</summary>
    public const int YearStep = int.MaxValue;

    /// <summary>Of a longer number this many characters are filed.</summary>
    public const int LongestNumber = 60;

    /// <summary>How many words a title's beginning has at most.</summary>
    public const int BeginningWords = 3;

    /// <summary>The record's own title.</summary>
    public const string TitleArea = "title";

    /// <summary>Areas that names from the list of names are added to: who wrote it, who else took part, who it is about.</summary>
    public const string AuthorArea = "author", ContributorArea = "contributor", SubjectArea = "subject";

    /// <summary>Searched words, the heaviest area first. The steps between weights are wider than what one word can gain by its form, so that a
    /// title in another form of the word still stands before an annotation that has it exactly.</summary>
    public static IReadOnlyList<TextArea> Areas { get; } =
    [
        new(TitleArea, 10, 200, record => [new(record.Title.Full, Main(record))]),
        new("other-title", 7, 200, record =>
        [
            .. record.ParallelTitles.Select(title => new AreaValue(title)),
            .. record.VariantTitles.Select(title => new AreaValue(title, Main(record))),
            .. record.UniformTitle is { } uniform ? [new AreaValue(uniform)] : Array.Empty<AreaValue>(),
        ]),
        new(AuthorArea, 9, 50, record => record.Authors.SelectMany(NamesOf)),
        new(ContributorArea, 5, 50, record => OthersThanAuthors(record).SelectMany(NamesOf)),
        new(SubjectArea, 4, 100, record =>
        [
            .. record.Subjects.Select(subject => new AreaValue(subject.Full)),
            .. record.Genres.Select(genre => new AreaValue(genre)),
        ]),
        new("series", 3, 100, record => record.Series.Select(series => new AreaValue(series.Title, Main(record)))),
        new("publisher", 1.5f, 50, record => record.Publication.Publishers.Concat(record.Publication.Places).Select(name => new AreaValue(name))),
        new("text", 1, 2_000, record =>
        [
            .. Given(record.Summary, Main(record)),
            .. Given(record.Title.Responsibility, Main(record)),
            .. Given(record.Contents, Main(record)),
            .. record.Notes.Select(note => new AreaValue(note, Main(record))),
            .. record.LinkedRecords.Select(linked => new AreaValue(linked.Title, Main(record))),
            .. Given(record.Audience.Note, Main(record)),
            .. Given(record.Edition, Main(record)),
        ]),
    ];

    /// <summary>The number of the area of a name among <see cref="Areas"/>.</summary>
    public static int AreaOf(string name)
    {
        var number = 0;
        while (Areas[number].Name != name)
            number++;
        return number;
    }

    /// <summary>Counted values. A code never changes its facet while <see cref="Version"/> stays.</summary>
    public static IReadOnlyList<FacetField> FacetFields { get; } =
    [
        new("availability", 'v', record => Availability(record)),
        new("type", 't', record => [record.Type.ToString().ToLowerInvariant()]),
        new("language", 'l', record => record.Languages),
        new("grade", 'g', record => record.Audience.Grades.Select(grade => grade.ToString(CultureInfo.InvariantCulture))),
        new("author", 'a', record => record.Authors.Select(author => author.Name)),
        new("subject", 's', record => record.Subjects.Select(subject => subject.Heading)),
        new("genre", 'n', record => record.Genres),
        new("series", 'r', record => record.Series.Select(series => series.Title)),
        new("class", 'c', record => record.Classifications.SelectMany(ClassTree.Branches)),
        new("arrival", 'w', record => record.Holdings.Max(holding => holding.Acquired) is { } day ? [day.ToString("yyyy-MM", CultureInfo.InvariantCulture)] : []),
        new("year", 'y', record => record.Year is { } year ? [year.ToString("0000", CultureInfo.InvariantCulture)] : []),
    ];

    /// <summary>The codes of facets whose values come together in few ways: the values of a record in them are counted as one, and parted when all is counted.</summary>
    public static IReadOnlyList<string> FacetGroups { get; } = ["vtlgn", "c", "wy"];

    /// <summary>The number of the group that a facet's letter is in, from 1; 0 where its values stand for themselves.</summary>
    public static int FacetGroupOf(char code)
    {
        for (var i = 0; i < FacetGroups.Count; i++)
        {
            if (FacetGroups[i].Contains(code, StringComparison.Ordinal))
                return i + 1;
        }
        return 0;
    }

    /// <summary>A facet's value as it stands in <see cref="Facets"/>.</summary>
    public static string FacetTerm(string facet, string value) => FacetFields.First(field => field.Name == facet).Code + value;

    /// <summary>The main language of the text.</summary>
    public static string? Main(BibliographicRecord record) => record.Languages.Count > 0 ? record.Languages[0] : null;

    /// <summary>A long text as a <see cref="WholeTerm"/>; empty for an empty one.</summary>
    public static string Whole(ReadOnlySpan<char> text)
    {
        var whole = new WholeTerm();
        whole.Append(text);
        if (whole.IsEmpty)
            return "";
        Span<char> term = stackalloc char[WholeTerm.Length];
        whole.CopyTo(term);
        return new string(term);
    }

    /// <summary>A text short enough to be a term: Lucene refuses more than 32,766 bytes, and headings of more than these characters are no headings.</summary>
    public static string Cut(string text) => text.Length <= 1_000 ? text : text[..1_000];

    /// <summary>A number as one looks for it: letters small, no spaces, no hyphens.</summary>
    public static string Number(ReadOnlySpan<char> text)
    {
        Span<char> kept = stackalloc char[LongestNumber];
        return kept[..Number(text, kept)].ToString();
    }

    /// <summary>The same without making a string; answers how many characters it has.</summary>
    public static int Number(ReadOnlySpan<char> text, Span<char> kept)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (count < kept.Length && (char.IsLetterOrDigit(c) || c is '/' or '.'))
                kept[count++] = char.ToLowerInvariant(c);
        }
        return count;
    }

    /// <summary>The title as it is filed: without the article that cataloguing says to skip, nor quotation marks before it.</summary>
    public static string Filing(Title title)
    {
        var from = title.NonFiling > 0 && title.NonFiling < title.Proper.Length ? title.NonFiling : 0;
        while (from < title.Full.Length - 1 && !char.IsLetterOrDigit(title.Full[from]))
            from++;
        return title.Full[from..];
    }

    // As BibliographicRecord.Authors has them; to compare contributors as values hashes all their texts.
    private static IEnumerable<Contributor> OthersThanAuthors(BibliographicRecord record) => record.Contributors.Any(c => c.Role == ContributorRole.Author)
        ? record.Contributors.Where(c => c.Role != ContributorRole.Author)
        : record.Contributors.Where(c => !c.IsMain);

    private static IEnumerable<AreaValue> NamesOf(Contributor contributor)
    {
        yield return new AreaValue(contributor.Name);
        if (contributor.FullerName is { } fuller)
            yield return new AreaValue(fuller);
    }

    private static AreaValue[] Given(string? text, string? language) => text is null ? [] : [new AreaValue(text, language)];

    private static IEnumerable<string> Availability(BibliographicRecord record)
    {
        if (record.Holdings.Any(holding => holding.Status == ItemStatus.Available))
            yield return "available";
        else if (record.Holdings.Any(holding => holding.Status == ItemStatus.ReadingRoom))
            yield return "reading-room";
        else if (record.Links.Count == 0)
            yield return "not-available";
        if (record.Links.Count > 0)
            yield return "online";
    }
}
