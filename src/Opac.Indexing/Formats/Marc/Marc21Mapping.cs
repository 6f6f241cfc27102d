using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>
/// What each field of MARC 21 gives to the record (MARC 21 Format for Bibliographic Data, Library of Congress). The table at the top is the mapping;
/// a field that is not in it stays in the record's source.
/// </summary>
internal sealed class Marc21Mapping
{
    private static readonly (string Tags, Action<Marc21Mapping, MarcField> Read)[] Table =
    [
        ("001", static (m, f) => m.draft.Number ??= f.Value),
        ("003", static (m, f) => m.draft.Agency = m.pool.Get(f.Bytes)),
        ("008", static (m, f) => m.coded.Read(f)),
        ("020", static (m, f) => m.numbers.ReadIsbn(f)),
        ("022", static (m, f) => m.numbers.ReadIssn(f)),
        ("041", static (m, f) => m.coded.ReadLanguages(f)),
        ("046", static (m, f) => m.coded.ReadFirstPublished(f)),
        ("050", static (m, f) => m.subjects.ReadClass(f, "lcc")),
        ("080", static (m, f) => m.subjects.ReadClass(f, "udc")),
        ("082", static (m, f) => m.subjects.ReadClass(f, "ddc")),
        ("084", static (m, f) => m.subjects.ReadClassByScheme(f)),
        ("100 110 111", static (m, f) => m.names.Read(f, isMain: true)),
        ("700 710 711", static (m, f) => m.names.Read(f, isMain: false)),
        ("720", static (m, f) => m.names.Read(f, isMain: false)),
        ("130 240", static (m, f) => m.titles.ReadUniform(f)),
        ("245", static (m, f) => m.titles.Read(f)),
        ("246", static (m, f) => m.titles.ReadVariant(f)),
        ("247 740", static (m, f) => m.titles.ReadOther(f)),
        ("250", static (m, f) => m.draft.Edition ??= Isbd.TrimEndOrNull(MarcJoin.Subfields(f, "ab"))),
        ("260", static (m, f) => m.imprint.Read(f)),
        ("264", static (m, f) => m.imprint.ReadByKind(f)),
        ("300", static (m, f) => m.draft.Extent ??= Isbd.TrimEndOrNull(MarcJoin.Subfields(f, "abce"))),
        ("310", static (m, f) => m.draft.Frequency ??= Isbd.TrimEndOrNull(f.Text('a'))),
        ("490 440", static (m, f) => m.titles.ReadSeries(f)),
        ("830", static (m, f) => m.titles.ReadSeriesHeading(f)),
        ("500 501 502 504 508 511 515 518 525 530 533 534 538 546 550 580 586", static (m, f) => RecordDraft.AddOnce(m.draft.Notes, MarcJoin.All(f))),
        ("505", static (m, f) => m.draft.Contents = MarcJoin.Lines(m.draft.Contents, MarcJoin.All(f))),
        ("520", static (m, f) => m.draft.AddSummary(MarcJoin.Subfields(f, "ab"))),
        ("521", static (m, f) => AudienceField.Read(m.draft, f.Text('a'), f.Indicator1 is '0' or '2')),
        ("600 610 611 630 648 650 651 653 654", static (m, f) => m.subjects.Read(f)),
        ("655", static (m, f) => RecordDraft.AddOnce(m.draft.Genres, Isbd.TrimEndOrNull(m.pool.Get(f.Find('a'))))),
        ("760 762 765 767 770 772 773 774 775 776 777 780 785 787", static (m, f) => m.links.Read(f)),
        ("852", static (m, f) => m.holdings.ReadLocation(f)),
        ("949", static (m, f) => m.holdings.ReadLocal(f)),
        ("952", static (m, f) => m.holdings.ReadKoha(f)),
        ("999", static (m, f) => m.holdings.ReadSirsi(f)),
        ("856", static (m, f) => m.draft.AddLink(f.Text('u'), f.Text('y') ?? f.Text('3') ?? f.Text('z'))),
        ("880", static (m, f) => m.titles.ReadOtherScript(f)),
    ];

    private static readonly Action<Marc21Mapping, MarcField>?[] Rows = MarcRows.ByNumber(Table);

    private readonly RecordDraft draft;
    private readonly TextPool pool = new();
    private readonly Marc21Coded coded;
    private readonly MarcNumbers numbers;
    private readonly Marc21Names names;
    private readonly Marc21Titles titles;
    private readonly MarcImprint imprint;
    private readonly MarcSubjects subjects;
    private readonly Marc21Links links;
    private readonly Marc21Holdings holdings;

    public Marc21Mapping(RecordDraft draft)
    {
        this.draft = draft;
        coded = new(draft, pool);
        numbers = new(draft);
        names = new(draft, pool);
        titles = new(draft, pool);
        imprint = new(draft, pool);
        subjects = new(draft, pool, MarcFamily.Marc21);
        links = new(draft);
        holdings = new(draft, pool);
    }

    /// <summary>The record that these fields describe.</summary>
    public BibliographicRecord Read(MarcRecord record)
    {
        draft.Clear();
        holdings.Start();
        titles.Start();
        draft.Type = Marc21Types.Of(record);
        for (var i = 0; i < record.Count; i++)
        {
            var field = record[i];
            if (field.Tag.Number is >= 0 and var number)
                Rows[number]?.Invoke(this, field);
        }
        titles.Finish();
        holdings.Finish();
        imprint.Finish();
        Textbooks.Tell(draft);
        return draft.ToRecord(new RecordSource("marc21", record.Bytes));
    }
}
