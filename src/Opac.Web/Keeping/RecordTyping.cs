using System.Globalization;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Web.Keeping;

/// <summary>Record → form and form → record. What was not touched in the form comes out as it went in, with all that the form does not show.</summary>
internal sealed class RecordTyping(List<FormFault> faults)
{
    private const int LongestField = 10_000;

    private static readonly string[] days = ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"];

    /// <summary>The form of a record.</summary>
    public static RecordForm FormOf(BibliographicRecord record) => new()
    {
        Type = record.Type.ToString(),
        Title = record.Title.Proper,
        Subtitle = record.Title.Remainder,
        Part = string.Join(". ", record.Title.Parts),
        People = [.. record.Contributors.Select(person => new PersonForm { Name = person.Name, Role = person.Role.ToString() })],
        Place = Joined(record.Publication.Places),
        Publisher = Joined(record.Publication.Publishers),
        Year = DateOf(record),
        Edition = record.Edition,
        Extent = record.Extent,
        Series = record.Series.Count > 0 ? record.Series[0].Title : null,
        SeriesNumber = record.Series.Count > 0 ? record.Series[0].Number : null,
        Isbn = Joined(record.Isbns.Where(isbn => !isbn.IsCancelled).Select(isbn => isbn.Text)),
        Language = record.Languages.Count > 0 ? record.Languages[0] : null,
        Subjects = string.Join('\n', record.Subjects.Select(subject => subject.Full)),
        Genres = Joined(record.Genres),
        Bbk = Marks(record, "bbk"),
        Udc = Marks(record, "udc"),
        Grades = GradesOf(record),
        Summary = record.Summary,
        Copies = [.. record.Holdings.Select((copy, index) => new CopyForm
        {
            Index = index,
            Number = copy.InventoryNumber,
            Location = copy.Location,
            ShelfMark = copy.ShelfMark,
            Acquired = copy.Acquired?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Price = copy.Price,
            Status = copy.Status.ToString(),
        })],
    };

    /// <summary>The record that the form makes of another.</summary>
    public BibliographicRecord Read(RecordForm form, BibliographicRecord known)
    {
        var before = FormOf(known);
        var type = Enum.TryParse<RecordType>(form.Type, out var chosen) ? chosen : known.Type;
        return known with
        {
            Type = type,
            Title = TitleOf(form, before, known),
            Contributors = People(form, known),
            Publication = PublicationOf(form, before, known),
            Edition = Text(form.Edition, nameof(form.Edition)),
            Extent = Text(form.Extent, nameof(form.Extent)),
            Series = SeriesOf(form, known),
            Isbns = Isbns(form, known),
            Languages = Text(form.Language, nameof(form.Language)) is not { } language ? [] : [language, .. known.Languages.Skip(1).Where(other => other != language)],
            Subjects = [.. Parts(form.Subjects, nameof(form.Subjects), '\n').Select(line => known.Subjects.FirstOrDefault(subject => subject.Full == line) ?? new Subject { Heading = line, Kind = SubjectKind.Topic })],
            Genres = Genres(form, type, known),
            Classifications = [.. known.Classifications.Where(mark => mark.Scheme is not ("bbk" or "udc")),
                .. Parts(form.Bbk, nameof(form.Bbk)).Select(mark => new Classification("bbk", mark)), .. Parts(form.Udc, nameof(form.Udc)).Select(mark => new Classification("udc", mark))],
            Audience = form.Grades?.Trim() == before.Grades ? known.Audience : known.Audience with { Grades = Grades(form.Grades) },
            Summary = Text(form.Summary, nameof(form.Summary))?.Replace("\r", "", StringComparison.Ordinal),
            Holdings = [.. Copies(form, known), .. NewCopies(form)],
        };
    }

