using System.Globalization;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Web.Texts;

namespace Opac.Web.Publishing;

/// <summary>A front matter checked against the keys that its kind of content knows. Whatever is asked for and not as it should be becomes a problem with line and column.</summary>
public sealed class Fields
{
    private readonly FrontMatter source;
    private readonly ProblemList problems;
    private readonly MediaFolder media;
    private readonly Dictionary<KeyName, FrontMatterEntry> entries = [];

    /// <summary>Checks the keys at once: unknown, mistyped and repeated ones are reported here, values when they are asked for.</summary>
    public Fields(FrontMatter source, KeySet known, MediaFolder media, ProblemList problems)
    {
        (this.source, this.problems, this.media) = (source, problems, media);
        foreach (var entry in source.Entries)
        {
            var at = new SourcePosition(source.File, entry.Line, entry.Column);
            if (known.Find(entry.Name) is not { } name)
                ReportUnknown(at, entry.Name, known);
            else if (!entries.TryAdd(name, entry))
                problems.Add(at, FrontMatterProblems.Duplicate, entry.Name, entries[name].Line.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Where the front matter begins, for problems of something that is missing.</summary>
    public SourcePosition Start => new(source.File, Math.Max(1, source.BodyLine - source.Entries.Count - 2), 1);

    /// <summary>The value as written; <c>null</c> where it is missing or empty.</summary>
    public string? Text(ContentKey key) => Entry(key)?.Value;

    /// <summary>The value; empty, with a problem, where it is missing.</summary>
    public string Required(ContentKey key)
    {
        if (Text(key) is { } text)
            return text;
        problems.Add(Start, FrontMatterProblems.Required, key.Kk);
        return "";
    }

    /// <summary>The items of a list, also of one written with commas; empty where missing.</summary>
    public IReadOnlyList<string> List(ContentKey key) => Entry(key) switch
    {
        null => [],
        { Items.Count: 1 } single => single.Value.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        var list => list.Items,
    };

    /// <summary>The same, each with the place of its key.</summary>
    public IReadOnlyList<(string Item, SourcePosition At)> ListWithPlaces(ContentKey key) => Entry(key) is { } entry ? [.. List(key).Select(item => (item, source.At(entry)))] : [];

    /// <summary>The grades; empty where none are given.</summary>
    public IReadOnlyList<int> Grades(ContentKey key)
    {
        if (Entry(key) is not { } entry)
            return [];
        var grades = Audience.ParseGrades(entry.Value);
        // «барлық сыныптар», «все»: for everybody, which is what no grades mean.
        if (grades.Count == 0 && entry.Value.Any(char.IsAsciiDigit))
            problems.Add(source.At(entry), FrontMatterProblems.NotGrades, entry.Value);
        return grades;
    }

    /// <summary>A day or a moment; <c>null</c> where missing or not a date.</summary>
    public WrittenDate? Date(ContentKey key)
    {
        if (Entry(key) is not { } entry)
            return null;
        if (WrittenDate.Parse(entry.Value) is { } date)
            return date;
        problems.Add(source.At(entry), FrontMatterProblems.NotADate, key.Kk, entry.Value);
        return null;
    }

    /// <summary>A whole number; <c>null</c> where missing or not a number.</summary>
    public int? Number(ContentKey key)
    {
        if (Entry(key) is not { } entry)
            return null;
        if (int.TryParse(entry.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        problems.Add(source.At(entry), FrontMatterProblems.NotANumber, key.Kk, entry.Value);
        return null;
    }

    /// <summary>One of a few words, in any of the three languages; <paramref name="otherwise"/> where missing or none of them.</summary>
    public T Choice<T>(ContentKey key, WordChoice<T> choice, T otherwise)
    {
        if (Entry(key) is not { } entry)
            return otherwise;
        if (choice.TryFind(entry.Value, out var value))
            return value;
        problems.Add(source.At(entry), FrontMatterProblems.NotAChoice, key.Kk, entry.Value, choice.Shown);
        return otherwise;
    }

    /// <summary>A file of this folder; <c>null</c> where none is named or it is not there.</summary>
    public MediaFile? File(ContentKey key, MediaType type, string? language = null)
        => Entry(key, language) is { } entry ? media.Find(entry.Value, type, source.At(entry), problems) : null;

    /// <summary>The files of a list, those left out that are not there.</summary>
    public IReadOnlyList<MediaFile> FileList(ContentKey key, MediaType type)
        => Entry(key) is { } entry ? [.. List(key).Select(name => media.Find(name, type, source.At(entry), problems)).OfType<MediaFile>()] : [];

    /// <summary>Minutes and seconds, <c>0:51</c>, or hours too; <c>null</c> where missing or not so written.</summary>
    public TimeSpan? Duration(ContentKey key)
    {
        if (Entry(key) is not { } entry)
            return null;
        if (TimeSpan.TryParseExact(entry.Value, [@"m\:ss", @"mm\:ss", @"h\:mm\:ss", @"hh\:mm\:ss"], CultureInfo.InvariantCulture, out var duration))
            return duration;
        problems.Add(source.At(entry), FilmProblems.NotADuration, entry.Value);
        return null;
    }

    /// <summary>The files named by language: <c>субтитр-kk</c>, <c>субтитр-ru</c>. A name without a language is the file's own, <paramref name="own"/>.</summary>
    public IReadOnlyDictionary<string, MediaFile> Files(ContentKey key, MediaType type, string own)
    {
        var files = new Dictionary<string, MediaFile>();
        foreach (var language in PortalLanguage.All)
        {
            if ((File(key, type, language) ?? (language == own ? File(key, type) : null)) is { } file)
                files[language] = file;
        }
        return files;
    }

    /// <summary>Reports something of a value that only its kind of content can judge.</summary>
    public void Report(ContentKey key, ProblemKind kind, params ReadOnlySpan<string> arguments)
        => problems.Add(Entry(key) is { } entry ? source.At(entry) : Start, kind, arguments);

    /// <summary>Reports a picture that nobody could be shown.</summary>
    public void CheckPicture(ContentKey key, MediaFile file)
    {
        if (Entry(key) is { } entry)
            FolderLint.Picture(file, source.At(entry), problems);
    }

    private FrontMatterEntry? Entry(ContentKey key, string? language = null)
        => entries.TryGetValue(new KeyName(key, language), out var entry) && entry.Value.Length > 0 ? entry : null;

    private void ReportUnknown(SourcePosition at, string name, KeySet known)
    {
        if (known.Nearest(name) is { } nearest)
            problems.Add(at, FrontMatterProblems.NearMiss, name, nearest);
        else
            problems.Add(at, FrontMatterProblems.UnknownKey, name, string.Join(", ", known.Keys.Select(key => key.Kk)));
    }
}
