using System.Collections.Frozen;

namespace Opac.Web.Publishing.Reading;

/// <summary>Makes a published thing of the front matters and bodies of its languages.</summary>
internal sealed class PublishedReader(ContentFolder folder, MediaFolder media, ContentReader reader)
{
    /// <summary>The keys that a kind of content knows.</summary>
    public static KeySet KeysOf(ContentKind kind) => kind switch
    {
        ContentKind.Exhibition => Exhibition.Keys,
        ContentKind.Trailer => Trailer.Keys,
        ContentKind.Event => LibraryEvent.Keys,
        ContentKind.List => BookList.Keys,
        ContentKind.Page => TextPage.Keys,
        _ => Site.Keys,
    };

    /// <summary>The thing; <c>null</c> where a fault in the first language holds it back.</summary>
    public Published? Read(IReadOnlyList<WrittenText> written, Published? last)
    {
        var fields = written[0].Fields;
        foreach (var text in written)
        {
            if (text.Fields.Text(ContentKeys.Type) is not null && text.Fields.Choice(ContentKeys.Type, ContentWords.Kinds, folder.Kind) is var kind && kind != folder.Kind)
                text.Fields.Report(ContentKeys.Type, FrontMatterProblems.WrongType, text.Fields.Text(ContentKeys.Type)!, ContentWords.Kinds.NameOf(folder.Kind));
        }
        Published made = folder.Kind switch
        {
            ContentKind.Exhibition => ExhibitionOf(fields, written, last as Exhibition),
            ContentKind.Trailer => TrailerOf(fields, written, last as Trailer),
            ContentKind.Event => EventOf(fields, written, last as LibraryEvent),
            ContentKind.List => ListOf(fields, written, last as BookList),
            ContentKind.Page => PageOf(fields, written, last as TextPage),
            _ => SiteOf(fields, written, last as Site),
        };
        return HoldBack.By(written[0].Problems) && !reader.IsPreview ? null : made;
    }

    private Exhibition ExhibitionOf(Fields fields, IReadOnlyList<WrittenText> written, Exhibition? last)
    {
        var rights = fields.Text(ContentKeys.Rights);
        var cover = Cover(fields, rights, ContentKeys.Cover, ContentKeys.CoverAlt);
        if (cover is null && fields.Text(ContentKeys.Cover) is null)
            fields.Report(ContentKeys.Cover, LintProblems.NoCover);
        return new Exhibition
        {
            Slug = folder.Slug,
            Showing = Showing.Read(fields),
            Order = fields.Number(ContentKeys.Order) ?? 0,
            Grades = fields.Grades(ContentKeys.Grades),
            Tags = fields.List(ContentKeys.Tags),
            Cover = cover,
            Rights = rights,
            Texts = Texts(written, last?.Texts, (text, own, body) => new ExhibitionText
            {
                Language = text.Language,
                Title = text.Title,
                Subtitle = text.Subtitle,
                Description = text.Description,
                Body = body,
                CoverAlt = own.Text(ContentKeys.CoverAlt) ?? fields.Text(ContentKeys.CoverAlt) ?? "",
                Curator = own.Text(ContentKeys.Curator) ?? fields.Text(ContentKeys.Curator),
                Period = own.Text(ContentKeys.Period),
            }, rights),
        };
    }

