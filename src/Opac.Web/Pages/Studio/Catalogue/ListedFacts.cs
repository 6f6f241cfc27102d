using System.Globalization;
using Opac.Indexing.Records;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Studio.Catalogue;

/// <summary>What a list says of a record beside its title, in one line.</summary>
internal static class ListedFacts
{
    /// <summary>Authors, year, copies; of each only what there is.</summary>
    public static string Of(BibliographicRecord record, Words words) => Joined(
        string.Join("; ", record.Authors.Select(author => author.Name)),
        record.Year?.ToString(CultureInfo.InvariantCulture),
        words.Count("keeping.copies", record.Holdings.Sum(copy => copy.Copies)));

    /// <summary>Facts with a dot between two; what is not known is left out.</summary>
    public static string Joined(params string?[] facts) => string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact)));
}
