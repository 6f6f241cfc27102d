using System.Globalization;
using System.Runtime.CompilerServices;
using Opac.Indexing.Searching;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Catalogue;

/// <summary>A search as an address and back: <c>/kk/catalogue?q=қожа&amp;language=kaz&amp;not.subject=Тарих&amp;from=1950&amp;sort=title&amp;page=2</c>.</summary>
/// <remarks>
/// A facet repeated widens (<c>language=kaz&amp;language=rus</c>: either), different facets narrow, <c>not.</c> before a facet leaves out what has the value;
/// <c>from</c> and <c>to</c> are years of publication, <c>since=2024-09</c> the month from which a copy came to the library.
/// </remarks>
public static class SearchAddress
{
    /// <summary>No question is longer, in characters: the rest is not read.</summary>
    public const int LongestQuestion = 500;

    /// <summary>Stands before the name of a facet whose value is left out.</summary>
    public const string Not = "not.";

    /// <summary>The orders of hits, as a page offers them.</summary>
    public static IReadOnlyList<SortOrder> Sorts { get; } = Enum.GetValues<SortOrder>();

    private const int LongestValue = 300;
    private const int MostConstraints = 50;
    private const string MonthForm = "yyyy-MM";
    private const string OfCatalogue = "/catalogue";

    private static readonly string[] sortCodes = [.. Sorts.Select(sort => sort.ToString().ToLowerInvariant())];

    /// <summary>What an address asks for. Whatever cannot be read is left out: an old or mistyped link still searches.</summary>
    public static SearchRequest Read(IQueryCollection query)
    {
        var constraints = new List<Constraint>();
        foreach (var facet in FacetNames.All.Where(facet => facet != FacetNames.Year))
        {
            Add(query[facet], facet, excluded: false);
            Add(query[Not + facet], facet, excluded: true);
        }
        var page = Number(query["page"], 1, SearchRequest.DeepestHit / 10) ?? 1;
        return new()
        {
            Text = Cut(query["q"].ToString().Trim(), LongestQuestion),
            Language = PortalLanguage.Current,
            Constraints = constraints,
            YearFrom = Number(query["from"], 1, 2999),
            YearTo = Number(query["to"], 1, 2999),
            ArrivedSince = Month(query["since"]),
            Sort = Sorts.FirstOrDefault(sort => Code(sort) == query["sort"]),
            Page = page,
            AsTyped = query["exact"] == "1",
        };

        void Add(IEnumerable<string?> values, string facet, bool excluded)
        {
            foreach (var value in values)
            {
                var wanted = new Constraint(facet, value ?? "", excluded);
                if (wanted.Value.Length is > 0 and <= LongestValue && constraints.Count < MostConstraints && !constraints.Contains(wanted))
                    constraints.Add(wanted);
            }
        }
    }

    /// <summary>The address of a search, the same for the same search; what is usual is left out of it.</summary>
    /// <param name="request">The search.</param>
    /// <param name="view">How hits are shown; <c>null</c> or <c>list</c> for the usual way.</param>
    /// <param name="below">A page of the catalogue that takes a search as it stands: <c>/facets/author</c>; empty for the search itself.</param>
    public static string Write(SearchRequest request, string? view = null, string below = "")
    {
        var address = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[512]);
        address.AppendLiteral("/");
        address.AppendLiteral(request.Language);
        address.AppendLiteral(OfCatalogue);
        address.AppendLiteral(below);
        var sign = "?";
        foreach (var (name, value) in Parameters(request, view))
        {
            address.AppendLiteral(sign);
            address.AppendLiteral(name);
            address.AppendLiteral("=");
            address.AppendLiteral(Encode(value));
            sign = "&";
        }
        return address.ToStringAndClear();
    }

    /// <summary>The address of another page of a search, by that of its first: the page stands behind all else.</summary>
    public static string OfPage(string first, int page) =>
        page == 1 ? first : string.Create(CultureInfo.InvariantCulture, $"{first}{(first.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={page}");

    /// <summary>The address of a page of the catalogue that takes a search as it stands, by that of the search: <see cref="Write"/> does the same.</summary>
    public static string Below(string search, string below) => search.Insert(search.IndexOf(OfCatalogue, StringComparison.Ordinal) + OfCatalogue.Length, below);

    /// <summary>The same as names and values, for the hidden fields of a form.</summary>
    public static IEnumerable<(string Name, string Value)> Parameters(SearchRequest request, string? view = null)
    {
        if (request.Text.Length > 0)
            yield return ("q", request.Text);
        foreach (var facet in request.Constraints.Count > 0 ? FacetNames.All : [])
        {
            foreach (var constraint in request.Constraints)
            {
                if (constraint.Facet == facet)
                    yield return (constraint.Excluded ? Not + facet : facet, constraint.Value);
            }
        }
        if (request.YearFrom is { } from)
            yield return ("from", from.ToString(CultureInfo.InvariantCulture));
        if (request.YearTo is { } to)
            yield return ("to", to.ToString(CultureInfo.InvariantCulture));
        if (request.ArrivedSince is { } since)
            yield return ("since", since.ToString(MonthForm, CultureInfo.InvariantCulture));
        if (request.Sort != SortOrder.Relevance)
            yield return ("sort", Code(request.Sort));
        if (view is not (null or "list"))
            yield return ("view", view);
        if (request.AsTyped)
            yield return ("exact", "1");
        if (request.Page > 1)
            yield return ("page", request.Page.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The name of an order as it stands in addresses: <c>newest</c>.</summary>
    public static string Code(SortOrder sort) => sortCodes[(int)sort];

    /// <summary>The search for everything with one facet value, as access points of a record link to it.</summary>
    public static string Of(string facet, string value) =>
        Write(new() { Language = PortalLanguage.Current, Constraints = [new(facet, value)] });

    /// <summary>The search for some words.</summary>
    public static string Of(string words) => Write(new() { Language = PortalLanguage.Current, Text = words });

    /// <summary>The page of a record: its one address in this language.</summary>
    public static string OfRecord(Indexing.Records.RecordId id) => $"/{PortalLanguage.Current}/catalogue/{Uri.EscapeDataString(id.Value)}";

    // A space as +, as browsers write it when a form is sent: so both ways give one address.
    internal static string Encode(string value) => Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal);

    private static int? Number(string? text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    /// <summary>A month as it stands in addresses, <c>2024-09</c>; <c>null</c> for anything else.</summary>
    public static DateOnly? Month(string? text) => DateOnly.TryParseExact(text, MonthForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }
}
