namespace Opac.Indexing.Records;

/// <summary>
/// Tells that records of two files describe one edition, and brings them together, so that a reader meets the book once with all its copies. What either
/// says stays; where both answer one question, the first one's answer stands.
/// </summary>
public static class SameEdition
{
    /// <summary>Under which keys a record and another of the same edition may meet; <see cref="Is"/> tells whether they do.</summary>
    public static IEnumerable<string> Keys(BibliographicRecord record)
    {
        foreach (var isbn in WorkKey.EditionKeys(record))
            yield return isbn;
        if (record.Year is { } year && WorkKey.Of(record) is { } work)
            yield return $"{work}|{year}";
    }

    /// <summary>
    /// Whether two records that share a key are of one edition: of different files, with the same title and kind, and nothing that speaks against it (another language,
    /// year, edition statement or ISBN; another publisher where no ISBN is shared).
    /// </summary>
    public static bool Is(BibliographicRecord one, BibliographicRecord other)
    {
        // What one library keeps apart in one file it keeps apart for a reason.
        if (one.Type != other.Type || Homes(one).Any(file => Homes(other).Contains(file)) || !TitlesAgree(one.Title, other.Title))
            return false;
        var ours = WorkKey.EditionKeys(one).ToHashSet();
        var sharesIsbn = WorkKey.EditionKeys(other).Any(ours.Contains);
        if (!sharesIsbn && ours.Count > 0 && WorkKey.EditionKeys(other).Any())
            return false;
        return Agree(First(one.Languages), First(other.Languages))
            && (one.Publication.Year is null || other.Publication.Year is null || one.Publication.Year == other.Publication.Year)
            && Agree(one.Edition, other.Edition)
            && one.Audience.Grades.SequenceEqual(other.Audience.Grades)
            && (sharesIsbn || Agree(First(one.Publication.Publishers), First(other.Publication.Publishers)));
    }

    /// <summary>The two as one, under the first one's id, with the copies of both.</summary>
    public static BibliographicRecord Merge(BibliographicRecord first, BibliographicRecord second) => first with
    {
        Origins = [.. first.Origins, .. second.Origins],
        Title = first.Title with { Remainder = first.Title.Remainder ?? second.Title.Remainder, Responsibility = first.Title.Responsibility ?? second.Title.Responsibility },
        ParallelTitles = Union(first.ParallelTitles, second.ParallelTitles, Same),
        UniformTitle = first.UniformTitle ?? second.UniformTitle,
        VariantTitles = [.. Union(first.VariantTitles, [second.Title.Proper, .. second.VariantTitles], Same).Where(title => title != first.Title.Proper)],
        Contributors = Union(first.Contributors, second.Contributors, static person => $"{WorkKey.AuthorKey(person.Name)}|{person.Role}"),
        Edition = first.Edition ?? second.Edition,
        Publication = Merge(first.Publication, second.Publication),
        FirstPublished = first.FirstPublished ?? second.FirstPublished,
        Extent = first.Extent ?? second.Extent,
        Series = Union(first.Series, second.Series, static series => WorkKey.Bare(series.Title)),
        Notes = Union(first.Notes, second.Notes, Same),
        Contents = Lines(first.Contents, second.Contents),
        Summary = Lines(first.Summary, second.Summary),
        Subjects = Union(first.Subjects, second.Subjects, static subject => WorkKey.Bare(subject.Full)),
        Genres = Union(first.Genres, second.Genres, WorkKey.Bare),
        Classifications = Union(first.Classifications, second.Classifications, static mark => $"{mark.Scheme}|{mark.Value}"),
        Isbns = Union(first.Isbns, second.Isbns, static isbn => isbn.Key ?? isbn.Text),
        Issns = Union(first.Issns, second.Issns, Same),
        Languages = Union(first.Languages, second.Languages, Same),
        OriginalLanguages = Union(first.OriginalLanguages, second.OriginalLanguages, Same),
        Audience = first.Audience.Note is null && second.Audience.Note is not null ? first.Audience with { Note = second.Audience.Note } : first.Audience,
        Links = Union(first.Links, second.Links, static link => link.Address.AbsoluteUri),
        LinkedRecords = Union(first.LinkedRecords, second.LinkedRecords, static linked => $"{linked.Kind}|{WorkKey.Bare(linked.Title)}|{linked.Part}"),
        Holdings = [.. first.Holdings, .. second.Holdings.Where(copy => copy.InventoryNumber is null || !first.Holdings.Contains(copy))],
        Frequency = first.Frequency ?? second.Frequency,
    };

    // A corrected record belongs to the file whose record it stands for.
    private static IEnumerable<string> Homes(BibliographicRecord record)
    {
        var homes = record.Origins.Where(origin => !origin.IsOfStudio).Select(origin => origin.File);
        return homes.Any() ? homes : record.Origins.Select(origin => origin.File);
    }

    private static Publication Merge(Publication first, Publication second) => new()
    {
        Places = first.Places.Count > 0 ? first.Places : second.Places,
        Publishers = first.Publishers.Count > 0 ? first.Publishers : second.Publishers,
        Date = first.Date ?? second.Date,
        Year = first.Year ?? second.Year,
    };

    private static bool TitlesAgree(Title one, Title other)
    {
        var ours = WorkKey.Bare(one.Proper + string.Concat(one.Parts));
        var theirs = WorkKey.Bare(other.Proper + string.Concat(other.Parts));
        // Some put the subtitle with the title; volumes are told apart by their parts alone.
        return ours == theirs || (one.Parts.Count + other.Parts.Count == 0 && (WorkKey.Bare(one.Full) == theirs || WorkKey.Bare(other.Full) == ours));
    }

    // What is not said does not contradict; «2-е изд.» is the beginning of «2-е изд., испр.».
    private static bool Agree(string? one, string? other)
    {
        if (one is null || other is null)
            return true;
        var (ours, theirs) = (WorkKey.Bare(one), WorkKey.Bare(other));
        return ours.StartsWith(theirs, StringComparison.Ordinal) || theirs.StartsWith(ours, StringComparison.Ordinal);
    }

    private static string? Lines(string? first, string? second) => first is null ? second : second is null || WorkKey.Bare(first) == WorkKey.Bare(second) ? first : $"{first}\n{second}";

    private static string? First(IReadOnlyList<string> texts) => texts.Count > 0 ? texts[0] : null;

    private static string Same(string text) => text;

    private static T[] Union<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, Func<T, string> key)
    {
        var known = first.Select(key).ToHashSet(StringComparer.Ordinal);
        return [.. first, .. second.Where(value => known.Add(key(value)))];
    }
}
