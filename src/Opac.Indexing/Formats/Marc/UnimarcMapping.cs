using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>
/// What each field of UNIMARC, RUSMARC and KAZMARC gives to the record (UNIMARC Manual: Bibliographic Format; RUSMARC of the National Library of
/// Russia). The table at the top is the mapping; a field that is not in it stays in the record's source.
/// </summary>
internal sealed class UnimarcMapping
{
    private static readonly (string Tags, Action<UnimarcMapping, MarcField> Read)[] Table =
    [
        ("001", static (m, f) => m.draft.Number ??= f.Value),
        ("010", static (m, f) => m.numbers.ReadIsbn(f)),
        ("011", static (m, f) => m.numbers.ReadIssn(f)),
        ("090", static (m, f) => m.holdings.ReadRuslan(f)),
        ("100", static (m, f) => m.coded.Read(f)),
        ("101", static (m, f) => m.coded.ReadLanguages(f)),
        ("200", static (m, f) => m.titles.Read(f)),
        ("205", static (m, f) => m.draft.Edition ??= Isbd.TrimEndOrNull(MarcJoin.Subfields(f, "ab"))),
        ("210 214", static (m, f) => m.imprint.Read(f, 'c', 'd')),
        ("215", static (m, f) => m.draft.Extent ??= UnimarcTitles.Extent(f)),
        ("225", static (m, f) => m.titles.ReadSeries(f)),
        ("300 301 302 303 304 305 306 307 308 310 311 312 313 314 316 317 318 320 321 323 324 325 328 332 336 337 345", static (m, f) => RecordDraft.AddOnce(m.draft.Notes, MarcJoin.Subfields(f, "abcdefghijklmnopqrstuvwxyz"))),
        ("326", static (m, f) => m.draft.Frequency ??= f.Text('a')),
        ("327", static (m, f) => m.draft.Contents = MarcJoin.Lines(m.draft.Contents, MarcJoin.Subfields(f, "abcdefghi"))),
        ("330", static (m, f) => m.draft.AddSummary(f.Text('a'))),
        ("333", static (m, f) => AudienceField.Read(m.draft, f.Text('a'), numbersAreGrades: false)),
        ("410 411 421 422 423 430 431 432 433 434 435 436 437 440 441 442 443 444 445 446 447 451 452 453 454 455 456 461 462 463 464 470 481 482 488", static (m, f) => m.links.Read(f)),
        ("500", static (m, f) => m.draft.UniformTitle ??= Isbd.TrimEndOrNull(f.Text('a'))),
        ("510", static (m, f) => RecordDraft.AddOnce(m.draft.ParallelTitles, Isbd.TrimEndOrNull(MarcJoin.Subfields(f, "ae")))),
        ("512 513 514 515 516 517 518 532 540 541", static (m, f) => RecordDraft.AddOnce(m.draft.VariantTitles, Isbd.TrimEndOrNull(MarcJoin.Subfields(f, "ae")))),
        ("600 601 602 604 605 606 607 610", static (m, f) => m.subjects.Read(f)),
        ("608", static (m, f) => RecordDraft.AddOnce(m.draft.Genres, Isbd.TrimEndOrNull(m.pool.Get(f.Find('a'))))),
        ("675", static (m, f) => m.subjects.ReadClass(f, "udc")),
        ("676", static (m, f) => m.subjects.ReadClass(f, "ddc")),
        ("680", static (m, f) => m.subjects.ReadClass(f, "lcc")),
        ("686", static (m, f) => m.subjects.ReadClassByScheme(f)),
        ("700 701 702 710 711 712 720 721 722", static (m, f) => m.names.Read(f)),
        ("801", static (m, f) => m.draft.Agency ??= f.Text('b')),
        ("856", static (m, f) => m.draft.AddLink(f.Text('u'), f.Text('z') ?? f.Text('2') ?? f.Text('y'))),
        ("899", static (m, f) => m.holdings.ReadRusmarc(f)),
        ("995", static (m, f) => m.holdings.ReadKoha(f)),
    ];

    private static readonly Action<UnimarcMapping, MarcField>?[] Rows = MarcRows.ByNumber(Table);

    private readonly RecordDraft draft;
    private readonly TextPool pool = new();
    private readonly MarcNumbers numbers;
    private readonly UnimarcCoded coded;
    private readonly UnimarcTitles titles;
    private readonly UnimarcNames names;
    private readonly UnimarcLinks links;
    private readonly UnimarcHoldings holdings;
    private readonly MarcSubjects subjects;
    private readonly MarcImprint imprint;

    public UnimarcMapping(RecordDraft draft)
    {
        this.draft = draft;
        numbers = new(draft);
        coded = new(draft, pool);
        titles = new(draft, pool);
        names = new(draft, pool);
        links = new(draft);
        holdings = new(draft, pool);
        subjects = new(draft, pool, MarcFamily.Unimarc);
        imprint = new(draft, pool);
    }

    /// <summary>The record that these fields describe.</summary>
    public BibliographicRecord Read(MarcRecord record)
    {
        draft.Clear();
        links.Start();
        draft.Type = TypeOf(record.Leader);
        for (var i = 0; i < record.Count; i++)
        {
            var field = record[i];
            if (field.Tag.Number is >= 0 and var number)
                Rows[number]?.Invoke(this, field);
        }
        links.Finish();
        VolumeTitle.Complete(draft);
        imprint.Finish();
        Textbooks.Tell(draft);
        return draft.ToRecord(new RecordSource("unimarc", record.Bytes));
    }

    // UNIMARC leader/06 has its own letters: b manuscript, i and j sound, l electronic. RUSMARC keeps to them.
    private static RecordType TypeOf(Leader leader) => leader.Type switch
    {
        'b' => RecordType.Manuscript,
        'c' or 'd' or 'j' => RecordType.Music,
        'e' or 'f' => RecordType.Map,
        'g' => RecordType.Video,
        'i' => RecordType.Audio,
        'k' => RecordType.Picture,
        'l' => RecordType.Electronic,
        'm' or 'r' => RecordType.Kit,
        _ => leader.Level switch { 'a' or 'b' => RecordType.Article, 's' or 'i' => RecordType.Periodical, _ => RecordType.Book },
    };
}