    private Title TitleOf(RecordForm form, RecordForm before, BibliographicRecord known)
    {
        var proper = Text(form.Title, nameof(form.Title));
        if (proper is null)
            Fault(nameof(form.Title), FormProblems.NoTitle);
        return known.Title with
        {
            Proper = proper ?? "",
            Remainder = Text(form.Subtitle, nameof(form.Subtitle)),
            Parts = (form.Part ?? "").Trim() == before.Part ? known.Title.Parts : Text(form.Part, nameof(form.Part)) is { } part ? [part] : [],
            NonFiling = proper == known.Title.Proper ? known.Title.NonFiling : 0,
        };
    }

    private List<Contributor> People(RecordForm form, BibliographicRecord known)
    {
        var people = new List<Contributor>();
        foreach (var typed in form.People)
        {
            if (Text(typed.Name, nameof(form.People)) is not { } name)
                continue;
            var role = Enum.TryParse<ContributorRole>(typed.Role, out var chosen) ? chosen : ContributorRole.Author;
            // With the years of life, and whatever else its heading has.
            people.Add(known.Contributors.FirstOrDefault(person => person.Name == name && person.Role == role) ?? new Contributor { Name = name, Role = role });
        }
        var main = people.FindIndex(person => person.IsMain) is >= 0 and var marked ? marked : people.FindIndex(person => person.Role == ContributorRole.Author);
        return [.. people.Select((person, index) => person.IsMain == (index == main) ? person : person with { IsMain = index == main })];
    }

    private Publication PublicationOf(RecordForm form, RecordForm before, BibliographicRecord known)
    {
        var written = Text(form.Year, nameof(form.Year));
        var year = known.Publication.Year;
        if (written != before.Year)
        {
            var digits = written is null ? "" : new string([.. written.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]);
            year = digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told is >= 1000 and < 3000 ? told : null;
            if (written is not null && year is null)
                Fault(nameof(form.Year), FormProblems.WrongYear, written);
        }
        return known.Publication with
        {
            Places = Same(form.Place, before.Place) ? known.Publication.Places : [.. Parts(form.Place, nameof(form.Place))],
            Publishers = Same(form.Publisher, before.Publisher) ? known.Publication.Publishers : [.. Parts(form.Publisher, nameof(form.Publisher))],
            Date = written == before.Year ? known.Publication.Date : written,
            Year = year,
        };
    }

    private List<Series> SeriesOf(RecordForm form, BibliographicRecord known)
    {
        var (title, number) = (Text(form.Series, nameof(form.Series)), Text(form.SeriesNumber, nameof(form.SeriesNumber)));
        var rest = known.Series.Skip(1);
        return title is null ? [.. rest] : [known.Series.Count > 0 && known.Series[0].Title == title ? known.Series[0] with { Number = number } : new Series(title, number), .. rest];
    }

    private List<Isbn> Isbns(RecordForm form, BibliographicRecord known)
    {
        var isbns = new List<Isbn>();
        foreach (var text in Parts(form.Isbn, nameof(form.Isbn), ';', '\n', ','))
        {
            // A wrong number that is printed in the book was kept as such, and is not the typist's fault now.
            if (known.Isbns.FirstOrDefault(isbn => isbn.Text == text) is { } kept)
                isbns.Add(kept);
            else if (IsbnAdvice.Of(text) is { } problem)
                faults.Add(new(nameof(form.Isbn), problem));
            else if (Isbn.TryParse(text, out var isbn))
                isbns.Add(isbn);
        }
        return [.. isbns, .. known.Isbns.Where(isbn => isbn.IsCancelled)];
    }

