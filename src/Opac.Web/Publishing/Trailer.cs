namespace Opac.Web.Publishing;

/// <summary>A book trailer, or another film of the library's.</summary>
public sealed record Trailer : Published
{
    /// <summary>The keys of its front matter.</summary>
    public static KeySet Keys { get; } = new([
        ContentKeys.Type, ContentKeys.Title, ContentKeys.Subtitle, ContentKeys.Description, ContentKeys.Grades, ContentKeys.Book, ContentKeys.File, ContentKeys.Address, ContentKeys.Poster, ContentKeys.PosterAlt,
        ContentKeys.Captions, ContentKeys.Chapters, ContentKeys.AudioDescription, ContentKeys.Flashing, ContentKeys.Makers, ContentKeys.Duration, ContentKeys.FilmKind, ContentKeys.Week,
        .. Showing.Keys, ContentKeys.Rights, ContentKeys.Credit, ContentKeys.Tags, ContentKeys.Order, ContentKeys.Exhibition]);

    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.Trailer;

    /// <summary>What kind of film it is.</summary>
    public FilmKind Film { get; init; }

    /// <summary>The film in its qualities, as the librarian orders them; empty where it is missing, which the page then says, or lies with another host.</summary>
    public IReadOnlyList<FilmFile> Files { get; init; } = [];

    /// <summary>The film's file to be played and linked to: the first that every browser takes.</summary>
    public MediaFile? File => Files.FirstOrDefault(file => !file.IsPlaylist)?.File ?? (Files is [var only, ..] ? only.File : null);

    /// <summary>A few silent seconds of it, as the command <c>media</c> makes them; <c>null</c> for none.</summary>
    public MediaFile? Preview { get; init; }

    /// <summary>The film with another host; <c>null</c> for one of the library's own.</summary>
    public OutsideFilm? Outside { get; init; }

    /// <summary>How long it is; <c>null</c> where not said.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The week of the film programme in which it is shown; <c>null</c> for none.</summary>
    public FilmWeek? Week { get; init; }

    /// <summary>What it is about, in the librarian's words: upbringing, homeland, values.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The picture shown before it plays; <c>null</c> for none.</summary>
    public MediaFile? Poster { get; init; }

    /// <summary>The records of the books it is about, in order.</summary>
    public IReadOnlyList<string> Books { get; init; } = [];

    /// <summary>Captions and subtitles by language.</summary>
    public IReadOnlyDictionary<string, MediaFile> Captions { get; init; } = new Dictionary<string, MediaFile>();

    /// <summary>Chapters by language.</summary>
    public IReadOnlyDictionary<string, TimedText> Chapters { get; init; } = new Dictionary<string, TimedText>();

    /// <summary>What is said in it, by language, out of the captions.</summary>
    public IReadOnlyDictionary<string, TimedText> Spoken { get; init; } = new Dictionary<string, TimedText>();

    /// <summary>Descriptions of what is seen, to be spoken, by language.</summary>
    public IReadOnlyDictionary<string, TimedText> Descriptions { get; init; } = new Dictionary<string, TimedText>();

    /// <summary>Whether it flashes; <c>null</c> where its author does not say.</summary>
    public bool? Flashing { get; init; }

    /// <summary>The exhibition it belongs to, by its name in the address; <c>null</c> for none.</summary>
    public string? Exhibition { get; init; }

    /// <summary>By what right it is shown.</summary>
    public string? Rights { get; init; }

    /// <summary>What is written, by language.</summary>
    public required IReadOnlyDictionary<string, TrailerText> Texts { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> Languages => Texts.Keys;

    /// <summary>The text for a reader of this language.</summary>
    public TrailerText For(string language) => ContentLanguage.Best(Texts, language);
}

/// <summary>A film in one language.</summary>
public sealed record TrailerText : PublishedText
{
    /// <summary>Words in place of the poster.</summary>
    public string PosterAlt { get; init; } = "";

    /// <summary>Who made it; <c>null</c> where not said.</summary>
    public string? Makers { get; init; }
}
