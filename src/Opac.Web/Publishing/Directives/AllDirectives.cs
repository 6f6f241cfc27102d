namespace Opac.Web.Publishing.Directives;

/// <summary>Every block that a text may have. A new one is a folder beside these and a line here.</summary>
public static class AllDirectives
{
    private static readonly Dictionary<string, Directive> byName;

    static AllDirectives()
    {
        List =
        [
            new FigureDirective(), new GalleryDirective(), new ZoomStoryDirective(), new TimelineDirective(), new MapDirective(),
            new BookDirective(), new ListDirective(), new QuoteDirective(), new NoteDirective(), new CompareDirective(),
            new AudioDirective(), new VideoDirective(), new TranscriptDirective(), new QuizDirective(),
            new SectionDirective(), new DeepZoomDirective(), new ColumnsDirective(), new DownloadDirective(), new ReviewDirective(),
            new TreasureChestDirective(), new LiteraryJamDirective(), new FootnotesDirective(), new CallOutDirective(),
        ];
        byName = List.SelectMany(directive => directive.Name.Names.Select(name => (Name: ContentKey.Fold(name), directive)))
            .DistinctBy(pair => pair.Name)
            .ToDictionary(pair => pair.Name, pair => pair.directive);
    }

    /// <summary>All of them, in the order of the guide.</summary>
    public static IReadOnlyList<Directive> List { get; }

    /// <summary>Their Kazakh names, for messages.</summary>
    public static string Shown => string.Join(", ", List.Select(directive => directive.Name.Kk));

    /// <summary>The block of a name in any language; <c>null</c> where there is none.</summary>
    public static Directive? Find(string name) => byName.GetValueOrDefault(ContentKey.Fold(name));

    /// <summary>The name that a mistyped one is likely to mean; <c>null</c> where none is near.</summary>
    public static string? Nearest(string name)
        => new KeySet(List.Select(directive => directive.Name)).Nearest(name, name.Length < 5 ? 1 : 2);
}
