using Opac.Indexing.Formats.Marc;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Irbis;

/// <summary>
/// What each field of IRBIS gives to the record (ИРБИС64: Структура данных электронного каталога). 907 is the log of those who worked on the record, and 40 a
/// reader's loans: neither is ever taken.
/// </summary>
internal sealed class IrbisMapping
{
    private static readonly Dictionary<int, Action<IrbisMapping, IrbisField>> Rows = new()
    {
        [10] = static (m, f) => m.draft.AddIsbn(f['a']),
        [11] = static (m, f) => RecordDraft.AddOnce(m.draft.Issns, MarcNumbers.IssnOf(f['a'])),
        [101] = static (m, f) => m.draft.AddLanguage(m.draft.Languages, f.Text),
        [200] = static (m, f) => m.ReadTitle(f),
        [205] = static (m, f) => m.draft.Edition ??= Isbd.TrimEndOrNull(f['a']),
        [210] = static (m, f) => m.ReadImprint(f),
        [215] = static (m, f) => m.draft.Extent ??= Extent(f),
        [225] = static (m, f) => m.ReadSeries(f),
        [300] = static (m, f) => RecordDraft.AddOnce(m.draft.Notes, f.Text),
        [320] = static (m, f) => RecordDraft.AddOnce(m.draft.Notes, f.Text),
        [330] = static (m, f) => m.ReadContents(f),
        [331] = static (m, f) => m.draft.AddSummary(f.Text),
        [333] = static (m, f) => AudienceField.Read(m.draft, f.Text, numbersAreGrades: false),
        [454] = static (m, f) => m.draft.UniformTitle ??= Isbd.TrimEndOrNull(f['a'] ?? f['c']),
        [461] = static (m, f) => m.ReadSet(f),
        [463] = static (m, f) => m.ReadHost(f),
        [510] = static (m, f) => RecordDraft.AddOnce(m.draft.ParallelTitles, Isbd.TrimEndOrNull(f['d'] ?? f['a'])),
        [517] = static (m, f) => RecordDraft.AddOnce(m.draft.VariantTitles, Isbd.TrimEndOrNull(f['a'])),
        [600] = static (m, f) => m.AddSubject(NameOf(f), SubjectKind.Name),
        [606] = static (m, f) => m.ReadSubject(f, SubjectKind.Topic),
        [607] = static (m, f) => m.ReadSubject(f, SubjectKind.Place),
        [610] = static (m, f) => m.AddSubject(f.Text, SubjectKind.Keyword),
        [621] = static (m, f) => m.AddClass("bbk", f.Text),
        [675] = static (m, f) => m.AddClass("udc", f.Text),
        [686] = static (m, f) => m.AddClass("other", f.Text),
        [964] = static (m, f) => m.AddClass("grnti", f.Text),
        [700] = static (m, f) => m.AddName(f, isMain: true),
        [701] = static (m, f) => m.AddName(f, isMain: false),
        [702] = static (m, f) => m.AddName(f, isMain: false),
        [961] = static (m, f) => m.AddName(f, isMain: false),
        [710] = static (m, f) => m.AddBody(f, isMain: true),
        [711] = static (m, f) => m.AddBody(f, isMain: false),
        [962] = static (m, f) => m.AddBody(f, isMain: false),
        [900] = static (m, f) => m.kindCode ??= f['t'],
        [903] = static (m, f) => m.draft.Number ??= f.Text,
        [906] = static (m, f) => m.shelfClass ??= f.Text,
        [908] = static (m, f) => m.authorMark ??= f.Text,
        [910] = static (m, f) => m.copies.Add(f),
        [920] = static (m, f) => m.worksheet ??= f.Text,
        [923] = static (m, f) => m.AddPart(f['h'], f['i']),
        [925] = static (m, f) => m.AddPart(f['v'], f['a']),
        [933] = static (m, f) => m.journal ??= f.Text,
        [934] = static (m, f) => m.issueYear ??= f.Text,
        [936] = static (m, f) => m.issueNumber ??= f.Text,
        [951] = static (m, f) => m.ReadLink(f),
    };

    private readonly RecordDraft draft;

    // Journals come before their issues as a rule; an issue without a title of its own is known by its journal's.
    private const int MostJournals = 10_000;
    private readonly Dictionary<string, string> journals = new(StringComparer.Ordinal);

    private readonly List<IrbisField> copies = [];
    private string? worksheet;
    private string? kindCode;
    private string? shelfClass;
    private string? authorMark;
    private string? journal;
    private string? issueYear;
    private string? issueNumber;
    private string? volume;
    private IrbisField? set;

