using Opac.Indexing.Problems;

namespace Opac.Web.Publishing;

/// <summary>All that the library publishes, as it stood at one moment. Never changes: a request that holds one sees one state.</summary>
public sealed class ContentSnapshot
{
    // Plain ones: frozen ones take longer to make, at every change, than they will ever win back.
    private readonly Dictionary<(ContentKind, string), Published> bySlug;
    private readonly Dictionary<string, (MediaFile File, Published Owner)> media = new(StringComparer.Ordinal);

    /// <summary>A snapshot of these things, their media and their problems.</summary>
    public ContentSnapshot(IEnumerable<Published> published, IEnumerable<(MediaFile File, Published Owner)> media, IReadOnlyList<Problem> problems, int version)
    {
        bySlug = published.ToDictionary(thing => (thing.Kind, thing.Slug));
        foreach (var pair in media)
            this.media.TryAdd(pair.File.Address, pair);
        (Problems, Version) = (problems, version);
        Exhibitions = Sorted<Exhibition>(thing => thing.Showing.Publish?.First);
        Trailers = Sorted<Trailer>(thing => thing.Showing.Publish?.First);
        Lists = Sorted<BookList>(thing => thing.Showing.Publish?.First);
        Events = [.. bySlug.Values.OfType<LibraryEvent>().OrderBy(thing => thing.Date.First).ThenBy(thing => thing.Order).ThenBy(thing => thing.Slug, StringComparer.Ordinal)];
        Site = bySlug.Values.OfType<Site>().FirstOrDefault();
    }

    /// <summary>Nothing published.</summary>
    public static ContentSnapshot Empty { get; } = new([], [], [], 0);

    /// <summary>Goes up by one with each change.</summary>
    public int Version { get; }

    /// <summary>Whether every article is made, and its problems are among <see cref="Problems"/>. Until then an article is made when it is asked for.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The library itself; <c>null</c> where <c>site.md</c> is missing.</summary>
    public Site? Site { get; }

    /// <summary>All exhibitions, drafts and past ones too: by order, then the newest first.</summary>
    public IReadOnlyList<Exhibition> Exhibitions { get; }

    /// <summary>All films, likewise.</summary>
    public IReadOnlyList<Trailer> Trailers { get; }

    /// <summary>All lists, likewise.</summary>
    public IReadOnlyList<BookList> Lists { get; }

    /// <summary>All events, the earliest first.</summary>
    public IReadOnlyList<LibraryEvent> Events { get; }

    /// <summary>All media files, those of drafts too.</summary>
    public IEnumerable<MediaFile> Media => media.Values.Select(found => found.File);

    /// <summary>What is wrong with the files, by file and line.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>What visitors may see of a name at a moment; <c>null</c> alike for what is absent, a draft, or not yet to be shown.</summary>
    public T? Find<T>(ContentKind kind, string slug, DateTimeOffset now) where T : Published
        => bySlug.TryGetValue((kind, slug), out var thing) && thing.Showing.IsPublic(now) ? thing as T : null;

    /// <summary>A file of what visitors may see at a moment, by its address; <c>null</c> for any other.</summary>
    public MediaFile? FindMedia(string address, DateTimeOffset now)
        => media.TryGetValue(address, out var found) && found.Owner.Showing.IsPublic(now) ? found.File : null;

    /// <summary>All that there is, drafts too, in no order.</summary>
    public IEnumerable<Published> All => bySlug.Values;

    /// <summary>Whatever there is of a name, a draft too; <c>null</c> for nothing.</summary>
    public Published? Peek(ContentKind kind, string slug) => bySlug.GetValueOrDefault((kind, slug));

    /// <summary>The same with one thing and its files in place of what was of that name.</summary>
    public ContentSnapshot With(Published thing, IEnumerable<MediaFile> files)
    {
        bool IsOther(Published other) => (other.Kind, other.Slug) != (thing.Kind, thing.Slug);
        return new(bySlug.Values.Where(IsOther).Append(thing), media.Values.Where(pair => IsOther(pair.Owner)).Concat(files.Select(file => (file, thing))), Problems, Version) { IsWhole = IsWhole };
    }

    /// <summary>The exhibitions that are on at a moment.</summary>
    public IEnumerable<Exhibition> CurrentExhibitions(DateTimeOffset now) => Public(Exhibitions, now).Where(thing => !thing.Showing.IsPast(now));

    /// <summary>The newest film that is on at a moment; <c>null</c> for none.</summary>
    public Trailer? NewestTrailer(DateTimeOffset now) => Public(Trailers, now).FirstOrDefault(thing => !thing.Showing.IsPast(now));

    /// <summary>The events of a month, the earliest first.</summary>
    public IEnumerable<LibraryEvent> EventsOf(int year, int month, DateTimeOffset now)
    {
        var (first, after) = (new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1));
        return Public(Events, now).Where(thing => thing.Date.Day < after && thing.DayAfter > first && (thing.Date.Precision != DatePrecision.Year || month == 1));
    }

    /// <summary>The events of the library's month at a moment.</summary>
    public IEnumerable<LibraryEvent> EventsThisMonth(DateTimeOffset now)
    {
        var today = LibraryClock.DayOf(now);
        return EventsOf(today.Year, today.Month, now);
    }

    /// <summary>Of these, what visitors may see at a moment.</summary>
    public static IEnumerable<T> Public<T>(IEnumerable<T> things, DateTimeOffset now) where T : Published => things.Where(thing => thing.Showing.IsPublic(now));

    private List<T> Sorted<T>(Func<T, DateTime?> date) where T : Published
        => [.. bySlug.Values.OfType<T>().OrderBy(thing => thing.Order).ThenByDescending(date).ThenBy(thing => thing.Slug, StringComparer.Ordinal)];
}