    private Trailer TrailerOf(Fields fields, IReadOnlyList<WrittenText> written, Trailer? last)
    {
        var rights = fields.Text(ContentKeys.Rights);
        var captions = FilesOf(written, ContentKeys.Captions);
        var files = fields.FileList(ContentKeys.File, MediaType.Film);
        var outside = fields.Text(ContentKeys.Address) is { } address ? OutsideFilm.Parse(address) : null;
        var spoken = TracksOf(fields, ContentKeys.Captions, captions);
        if (files.Count > 0 && captions.Count == 0)
            fields.Report(ContentKeys.File, FrontMatterProblems.FilmWithoutCaptions, fields.Text(ContentKeys.File)!);
        // One quality that all play is enough: a browser takes the first that it can.
        if (!reader.MakesLater && files.Select(file => FilmHead.Read(file.DiskPath)?.RareCodec).ToList() is [{ } codec, ..] codecs && !codecs.Contains(null))
            fields.Report(ContentKeys.File, FilmProblems.Unplayed, codec);
        if (fields.Text(ContentKeys.File) is null && fields.Text(ContentKeys.Address) is null)
            fields.Report(ContentKeys.File, FilmProblems.NoFilm);
        if (outside is null && fields.Text(ContentKeys.Address) is { } wrong)
            fields.Report(ContentKeys.Address, FilmProblems.NotAnAddress, wrong);
        if (fields.Text(ContentKeys.Flashing) is null)
            fields.Report(ContentKeys.Flashing, FrontMatterProblems.FlashingUndeclared);
        if (fields.Text(ContentKeys.Poster) is null)
            fields.Report(ContentKeys.Poster, FilmProblems.NoPoster);
        var week = fields.Text(ContentKeys.Week) is { } named ? FilmWeek.Parse(named) : null;
        if (week is null && fields.Text(ContentKeys.Week) is { } noWeek)
            fields.Report(ContentKeys.Week, FilmProblems.NotAWeek, noWeek);
        var film = new Trailer
        {
            Slug = folder.Slug,
            Showing = Showing.Read(fields),
            Order = fields.Number(ContentKeys.Order) ?? 0,
            Grades = fields.Grades(ContentKeys.Grades),
            Film = fields.Choice(ContentKeys.FilmKind, ContentWords.Films, FilmKind.Trailer),
            Files = [.. files.Select(file => new FilmFile(file))],
            Preview = files.Select(file => media.Find(FilmFile.PreviewOf(file.Name), MediaType.Film)).OfType<MediaFile>().FirstOrDefault(),
            Outside = outside,
            Duration = fields.Duration(ContentKeys.Duration),
            Week = week,
            Tags = fields.List(ContentKeys.Tags),
            Poster = Cover(fields, rights, ContentKeys.Poster, ContentKeys.PosterAlt),
            Books = fields.List(ContentKeys.Book),
            RecordsNamed = fields.ListWithPlaces(ContentKeys.Book),
            Captions = captions,
            Chapters = TracksOf(fields, ContentKeys.Chapters, FilesOf(written, ContentKeys.Chapters)),
            Spoken = spoken,
            Descriptions = TracksOf(fields, ContentKeys.AudioDescription, FilesOf(written, ContentKeys.AudioDescription)),
            Flashing = fields.Text(ContentKeys.Flashing) is null ? null : fields.Choice(ContentKeys.Flashing, ContentWords.YesNo, otherwise: true),
            Exhibition = fields.Text(ContentKeys.Exhibition),
            Rights = rights,
            Texts = Texts(written, last?.Texts, (text, own, body) => new TrailerText
            {
                Language = text.Language,
                Title = text.Title,
                Subtitle = text.Subtitle,
                Description = text.Description,
                Body = body,
                PosterAlt = own.Text(ContentKeys.PosterAlt) ?? fields.Text(ContentKeys.PosterAlt) ?? "",
                Makers = own.Text(ContentKeys.Makers) ?? fields.Text(ContentKeys.Makers),
            }, rights),
        };
        if (!reader.MakesLater && !film.Spoken.Values.Any(track => track.Lines.Count > 0) && !film.Texts.Values.Any(text => text.Body.HasTranscript))
            fields.Report(ContentKeys.Captions, FilmProblems.NoTranscript);
        return film;
    }

