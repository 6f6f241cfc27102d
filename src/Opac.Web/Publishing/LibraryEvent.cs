namespace Opac.Web.Publishing;

/// <summary>An event of the library's plan.</summary>
public sealed record LibraryEvent : Published
{
    /// <summary>The keys of its front matter.</summary>
    public static KeySet Keys { get; } = new([
        ContentKeys.Type, ContentKeys.Title, ContentKeys.Subtitle, ContentKeys.Description, ContentKeys.Date, ContentKeys.End, ContentKeys.Time, ContentKeys.Grades, ContentKeys.Place,
        ContentKeys.Responsible, ContentKeys.Form, ContentKeys.Exhibition, ContentKeys.Trailer, ContentKeys.Book, .. Showing.Keys, ContentKeys.Order, ContentKeys.Tags]);

    /// <inheritdoc/>
    public override ContentKind Kind => ContentKind.Event;

    /// <summary>When it begins; often only the month is known.</summary>
    public required WrittenDate Date { get; init; }

    /// <summary>When it ends; <c>null</c> for the same day.</summary>
    public WrittenDate? End { get; init; }

    /// <summary>The exhibition that goes with it, by its name in the address; <c>null</c> for none.</summary>
    public string? Exhibition { get; init; }

    /// <summary>The trailer that goes with it; <c>null</c> for none.</summary>
    public string? Trailer { get; init; }

    /// <summary>The records of the books it is about.</summary>
    public IReadOnlyList<string> Books { get; init; } = [];

    /// <summary>What is written, by language.</summary>
    public required IReadOnlyDictionary<string, LibraryEventText> Texts { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> Languages => Texts.Keys;

    /// <summary>The first day after it.</summary>
    public DateOnly DayAfter => (End ?? Date).DayAfter;

    /// <summary>The text for a reader of this language.</summary>
    public LibraryEventText For(string language) => ContentLanguage.Best(Texts, language);
}

/// <summary>An event in one language.</summary>
public sealed record LibraryEventText : PublishedText
{
    /// <summary>The hour, in the librarian's words; <c>null</c> where not said.</summary>
    public string? Time { get; init; }

    /// <summary>Where; <c>null</c> where not said.</summary>
    public string? Place { get; init; }

    /// <summary>Who is responsible; <c>null</c> where not said.</summary>
    public string? Responsible { get; init; }

    /// <summary>The form of work: «дөңгелек үстел», «READx»; <c>null</c> where not said.</summary>
    public string? Form { get; init; }
}
