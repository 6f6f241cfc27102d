using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>
/// A record while it is being read: whatever the format, its reader puts in what it finds, in any order, and the draft makes the record.
/// One draft serves a whole file.
/// </summary>
internal sealed class RecordDraft(ReadContext context)
{
    private readonly HashSet<ulong> idsWithoutNumber = [];

    public ReadContext Context => context;

    public string? Number { get; set; }
    public string? Agency { get; set; }
    public RecordType Type { get; set; }
    public string? TitleProper { get; set; }
    public string? Responsibility { get; set; }
    public int NonFiling { get; set; }
    public string? UniformTitle { get; set; }
    public string? Edition { get; set; }
    public string? PublicationDate { get; set; }
    public int? PublicationYear { get; set; }

    /// <summary>The year in coded data (008, 100 $a), taken where the imprint gives none.</summary>
    public int? CodedYear { get; set; }
    public int? FirstPublished { get; set; }
    public string? Extent { get; set; }
    public string? Contents { get; set; }
    public string? Summary { get; set; }
    public string? Frequency { get; set; }
    public string? AudienceNote { get; set; }

    public List<string> TitleRemainders { get; } = [];
    public List<string> TitleParts { get; } = [];
    public List<string> ParallelTitles { get; } = [];
    public List<string> VariantTitles { get; } = [];
    public List<Contributor> Contributors { get; } = [];
    public List<string> Places { get; } = [];
    public List<string> Publishers { get; } = [];
    public List<Series> Series { get; } = [];
    public List<string> Notes { get; } = [];
    public List<Subject> Subjects { get; } = [];
    public List<string> Genres { get; } = [];
    public List<Classification> Classifications { get; } = [];
    public List<Isbn> Isbns { get; } = [];
    public List<string> Issns { get; } = [];
    public List<string> Languages { get; } = [];
    public List<string> OriginalLanguages { get; } = [];
    public List<int> Grades { get; } = [];
    public List<RecordLink> Links { get; } = [];
    public List<LinkedRecord> LinkedRecords { get; } = [];
    public List<Holding> Holdings { get; } = [];

    /// <summary>Empties the draft for the next record.</summary>
    public void Clear()
    {
        Number = Agency = TitleProper = Responsibility = UniformTitle = Edition = PublicationDate = Extent = Contents = Summary = Frequency = AudienceNote = null;
        PublicationYear = CodedYear = FirstPublished = null;
        Type = RecordType.Book;
        NonFiling = 0;
        TitleRemainders.Clear();
        TitleParts.Clear();
        ParallelTitles.Clear();
        VariantTitles.Clear();
        Contributors.Clear();
        Places.Clear();
        Publishers.Clear();
        Series.Clear();
        Notes.Clear();
        Subjects.Clear();
        Genres.Clear();
        Classifications.Clear();
        Isbns.Clear();
        Issns.Clear();
        Languages.Clear();
        OriginalLanguages.Clear();
        Grades.Clear();
        Links.Clear();
        LinkedRecords.Clear();
        Holdings.Clear();
    }

    /// <summary>Adds a text that is not there yet; blanks and <c>null</c> are passed over.</summary>
    public static void AddOnce(List<string> list, string? text)
    {
        if (!string.IsNullOrEmpty(text) && !list.Contains(text))
            list.Add(text);
    }

    /// <summary>Adds another annotation, on a line of its own.</summary>
    public void AddSummary(string? text)
    {
        if (!string.IsNullOrEmpty(text))
            Summary = Summary is null ? text : Summary + "\n" + text;
    }

    /// <summary>Adds whatever book number the text begins with, and reports a wrong one.</summary>
    public void AddIsbn(string? text, bool isCancelled = false)
    {
        if (!Isbn.TryParse(text, out var isbn))
        {
            if (!isCancelled && !string.IsNullOrEmpty(text) && text.Count(char.IsAsciiDigit) is >= 8 and <= 14)
                context.Report(FormatProblems.WrongIsbn, text);
            return;
        }
        if (!isbn.IsValid && !isCancelled)
            context.Report(FormatProblems.WrongIsbn, isbn.Text);
        if (!Isbns.Exists(known => known.Key == isbn.Key && (isbn.Key is not null || known.Text == isbn.Text)))
            Isbns.Add(isCancelled ? isbn with { IsCancelled = true } : isbn);
    }

