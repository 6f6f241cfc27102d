namespace Opac.Web.Publishing;

/// <summary>A text made ready for the page: clean HTML, with gaps where books of the catalogue are asked for when the page is shown.</summary>
public sealed class Article
{
    private readonly Lazy<Article>? later;
    private readonly IReadOnlyList<ArticlePart> parts;
    private readonly IReadOnlyList<ArticleHeading> headings;
    private readonly IReadOnlyList<ArticlePicture> pictures = [];
    private string? plainText;

    /// <summary>An article of these parts, in order, with the headings that are outside its blocks.</summary>
    public Article(IReadOnlyList<ArticlePart> parts, IReadOnlyList<ArticleHeading> headings) => (this.parts, this.headings) = (parts, headings);

    private Article(Lazy<Article> later) : this([], []) => this.later = later;

    /// <summary>Nothing written.</summary>
    public static Article Empty { get; } = new([], []);

    /// <summary>An article that is made when somebody first asks for anything of it.</summary>
    public static Article Later(Func<Article> make) => new(new Lazy<Article>(make));

    /// <summary>The article as far as it can be had without making it: itself or, where nobody has asked yet, nothing.</summary>
    public Article IfMade => later is null or { IsValueCreated: true } ? this : Empty;

    /// <summary>HTML and gaps, in order.</summary>
    public IReadOnlyList<ArticlePart> Parts => later?.Value.Parts ?? parts;

    /// <summary>The headings of the text, in order, those inside blocks left out.</summary>
    public IReadOnlyList<ArticleHeading> Headings => later?.Value.Headings ?? headings;

    /// <summary>Its words alone, for searching; the books of the catalogue are not among them.</summary>
    public string PlainText => plainText ??= string.Concat(Parts.Select(part => part switch
    {
        HtmlPart html => ArticleSearch.Words(html.Html) + " ",
        BooksPart books => ArticleSearch.Words(books.Wanted.Text.Html) + " ",
        _ => "",
    }));

    /// <summary>Whether it has a picture to go into.</summary>
    public bool HasDeepZoom => Parts.OfType<HtmlPart>().Any(part => part.Html.Contains("data-iiif", StringComparison.Ordinal));

    /// <summary>The pictures of its blocks, in order; one may come twice.</summary>
    public IReadOnlyList<ArticlePicture> Pictures { get => later?.Value.Pictures ?? pictures; init => pictures = value; }

    /// <summary>Whether the librarian has written down what is said in a film or recording.</summary>
    public bool HasTranscript => Parts.OfType<HtmlPart>().Any(part => part.Html.Contains("<details class=\"transcript\"", StringComparison.Ordinal));

    /// <summary>What the text asks of the catalogue, in order.</summary>
    public IEnumerable<BooksWanted> Books => Parts.OfType<BooksPart>().Select(part => part.Wanted);
}

/// <summary>A stretch of an article.</summary>
public abstract record ArticlePart;

/// <summary>Clean HTML. Addresses that begin with <c>~/</c> go on behind the reader's language: <c>/kk/</c>.</summary>
/// <param name="Html">The HTML, as it left the allow-list.</param>
public sealed record HtmlPart(string Html) : ArticlePart
{
    /// <summary>The HTML for a reader of this language.</summary>
    public string For(string language) => Html.Replace("href=\"~/", $"href=\"/{language}/", StringComparison.Ordinal);
}

/// <summary>A gap behind a picture: what is seen until the picture has come.</summary>
/// <param name="File">The picture.</param>
public sealed record GroundPart(MediaFile File) : ArticlePart;

/// <summary>A gap that is filled with books when the page is shown.</summary>
/// <param name="Wanted">Which books, and what of them.</param>
public sealed record BooksPart(BooksWanted Wanted) : ArticlePart;