    // No format has a code for a textbook: it is one by its genre.
    private List<string> Genres(RecordForm form, RecordType type, BibliographicRecord known)
    {
        string[] words = ["оқулық", "учебник", "textbook"];
        var genres = Parts(form.Genres, nameof(form.Genres)).ToList();
        if (type == RecordType.Textbook && !genres.Exists(Says))
            genres.Add("оқулық");
        if (type != RecordType.Textbook && known.Type == RecordType.Textbook)
            genres.RemoveAll(Says);
        return genres;

        bool Says(string genre) => Array.Exists(words, word => genre.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private IReadOnlyList<int> Grades(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var grades = Audience.ParseGrades(text);
        if (grades.Count == 0)
            Fault(nameof(RecordForm.Grades), FormProblems.WrongGrades, text.Trim());
        return grades;
    }

    private IEnumerable<Holding> Copies(RecordForm form, BibliographicRecord known)
    {
        var typed = form.Copies.Where(copy => copy.Index is not null).GroupBy(copy => copy.Index!.Value).ToDictionary(same => same.Key, same => same.First());
        for (var i = 0; i < known.Holdings.Count; i++)
        {
            // A row that the form did not have: kept.
            if (!typed.TryGetValue(i, out var copy))
                yield return known.Holdings[i];
            else if (!copy.Remove)
                yield return Copy(copy, known.Holdings[i], nameof(form.Copies)) with { InventoryNumber = Text(copy.Number, nameof(form.Copies)) };
        }
    }

    private IEnumerable<Holding> NewCopies(RecordForm form)
    {
        var like = Copy(form.NewCopy, new Holding(), nameof(form.NewCopy));
        if (!string.IsNullOrWhiteSpace(form.NewNumbers))
        {
            if (InventoryRange.Parse(form.NewNumbers) is not { } numbers)
                Fault(nameof(form.NewNumbers), FormProblems.WrongRange, form.NewNumbers.Trim());
            else
                foreach (var number in numbers)
                    yield return like with { InventoryNumber = number };
        }
        if (!string.IsNullOrWhiteSpace(form.NewUnnumbered))
        {
            if (!int.TryParse(form.NewUnnumbered, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > InventoryRange.Most)
                Fault(nameof(form.NewUnnumbered), FormProblems.WrongCount, form.NewUnnumbered.Trim());
            else
                for (var i = 0; i < count; i++)
                    yield return like;
        }
    }

    private Holding Copy(CopyForm typed, Holding known, string field)
    {
        var acquired = known.Acquired;
        if (string.IsNullOrWhiteSpace(typed.Acquired))
            acquired = null;
        else if (DateOnly.TryParseExact(typed.Acquired.Trim(), days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            acquired = day;
        else
            Fault(field, FormProblems.WrongDate, typed.Acquired.Trim());
        return known with
        {
            Location = Text(typed.Location, field),
            ShelfMark = Text(typed.ShelfMark, field),
            Price = Text(typed.Price, field),
            Acquired = acquired,
            Status = Enum.TryParse<ItemStatus>(typed.Status, out var status) ? status : known.Status,
        };
    }

    private IEnumerable<string> Parts(string? text, string field, params ReadOnlySpan<char> marks)
    {
        var parts = Text(text, field)?.Split(marks.Length == 0 ? [';'] : marks.ToArray(), StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return parts.Distinct(StringComparer.Ordinal);
    }

    // Composed letters, one blank for many, nothing that cannot be seen.
    private string? Text(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (typed.Length > LongestField)
        {
            Fault(field, FormProblems.TooLong, LongestField.ToString(CultureInfo.CurrentCulture));
            return null;
        }
        var text = new string([.. typed.Normalize().Where(c => c == '\n' || !char.IsControl(c))]);
        return string.Join('\n', text.Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))).Trim() is { Length: > 0 } kept ? kept : null;
    }

    private void Fault(string field, ProblemKind kind, params string[] arguments) => faults.Add(new(field, new Problem(default, kind, arguments)));

    private static bool Same(string? typed, string? before) => (typed ?? "").Trim() == (before ?? "");

    private static string? DateOf(BibliographicRecord record) => record.Publication.Date ?? record.Publication.Year?.ToString(CultureInfo.InvariantCulture);

    private static string GradesOf(BibliographicRecord record)
    {
        var grades = record.Audience.Grades;
        var isRun = grades.Count > 1 && grades[^1] - grades[0] == grades.Count - 1;
        return isRun ? $"{grades[0]}-{grades[^1]}" : string.Join(", ", grades);
    }

    private static string Marks(BibliographicRecord record, string scheme) => Joined(record.Classifications.Where(mark => mark.Scheme == scheme).Select(mark => mark.Value));

    private static string Joined(IEnumerable<string> parts) => string.Join("; ", parts);
}
