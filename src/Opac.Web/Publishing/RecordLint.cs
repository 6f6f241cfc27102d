using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Web.Publishing;

/// <summary>Compares the records that pages name with those that the catalogue has.</summary>
public static class RecordLint
{
    /// <summary>A problem for each name that looks like a record's number and is none; titles, which may be written instead, are looked for when the page is shown.</summary>
    public static IEnumerable<Problem> Check(ContentSnapshot content, Func<RecordId, bool> isKnown)
    {
        var bodies = content.Exhibitions.SelectMany(thing => thing.Texts.Values.Select(text => text.Body.IfMade))
            .Concat(content.Trailers.SelectMany(thing => thing.Texts.Values.Select(text => text.Body.IfMade)))
            .Concat(content.Lists.SelectMany(thing => thing.Texts.Values.Select(text => text.Body.IfMade)));
        var inFrontMatter = content.Trailers.SelectMany(thing => thing.RecordsNamed)
            .Concat(content.Events.SelectMany(thing => thing.RecordsNamed))
            .Concat(content.Lists.SelectMany(thing => thing.RecordsNamed));
        foreach (var (name, at) in bodies.SelectMany(body => body.Books).SelectMany(wanted => wanted.Records.Zip(wanted.At)).Concat(inFrontMatter))
        {
            if (name.Any(char.IsAsciiDigit) && (RecordId.From(name) is not { } id || !isKnown(id)))
                yield return new Problem(at, LintProblems.UnknownRecord, name);
        }
    }
}
