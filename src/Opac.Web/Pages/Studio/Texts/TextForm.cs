using Opac.Indexing.Problems;
using Opac.Web.Publishing;
using Opac.Web.Publishing.Reading;
using Opac.Web.Texts;
using Opac.Web.Writing;

namespace Opac.Web.Pages.Studio.Texts;

/// <summary>The form for what a front matter holds: which fields a kind of content has, in what order, and what came back.</summary>
public static class TextForm
{
    private const int LongestValue = 4_000;

    // What a form leaves alone: the kind is that of the folder, and what visitors see is decided by other buttons.
    private static readonly ContentKey[] hidden = [ContentKeys.Type, ContentKeys.State, ContentKeys.Publish, ContentKeys.Archive];

    private static readonly ContentKey[] dates = [ContentKeys.Date, ContentKeys.End];

    private static readonly ContentKey[] lines = [ContentKeys.Description, ContentKeys.Hours, ContentKeys.PosterAlt, ContentKeys.CoverAlt];

    // Those that everybody needs, in the order in which one fills them in; all others are seldom needed.
    private static readonly Dictionary<ContentKind, ContentKey[]> first = new()
    {
        [ContentKind.Trailer] = [ContentKeys.Title, ContentKeys.Description, ContentKeys.Book, ContentKeys.File, ContentKeys.Poster, ContentKeys.PosterAlt, ContentKeys.Captions, ContentKeys.Flashing, ContentKeys.Rights, ContentKeys.Grades],
        [ContentKind.Exhibition] = [ContentKeys.Title, ContentKeys.Description, ContentKeys.Cover, ContentKeys.CoverAlt, ContentKeys.Rights, ContentKeys.Grades, ContentKeys.Curator],
        [ContentKind.Event] = [ContentKeys.Title, ContentKeys.Description, ContentKeys.Date, ContentKeys.End, ContentKeys.Place, ContentKeys.Responsible, ContentKeys.Form, ContentKeys.Grades],
        [ContentKind.List] = [ContentKeys.Title, ContentKeys.Description, ContentKeys.Record, ContentKeys.Query, ContentKeys.Count, ContentKeys.Grades],
        [ContentKind.Page] = [ContentKeys.Title, ContentKeys.Description],
        [ContentKind.Site] = [ContentKeys.Title, ContentKeys.ShortName, ContentKeys.Description, ContentKeys.Address, ContentKeys.Hours, ContentKeys.Phone, ContentKeys.Email],
    };

    // What is said of a whole text because a value is missing, by the field in which that is made good.
    private static readonly Dictionary<ProblemKind, ContentKey> lacking = new()
    {
        [FilmProblems.NoFilm] = ContentKeys.File,
        [FilmProblems.NoPoster] = ContentKeys.Poster,
        [FrontMatterProblems.FlashingUndeclared] = ContentKeys.Flashing,
        [LintProblems.NoDescription] = ContentKeys.Description,
        [LintProblems.NoCover] = ContentKeys.Cover,
    };

    /// <summary>The keys of a kind that a form has fields for.</summary>
    public static IEnumerable<KeyName> NamesOf(ContentKind kind)
    {
        var keys = PublishedReader.KeysOf(kind).Keys.Except(hidden).ToList();
        return first[kind].Concat(keys.Except(first[kind])).SelectMany(key => key.PerLanguage ? PortalLanguage.All.Select(language => new KeyName(key, language)) : [new KeyName(key, null)]);
    }

    /// <summary>The fields of a text.</summary>
    /// <param name="kind">Of what kind it is.</param>
    /// <param name="text">What is written.</param>
    /// <param name="media">The files that it may name.</param>
    /// <param name="content">What else there is to name.</param>
    /// <param name="problems">What is wrong with the file.</param>
    /// <param name="words">The words of the interface.</param>
    public static IReadOnlyList<FormField> FieldsOf(ContentKind kind, WritableText text, IReadOnlyCollection<MediaFile> media, ContentSnapshot content, IReadOnlyList<Problem> problems, Words words)
    {
        var values = text.Values;
        return [.. NamesOf(kind).Select(name =>
        {
            var value = values.GetValueOrDefault(name) ?? "";
            var choices = ChoicesOf(name, media, content, words);
            // A field of one line would run the items of such a list together.
            var field = new FormField(name, value.Contains('\n', StringComparison.Ordinal) ? FieldShape.Lines : ShapeOf(name.Key, kind, choices.Count > 0), value);
            return field with
            {
                IsRequired = name.Key == ContentKeys.Title || (name.Key == ContentKeys.Date && kind == ContentKind.Event),
                // Captions in a language that nobody has made yet wait among the seldom needed, but for Kazakh.
                IsSeldom = !first[kind].Contains(name.Key) || (name.Language is "ru" or "en" && value.Length == 0),
                Choices = WithWritten(choices, value),
                Problems = [.. problems.Where(problem => text.KeyAt(problem.Position.Line) == name || Lacks(problem, name.Key))
                    .Select(problem => new TextProblem(null, null, problem)
                    {
                        Place = ("#" + field.Id, LabelOf(field, words)),
                        ByForm = Lacks(problem, name.Key) ? words["writing.problem.fill", LabelOf(field, words)] : null,
                    })],
            };
        })];
    }