    private LibraryEvent EventOf(Fields fields, IReadOnlyList<WrittenText> written, LibraryEvent? last)
    {
        fields.Required(ContentKeys.Date);
        var (date, end) = Dates(fields);
        if (date is { } first && end is { } final && final.DayAfter <= first.Day)
            fields.Report(ContentKeys.End, FrontMatterProblems.DatesReversed, fields.Text(ContentKeys.Date)!, fields.Text(ContentKeys.End) ?? "");
        return new LibraryEvent
        {
            Slug = folder.Slug,
            Showing = Showing.Read(fields),
            Order = fields.Number(ContentKeys.Order) ?? 0,
            Grades = fields.Grades(ContentKeys.Grades),
            Date = date ?? default,
            End = end,
            Exhibition = fields.Text(ContentKeys.Exhibition),
            Trailer = fields.Text(ContentKeys.Trailer),
            Books = fields.List(ContentKeys.Book),
            RecordsNamed = fields.ListWithPlaces(ContentKeys.Book),
            Texts = Texts(written, last?.Texts, (text, own, body) => new LibraryEventText
            {
                Language = text.Language,
                Title = text.Title,
                Subtitle = text.Subtitle,
                Description = text.Description,
                Body = body,
                Time = own.Text(ContentKeys.Time) ?? fields.Text(ContentKeys.Time),
                Place = own.Text(ContentKeys.Place) ?? fields.Text(ContentKeys.Place),
                Responsible = own.Text(ContentKeys.Responsible) ?? fields.Text(ContentKeys.Responsible),
                Form = own.Text(ContentKeys.Form) ?? fields.Text(ContentKeys.Form),
            }, rights: null),
        };
    }

    private BookList ListOf(Fields fields, IReadOnlyList<WrittenText> written, BookList? last)
    {
        const int MostBooks = 50;
        var (query, records) = (fields.Text(ContentKeys.Query), fields.List(ContentKeys.Record));
        return new BookList
        {
            Slug = folder.Slug,
            Showing = Showing.Read(fields),
            Order = fields.Number(ContentKeys.Order) ?? 0,
            Grades = fields.Grades(ContentKeys.Grades),
            RecordsNamed = fields.ListWithPlaces(ContentKeys.Record),
            Books = query is null && records.Count == 0 ? null : new BooksWanted
            {
                Query = query,
                Records = query is null ? [.. records.Take(BooksWanted.MostRecords)] : [],
                Count = Math.Clamp(fields.Number(ContentKeys.Count) ?? MostBooks, 1, MostBooks),
            },
            Texts = Texts(written, last?.Texts, (text, _, body) => text with { Body = body }, fields.Text(ContentKeys.Rights)),
        };
    }

    private TextPage PageOf(Fields fields, IReadOnlyList<WrittenText> written, TextPage? last) => new()
    {
        Slug = folder.Slug,
        Showing = Showing.Read(fields),
        Order = fields.Number(ContentKeys.Order) ?? 0,
        Texts = Texts(written, last?.Texts, (text, _, body) => text with { Body = body }, fields.Text(ContentKeys.Rights)),
    };

    private Site SiteOf(Fields fields, IReadOnlyList<WrittenText> written, Site? last) => new()
    {
        Slug = folder.Slug,
        Showing = new Showing(true, null, null),
        Texts = Texts(written, last?.Texts, (text, own, body) => new SiteText
        {
            Language = text.Language,
            Title = text.Title,
            Subtitle = text.Subtitle,
            Description = text.Description,
            Body = body,
            ShortName = own.Text(ContentKeys.ShortName) ?? text.Title,
            Address = own.Text(ContentKeys.Address) ?? fields.Text(ContentKeys.Address),
            Hours = own.List(ContentKeys.Hours) is { Count: > 0 } hours ? hours : fields.List(ContentKeys.Hours),
            Phone = own.Text(ContentKeys.Phone) ?? fields.Text(ContentKeys.Phone),
            Email = own.Text(ContentKeys.Email) ?? fields.Text(ContentKeys.Email),
        }, fields.Text(ContentKeys.Rights)),
    };

