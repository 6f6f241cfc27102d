using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Web.Publishing;

/// <summary>Compares the records that pages name with those that the catalogue has.</summary>
public static class RecordLint
{
    /// <summary>A problem for each name that looks like a record's number and is none; titles, which may be written instead, are looked for when the page is shown.</summary>
    public static IEnumerable<Problem> Check(ContentSnapshot content, Func<RecordId, bool> isKnown) =>
        Check([.. content.Exhibitions, .. content.Trailers, .. content.Lists, .. content.Events], isKnown);

    /// <summary>The same for some of the content.</summary>
    public static IEnumerable<Problem> Check(IReadOnlyList<Published> content, Func<RecordId, bool> isKnown)
    {
        var books = content.SelectMany(TextsOf).SelectMany(text => text.Body.IfMade.Books);
        foreach (var (name, at) in books.SelectMany(wanted => wanted.Records.Zip(wanted.At)).Concat(content.SelectMany(thing => thing.RecordsNamed)))
        {
            if (name.Any(char.IsAsciiDigit) && (RecordId.From(name) is not { } id || !isKnown(id)))
                yield return new Problem(at, LintProblems.UnknownRecord, name);
        }
    }

    private static IEnumerable<PublishedText> TextsOf(Published thing) => thing switch
    {
        Exhibition exhibition => exhibition.Texts.Values,
        Trailer trailer => trailer.Texts.Values,
        BookList list => list.Texts.Values,
        _ => [],
    };
}