    public IrbisMapping(RecordDraft draft) => this.draft = draft;

    /// <summary>The record that these fields describe.</summary>
    public BibliographicRecord Read(List<IrbisField> fields, RecordSource source)
    {
        draft.Clear();
        copies.Clear();
        worksheet = kindCode = shelfClass = authorMark = journal = issueYear = issueNumber = volume = null;
        set = null;
        foreach (var field in fields)
        {
            if (Rows.TryGetValue(field.Tag, out var read))
                read(this, field);
        }
        draft.Type = TypeOf();
        FinishSet();
        FinishIssue();
        VolumeTitle.Complete(draft);
        draft.PublicationYear = Years.Of(draft.PublicationDate) ?? Years.Of(issueYear);
        var mark = string.Join(' ', new[] { shelfClass ?? (draft.Classifications.Count > 0 ? draft.Classifications[0].Value : null), authorMark }.Where(part => part is not null));
        foreach (var copy in copies)
            draft.Holdings.Add(IrbisCopies.Read(copy, mark.Length == 0 ? null : mark, draft.Context));
        Textbooks.Tell(draft);
        return draft.ToRecord(source);
    }

    private void ReadTitle(IrbisField field)
    {
        if (draft.TitleProper is not null)
        {
            RecordDraft.AddOnce(draft.VariantTitles, Isbd.TrimEndOrNull(field['a']));
            return;
        }
        draft.TitleProper = Isbd.TrimEndOrNull(field['a']);
        volume = Isbd.TrimEndOrNull(field['v']);
        RecordDraft.AddOnce(draft.TitleRemainders, Isbd.TrimEndOrNull(field['e']));
        draft.Responsibility = string.Join(" ; ", new[] { field['f'], field['g'] }.OfType<string>()) is { Length: > 0 } responsibility ? responsibility : null;
    }

    private void ReadImprint(IrbisField field)
    {
        RecordDraft.AddOnce(draft.Publishers, Isbd.TrimEndOrNull(field['c']));
        RecordDraft.AddOnce(draft.Places, Isbd.TrimEndOrNull(field['a'] ?? field['4']));
        draft.PublicationDate ??= Isbd.TrimEndOrNull(field['d']);
    }

    private static string? Extent(IrbisField field)
    {
        if (field['a'] is not { } pages)
            return null;
        // ^A is a bare number of pages, ^1 the unit where it is not pages.
        var extent = char.IsAsciiDigit(pages[^1]) && field['1'] is null ? pages + " с." : field['1'] is { } unit ? $"{pages} {unit.Split('=')[^1]}" : pages;
        return field['c'] is { } details ? $"{extent} : {details}" : extent;
    }

    private void ReadSeries(IrbisField field)
    {
        if (Isbd.TrimEndOrNull(field['a']) is { } title)
            draft.Series.Add(new Series(title, field['v']));
    }

    private void ReadContents(IrbisField field)
    {
        var line = string.Join(" / ", new[] { Isbd.TrimEndOrNull(field['c'] ?? field['*'] ?? field['a']), field['g'] ?? field['f'] }.OfType<string>());
        if (line.Length > 0)
            draft.Contents = MarcJoin.Lines(draft.Contents, line);
    }

    private void ReadSet(IrbisField field)
    {
        set ??= field;
        draft.PublicationDate ??= Isbd.TrimEndOrNull(field['h']);
        RecordDraft.AddOnce(draft.Places, Isbd.TrimEndOrNull(field['d']));
        RecordDraft.AddOnce(draft.Publishers, Isbd.TrimEndOrNull(field['g']));
        // The number of the whole set: good to search by, not this volume's own.
        if (field['i'] is { } isbn)
            draft.AddIsbn(isbn, isCancelled: true);
    }

    private void FinishSet()
    {
        if (set is { } found && Isbd.TrimEndOrNull(found['c']) is { } title)
        {
            draft.LinkedRecords.Add(new LinkedRecord { Kind = LinkKind.Set, Title = title, Part = volume });
            // A volume with a name is called by it; without one its number follows the title of the set.
            if (draft.TitleProper is not null)
                return;
            draft.TitleProper = title;
        }
        if (volume is null)
            return;
        if (draft.TitleProper is null)
            draft.TitleProper = volume;
        else
            draft.TitleParts.Insert(0, volume);
    }

    private void ReadHost(IrbisField field)
    {
        if (Isbd.TrimEndOrNull(field['c']) is not { } title)
            return;
        var part = string.Join(". – ", new[] { field['j'], field['v'], field['h'], field['s'] is { } pages ? "С. " + pages : null }.OfType<string>());
        draft.LinkedRecords.Add(new LinkedRecord { Kind = LinkKind.Host, Title = title, Part = part.Length == 0 ? null : part, Id = RecordId.From(field['w']), StandardNumber = field['i'] });
        draft.PublicationDate ??= field['j'];
    }

