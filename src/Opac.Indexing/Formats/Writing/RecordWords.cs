using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Writing;

/// <summary>Names for machines of what the record has as enumerations, and other small answers that several formats want alike.</summary>
internal static class RecordWords
{
    public static string Of(RecordType type) => type.ToString().ToLowerInvariant();

    /// <summary>As MARC 949 $s has it in this catalogue's own files.</summary>
    public static string Of(ItemStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>The title without its subtitle, with the number and name of a part.</summary>
    public static string TitleWithParts(Title title) => title.Parts.Count == 0 ? title.Proper : title.Proper + string.Concat(title.Parts.Select(part => ". " + part));

    /// <summary>«Title ; number», several parted by «; ».</summary>
    public static string? SeriesOf(BibliographicRecord record) =>
        record.Series.Count == 0 ? null : string.Join("; ", record.Series.Select(series => series.Number is null ? series.Title : $"{series.Title} ; {series.Number}"));

    /// <summary>Everyone who is not among the authors.</summary>
    public static IEnumerable<Contributor> Others(BibliographicRecord record)
    {
        var authors = record.Authors.ToHashSet();
        return record.Contributors.Where(contributor => !authors.Contains(contributor));
    }

    /// <summary>The numbers to be shown as the record's own: 13 digits where right, as printed where not, without those of other forms.</summary>
    public static IEnumerable<string> Isbns(BibliographicRecord record) => record.Isbns.Where(isbn => !isbn.IsCancelled).Select(isbn => isbn.Key ?? isbn.Text);

    /// <summary>Code of MARC relators for a role.</summary>
    public static string? RelatorOf(ContributorRole role) => role switch
    {
        ContributorRole.Author => "aut",
        ContributorRole.Translator => "trl",
        ContributorRole.Editor => "edt",
        ContributorRole.Compiler => "com",
        ContributorRole.Illustrator => "ill",
        ContributorRole.ForewordAuthor => "aui",
        ContributorRole.Composer => "cmp",
        ContributorRole.Performer => "prf",
        ContributorRole.IssuingBody => "isb",
        _ => null,
    };

    /// <summary>The host item of an article; <c>null</c> where it has none.</summary>
    public static LinkedRecord? HostOf(BibliographicRecord record) => record.LinkedRecords.FirstOrDefault(linked => linked.Kind == LinkKind.Host);
}
