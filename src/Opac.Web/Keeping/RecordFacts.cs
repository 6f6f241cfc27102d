using System.Globalization;
using Opac.Indexing.Records;

namespace Opac.Web.Keeping;

/// <summary>What a record says, taken apart into the answers that two states of it are compared by.</summary>
internal static class RecordFacts
{
    private static readonly (string Name, Func<BibliographicRecord, IEnumerable<string?>> Of)[] table =
    [
        ("title", static record => [record.Title.Full, record.Title.Responsibility, .. record.ParallelTitles, .. record.VariantTitles, record.UniformTitle]),
        ("authors", static record => record.Contributors.Select(person => person.Role == ContributorRole.Author ? person.Name : $"{person.Name} ({person.Role})")),
        ("publication", static record => [record.Edition, .. record.Publication.Places, .. record.Publication.Publishers, record.Publication.Date ?? Text(record.Publication.Year), Text(record.FirstPublished)]),
        ("isbn", static record => [.. record.Isbns.Select(isbn => isbn.Text), .. record.Issns]),
        ("type", static record => [record.Type.ToString(), .. record.Genres]),
        ("language", static record => [.. record.Languages, .. record.OriginalLanguages]),
        ("subjects", static record => record.Subjects.Select(subject => subject.Full)),
        ("classes", static record => record.Classifications.Select(mark => $"{mark.Scheme} {mark.Value}")),
        ("grades", static record => [.. record.Audience.Grades.Select(grade => Text(grade)), record.Audience.Note]),
        ("series", static record => record.Series.Select(series => series.Number is null ? series.Title : $"{series.Title} ; {series.Number}")),
        ("extent", static record => [record.Extent]),
        ("summary", static record => [record.Summary, record.Contents]),
        ("notes", static record => [.. record.Notes, record.Frequency, .. record.Links.Select(link => link.Address.AbsoluteUri), .. record.LinkedRecords.Select(linked => linked.Title)]),
        ("copies", static record => record.Holdings.Select(Copy)),
    ];

    /// <summary>The names of the answers, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. table.Select(row => row.Name)];

    /// <summary>The place of an answer in <see cref="Names"/>.</summary>
    public static int IndexOf(string name) => Array.FindIndex(table, row => row.Name == name);

    /// <summary>Each answer as its parts, in the order of <see cref="Names"/>.</summary>
    public static string[][] Of(BibliographicRecord record) =>
        Array.ConvertAll(table, row => row.Of(record).Where(part => !string.IsNullOrEmpty(part)).Select(part => part!).ToArray());

    /// <summary>What differs between two states: of each answer only the parts that one of them lacks.</summary>
    public static IReadOnlyList<FactChange> Between(string[][] before, string[][] after)
    {
        var changes = new List<FactChange>();
        for (var i = 0; i < table.Length; i++)
        {
            if (!before[i].AsSpan().SequenceEqual(after[i]))
                changes.Add(new(table[i].Name, Without(before[i], after[i]), Without(after[i], before[i])));
        }
        return changes;
    }

    private static string Copy(Holding copy) =>
        string.Join(" · ", ((string?[])[copy.InventoryNumber, copy.Copies > 1 ? $"×{copy.Copies}" : null, copy.Location, copy.Shelf, copy.ShelfMark, copy.Status.ToString(), copy.Acquired?.ToString("O", CultureInfo.InvariantCulture), copy.Price])
            .Where(part => !string.IsNullOrEmpty(part)));

    // Where the parts are the same in another order, all of them are shown.
    private static string Without(string[] parts, string[] others)
    {
        const int longest = 400;
        var own = parts.Except(others, StringComparer.Ordinal).ToArray();
        var text = string.Join("; ", own.Length == 0 && parts.Length == others.Length ? parts : own);
        return text.Length > longest ? string.Concat(text.AsSpan(0, longest), "…") : text;
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
