using Opac.Indexing.Analysis;
using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>The keys by which the editions and translations of one work are known to belong together: its title, and the original's, with the author's surname.</summary>
internal static class WorkKeys
{
    /// <summary>The keys of one record; none where it has neither author nor a title of two words, since «Алгебра» alone names no work.</summary>
    public static IEnumerable<string> Of(BibliographicRecord record, CatalogueAnalyzer analyzer)
    {
        var surname = record.Authors.FirstOrDefault() is { } author ? analyzer.JoinedKeys(author.Name, null, 1) : "";
        foreach (var title in (string?[])[record.Title.Proper, record.UniformTitle, .. record.ParallelTitles, .. Originals(record)])
        {
            if (string.IsNullOrWhiteSpace(title) || (surname.Length == 0 && !title.Contains(' ', StringComparison.Ordinal)))
                continue;
            yield return analyzer.JoinedKeys(title, IndexSchema.Main(record)) + "|" + surname;
        }
    }

    private static IEnumerable<string> Originals(BibliographicRecord record) =>
        record.LinkedRecords.Where(linked => linked.Kind == LinkKind.Original).Select(linked => linked.Title);
}