    /// <summary>What a field is called.</summary>
    public static string LabelOf(FormField field, Words words) => words[field.Label] + (field.Name.Language is { } language ? $" ({words[$"language.name.{language}"]})" : "");

    /// <summary>The values that a form sent, those alone that it had fields for.</summary>
    public static Dictionary<KeyName, string> Read(ContentKind kind, IFormCollection form)
    {
        var values = new Dictionary<KeyName, string>();
        foreach (var name in NamesOf(kind))
        {
            var id = new FormField(name, FieldShape.Line, "").Id;
            if (!form.ContainsKey(id))
                continue;
            var value = form[id].ToString();
            // A day and an hour of their own are one date.
            if (form[id + ".hour"].ToString() is { Length: > 0 } hour && value.Length > 0)
                value = $"{value} {hour}";
            values[name] = value.Length > LongestValue ? value[..LongestValue] : value;
        }
        return values;
    }

    private static bool Lacks(Problem problem, ContentKey key) =>
        lacking.GetValueOrDefault(problem.Kind) == key || (problem.Kind == FrontMatterProblems.Required && problem.Arguments is [var missing] && missing == key.Kk);

    private static FieldShape ShapeOf(ContentKey key, ContentKind kind, bool isChoice)
        => dates.Contains(key) ? FieldShape.Date
        : key == ContentKeys.Book || (key == ContentKeys.Record && kind == ContentKind.List) ? FieldShape.Books
        : isChoice ? FieldShape.Choice
        : lines.Contains(key) ? FieldShape.Lines
        : FieldShape.Line;

    private static List<(string, string)> ChoicesOf(KeyName name, IReadOnlyCollection<MediaFile> media, ContentSnapshot content, Words words)
    {
        List<(string, string)> Files(MediaType type) => [.. media.Where(file => file.Format.Type == type).Select(file => (PathOf(file), file.Name)).OrderBy(pair => pair.Name, StringComparer.Ordinal)];
        if (name.Key == ContentKeys.File)
            return Nothing(words, Files(MediaType.Film));
        if (name.Key == ContentKeys.Cover || name.Key == ContentKeys.Poster)
            return Nothing(words, Files(MediaType.Picture));
        if (name.Key == ContentKeys.Captions || name.Key == ContentKeys.Chapters || name.Key == ContentKeys.AudioDescription)
            return Nothing(words, Files(MediaType.Track));
        if (name.Key == ContentKeys.Flashing)
            return Nothing(words, [("жоқ", words["writing.no"]), ("иә", words["writing.yes"])]);
        if (name.Key == ContentKeys.FilmKind)
            return Nothing(words, [.. Enum.GetValues<FilmKind>().Select(kind => (ContentWords.Films.NameOf(kind), words[$"writing.film.{kind.ToString().ToLowerInvariant()}"]))]);
        if (name.Key == ContentKeys.Exhibition)
            return Nothing(words, [.. content.Exhibitions.Select(thing => (thing.Slug, thing.For(PortalLanguage.Current).Title))]);
        if (name.Key == ContentKeys.Trailer)
            return Nothing(words, [.. content.Trailers.Select(thing => (thing.Slug, thing.For(PortalLanguage.Current).Title))]);
        return [];
    }

    private static List<(string, string)> Nothing(Words words, List<(string, string)> choices) => [("", words["writing.choice.none"]), .. choices];

    // Whatever the file says can be sent back, also what is not on the list.
    private static List<(string, string)> WithWritten(List<(string Value, string)> choices, string value)
        => choices.Count == 0 || choices.Any(choice => choice.Value == value) ? choices : [.. choices, (value, value)];

    /// <summary>How a text names a file of its folder.</summary>
    public static string PathOf(MediaFile file) => file.Address.Split('/') is [_, _, _, _, .. var below] ? "media/" + string.Join('/', below) : file.Name;
}