    // Each language on its own: one that is held back stays as it was last, or is left out.
    private FrozenDictionary<string, T> Texts<T>(IReadOnlyList<WrittenText> written, IReadOnlyDictionary<string, T>? last, Func<PublishedText, Fields, Article, T> make, string? rights)
        where T : PublishedText
    {
        var texts = new Dictionary<string, T>();
        foreach (var one in written)
        {
            var (title, subtitle) = PublishedText.Split(one.Fields.Required(ContentKeys.Title));
            var head = new PublishedText
            {
                Language = one.Language,
                Title = title,
                Subtitle = one.Fields.Text(ContentKeys.Subtitle) ?? subtitle,
                Description = one.Fields.Text(ContentKeys.Description),
            };
            Lint(one);
            var text = make(head, one.Fields, one.Body(media, (one.Fields.Text(ContentKeys.Rights) ?? rights) is not null, reader));
            // A translation's own «күйі: жоба» keeps that translation back.
            var ready = one == written[0] || one.Fields.Choice(ContentKeys.State, ContentWords.Ready, otherwise: true);
            if (one == written[0] || reader.IsPreview || (ready && !HoldBack.By(one.Problems)))
                texts[one.Language] = text;
            else if (ready && last?.TryGetValue(one.Language, out var lastText) == true)
                texts[one.Language] = lastText;
        }
        return texts.ToFrozenDictionary();
    }

    private void Lint(WrittenText one)
    {
        const int LongestTitle = 120;
        if (folder.Kind is not (ContentKind.Exhibition or ContentKind.Trailer))
            return;
        if (one.Fields.Text(ContentKeys.Description) is null)
            one.Fields.Report(ContentKeys.Description, LintProblems.NoDescription);
        if (one.Fields.Text(ContentKeys.Title) is { Length: > LongestTitle } title)
            one.Fields.Report(ContentKeys.Title, LintProblems.LongTitle, title.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (folder.Kind == ContentKind.Exhibition && one.Chapters.Count == 0 && string.IsNullOrWhiteSpace(one.Source.Body))
            one.Fields.Report(ContentKeys.Type, LintProblems.EmptyText);
    }

    private static MediaFile? Cover(Fields fields, string? rights, ContentKey key, ContentKey alt)
    {
        if (fields.File(key, MediaType.Picture) is not { } cover)
            return null;
        if (fields.Text(alt) is null)
            fields.Report(key, FrontMatterProblems.PictureWithoutAlt, fields.Text(key)!);
        if (rights is null)
            fields.Report(key, FrontMatterProblems.PictureWithoutRights, fields.Text(key)!);
        fields.CheckPicture(key, cover);
        return cover;
    }

    private static FrozenDictionary<string, TimedText> TracksOf(Fields fields, ContentKey key, FrozenDictionary<string, MediaFile> files)
    {
        var tracks = files.ToFrozenDictionary(pair => pair.Key, pair => TimedText.Read(pair.Value));
        foreach (var empty in tracks.Values.Where(track => track.Lines.Count == 0))
            fields.Report(key, LintProblems.EmptyTrack, empty.File.Name);
        return tracks;
    }

    // Tracks may be named in any language's file, with the language behind the key or, without one, the file's own.
    private static FrozenDictionary<string, MediaFile> FilesOf(IReadOnlyList<WrittenText> written, ContentKey key)
    {
        var files = new Dictionary<string, MediaFile>();
        foreach (var text in written)
        {
            foreach (var (language, file) in text.Fields.Files(key, MediaType.Track, text.Language))
                files.TryAdd(language, file);
        }
        return files.ToFrozenDictionary();
    }

    // «2024-10-15 – 2024-10-20» in one value, or «күні» and «соңы».
    private static (WrittenDate? Date, WrittenDate? End) Dates(Fields fields)
    {
        if (fields.Text(ContentKeys.Date) is { } text && text.Split([" – ", " — ", " - "], StringSplitOptions.TrimEntries) is [var from, var to]
            && WrittenDate.Parse(from) is { } first && WrittenDate.Parse(to) is { } last)
            return (first, last);
        return (fields.Date(ContentKeys.Date), fields.Date(ContentKeys.End));
    }
}
