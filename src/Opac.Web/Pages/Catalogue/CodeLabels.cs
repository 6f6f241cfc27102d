using Opac.Indexing.Formats;
using Opac.Indexing.Formats.Citations;
using Opac.Indexing.Indexing;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>The words for codes of records and facets, in the language of the request.</summary>
public sealed class CodeLabels(Words words)
{
    private static readonly string[] typeCodes = [.. Enum.GetValues<RecordType>().Select(type => type.ToString().ToLowerInvariant())];
    private static readonly string[] typeKeys = [.. typeCodes.Select(code => "type." + code)];

    /// <summary>A language by its MARC code; the code itself where it is not in the list.</summary>
    public string Language(string code) => words.Or($"lang.{code}", code);

    /// <summary>A kind of record.</summary>
    public string Type(RecordType type) => words[typeKeys[(int)type]];

    /// <summary>What somebody did for a work.</summary>
    public string Role(Contributor contributor) => contributor.RoleText ?? words[$"role.{contributor.Role.ToString().ToLowerInvariant()}"];

    /// <summary>The status of a copy.</summary>
    public string Status(ItemStatus status) => words[$"status.{status.ToString().ToLowerInvariant()}"];

    /// <summary>A value of a facet as a reader reads it.</summary>
    public string Value(string facet, string value) => facet switch
    {
        FacetNames.Language => Language(value),
        FacetNames.Type => words.Or($"type.{value}", value),
        FacetNames.Availability => words.Or($"availability.{value}", value),
        FacetNames.Grade => words["grade.one", value],
        FacetNames.Classification => Class(value),
        FacetNames.Arrival => Month(value),
        _ => value,
    };

    /// <summary>Whether a copy can be had: the code of the facet value that says so.</summary>
    public static string Availability(BibliographicRecord record) => Availability(record, HoldingsGlance.At(record.Holdings));

    /// <summary>The same, where the copies were looked at already.</summary>
    public static string Availability(BibliographicRecord record, HoldingsGlance copies) =>
        copies.AnyAvailable ? "available"
        : copies.AnyInReadingRoom ? "reading-room"
        : record.Links.Count > 0 ? "online"
        : record.Holdings.Count > 0 ? "not-available"
        : "unknown";

    /// <summary>A type as it stands in addresses: <c>book</c>.</summary>
    public static string CodeOf(RecordType type) => typeCodes[(int)type];

    /// <summary>The tag (BCP 47) of a record's own language, for <c>lang</c>; <c>null</c> where it is that of the page, or not known.</summary>
    public static string? SpokenIn(BibliographicRecord record)
    {
        var tag = (record.Languages.Count > 0 ? record.Languages[0] : "") switch
        {
            "kaz" => "kk",
            "rus" => "ru",
            "eng" => "en",
            "deu" or "ger" => "de",
            "fre" or "fra" => "fr",
            "tur" => "tr",
            "uzb" => "uz",
            "kir" => "ky",
            "tat" => "tt",
            "uig" => "ug",
            "chi" => "zh",
            "kor" => "ko",
            "ara" => "ar",
            "spa" => "es",
            "ita" => "it",
            "ukr" => "uk",
            _ => null,
        };
        return tag == PortalLanguage.Current ? null : tag;
    }

    /// <summary>The name of a format for files: the citation styles go by their own names, the same in every language.</summary>
    public string Export(ExportFormat format) => CitationStyle.Find(format.Name)?.Title ?? words[$"export.{format.Name}"];

    /// <summary>The name of a scheme of classes: «ӘОЖ».</summary>
    public string Scheme(string scheme) => words.Or($"scheme.{scheme}", scheme.ToUpperInvariant());

    private string Month(string value) =>
        SearchAddress.Month(value) is { } month ? words["events.month", words[$"events.month.{month.Month}"], month.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)] : value;

    private string Class(string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return value;
        var (scheme, mark) = (value[..slash], value[(slash + 1)..]);
        return words.Has($"class.{value}") ? $"{Scheme(scheme)} {mark} · {words[$"class.{value}"]}" : $"{Scheme(scheme)} {mark}";
    }
}