    /// <summary>Adds a language, by code or by name in Kazakh, Russian or English; reports what is neither.</summary>
    public void AddLanguage(List<string> languages, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        if (LanguageNames.Find(text) is { } code)
            AddOnce(languages, code);
        else
            context.Report(FormatProblems.UnknownLanguage, text);
    }

    /// <summary>Adds an address on the web; reports what is none.</summary>
    public void AddLink(string? address, string? label)
    {
        if (string.IsNullOrEmpty(address))
            return;
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
            Links.Add(new RecordLink(uri, label));
        else
            context.Report(FormatProblems.UnsafeLink, address);
    }

    /// <summary>The record, with a number of its own whatever the source gave.</summary>
    public BibliographicRecord ToRecord(RecordSource? source)
    {
        var title = MakeTitle();
        if (title.Proper.Length == 0)
            context.Report(FormatProblems.NoTitle);
        var publication = Places.Count == 0 && Publishers.Count == 0 && PublicationDate is null && PublicationYear is null && CodedYear is null
            ? Publication.Empty
            : new Publication { Places = Copy(Places), Publishers = Copy(Publishers), Date = PublicationDate, Year = PublicationYear ?? CodedYear };
        var id = RecordId.From(Number) ?? IdByContent(title);
        context.CountRead();
        return new BibliographicRecord
        {
            Id = id,
            Origins = [new RecordOrigin(id, context.ShownAs, context.Number, context.Offset)],
            Agency = Agency,
            Type = Type,
            Title = title,
            ParallelTitles = Copy(ParallelTitles),
            UniformTitle = UniformTitle,
            VariantTitles = Copy(VariantTitles),
            Contributors = Copy(Contributors),
            Edition = Edition,
            Publication = publication,
            FirstPublished = FirstPublished,
            Extent = Extent,
            Series = Copy(Series),
            Notes = Copy(Notes),
            Contents = Contents,
            Summary = Summary,
            Subjects = Copy(Subjects),
            Genres = Copy(Genres),
            Classifications = Copy(Classifications),
            Isbns = Copy(Isbns),
            Issns = Copy(Issns),
            Languages = Copy(Languages),
            OriginalLanguages = Copy(OriginalLanguages),
            Audience = Grades.Count == 0 && AudienceNote is null ? Audience.Unknown : new Audience { Grades = [.. Grades.Distinct().Order()], Note = AudienceNote },
            Links = Copy(Links),
            LinkedRecords = Copy(LinkedRecords),
            Holdings = Copy(Holdings),
            Frequency = Frequency,
            Source = source,
        };
    }

    private static T[] Copy<T>(List<T> list) => list.Count == 0 ? [] : list.ToArray();

    private Title MakeTitle() => TitleProper is null && TitleParts.Count == 0
        ? Title.Empty
        : new Title
        {
            // A record whose field of the title has only the number of a part is known by that.
            Proper = TitleProper ?? TitleParts[0],
            Remainder = TitleRemainders.Count switch { 0 => null, 1 => TitleRemainders[0], _ => string.Join(" : ", TitleRemainders) },
            Parts = TitleProper is null ? [.. TitleParts.Skip(1)] : Copy(TitleParts),
            Responsibility = Responsibility,
            NonFiling = NonFiling > 0 && NonFiling < (TitleProper?.Length ?? 0) ? NonFiling : 0,
        };

    private RecordId IdByContent(Title title)
    {
        var id = ContentId.Of(context.ShownAs, title, Contributors, Publishers, PublicationYear ?? CodedYear, Edition, Isbns);
        // Two records of one file with the very same description are two until a person says otherwise.
        for (var copy = 2; !idsWithoutNumber.Add(ContentId.NumberOf(id)); copy++)
            id = ContentId.Another(id, copy);
        context.Report(FormatProblems.NoNumber, id);
        return new RecordId(id);
    }
}