    private void FinishIssue()
    {
        if (worksheet == "J" && draft.Number is { } number && draft.TitleProper is { } title && journals.Count < MostJournals)
            journals[number] = title;
        if (draft.TitleProper is not null || journal is null)
            return;
        var name = journals.GetValueOrDefault(journal, journal);
        draft.TitleProper = name;
        RecordDraft.AddOnce(draft.TitleParts, string.Join(", ", new[] { issueYear, issueNumber is null || !char.IsAsciiDigit(issueNumber[0]) ? issueNumber : "№ " + issueNumber }.OfType<string>()));
        draft.LinkedRecords.Add(new LinkedRecord { Kind = LinkKind.Host, Title = name, Id = RecordId.From(journal) });
    }

    private void AddName(IrbisField field, bool isMain)
    {
        if (NameOf(field) is not { } name)
            return;
        // «^4340 Ред.»: the code and its words in one.
        var role = field['4'];
        var code = role is { Length: >= 3 } && int.TryParse(role.AsSpan(0, 3), out _) ? role[..3] : null;
        var words = code is null ? role : Isbd.TrimEndOrNull(role![3..].Trim());
        draft.Contributors.Add(new Contributor
        {
            Name = name,
            Role = Roles.Of(code, words) ?? (field.Tag is 702 or 961 || words is not null ? ContributorRole.Other : ContributorRole.Author),
            RoleText = words,
            Dates = field['f'],
            FullerName = field['g'],
            IsMain = isMain,
        });
    }

    private static string? NameOf(IrbisField field)
    {
        var surname = Isbd.TrimEndOrNull(field['a'] ?? field['x'] ?? field['*']);
        return surname is not null && field['b'] is { } initials ? $"{surname}, {initials}" : surname;
    }

    private void AddBody(IrbisField field, bool isMain)
    {
        if (Isbd.TrimEndOrNull(field['a'] ?? field['*']) is not { } name)
            return;
        if (Isbd.TrimEndOrNull(field['b']) is { } unit)
            name = $"{name}. {unit}";
        draft.Contributors.Add(new Contributor { Name = name, Role = isMain ? ContributorRole.Author : ContributorRole.Other, IsMain = isMain && draft.Contributors.Count == 0, IsCorporate = true });
    }

    private void ReadSubject(IrbisField field, SubjectKind kind)
    {
        if (Isbd.TrimEndOrNull(field.Text) is { } heading)
            draft.Subjects.Add(new Subject { Heading = heading, Kind = kind, Subdivisions = [.. field.Subfields.Where(s => s.Code is 'b' or 'c' or 'd' or 'e' or 'g' or 'h' or 'o').Select(s => Isbd.TrimEnd(s.Text)).Where(text => text.Length > 0)] });
    }

    private void AddSubject(string? heading, SubjectKind kind)
    {
        if (Isbd.TrimEndOrNull(heading) is { } text)
            draft.Subjects.Add(new Subject { Heading = text, Kind = kind });
    }

    private void AddClass(string scheme, string? mark)
    {
        if (mark is not null && !draft.Classifications.Exists(known => known.Scheme == scheme && known.Value == mark))
            draft.Classifications.Add(new Classification(scheme, mark));
    }

    private void AddPart(string? number, string? name)
    {
        RecordDraft.AddOnce(draft.TitleParts, Isbd.TrimEndOrNull(number));
        RecordDraft.AddOnce(draft.TitleParts, Isbd.TrimEndOrNull(name));
    }

    // ^I an address, ^A a file on the library's own disk, which no visitor can open.
    private void ReadLink(IrbisField field)
    {
        if (field['i'] is { } address)
            draft.AddLink(address, field['t']);
    }

    private RecordType TypeOf() => worksheet?.ToUpperInvariant() switch
    {
        "ASP" => RecordType.Article,
        "J" or "NJ" or "NJP" or "NJK" => RecordType.Periodical,
        "MUSP" => RecordType.Kit,
        _ => (kindCode ?? " ")[0] switch
        {
            'b' => RecordType.Manuscript,
            'c' or 'd' or 'j' => RecordType.Music,
            'e' or 'f' => RecordType.Map,
            'g' => RecordType.Video,
            'i' => RecordType.Audio,
            'k' => RecordType.Picture,
            'l' => RecordType.Electronic,
            'm' or 'r' => RecordType.Kit,
            _ => RecordType.Book,
        },
    };
}
