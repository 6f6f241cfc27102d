using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>
/// What a record is worth before any word is asked, from 0 to 255: among records that match alike, the one with a short title comes first, then
/// the one that can be had. Far less than any match of a word.
/// </summary>
internal static class RecordPrior
{
    private const int OfShortTitle = 150, OfAvailable = 60, OfManyCopies = 30;

    /// <summary>The worth of one record.</summary>
    public static int Of(BibliographicRecord record)
    {
        var words = 1 + record.Title.Full.AsSpan().Count(' ');
        var prior = OfShortTitle / words;
        if (record.Holdings.Any(holding => holding.Status == ItemStatus.Available))
            prior += OfAvailable;
        // Textbooks come in hundreds of copies; that must not lift them over the novels: a logarithm, with a top.
        var copies = record.Holdings.Sum(holding => (long)holding.Copies);
        prior += Math.Min(OfManyCopies, (int)(6 * Math.Log2(1 + copies)));
        return Math.Min(prior, 255);
    }
}
