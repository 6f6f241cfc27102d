using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Opac.Indexing.Searching;
using Opac.Indexing.Searching.Queries;
using Opac.Web.Pages.Catalogue;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Advanced;

/// <summary>A form for those who know more than a word: what it says in which field. It writes the question in the query language, where it can be seen and changed.</summary>
public sealed class IndexModel(CatalogueSearcher catalogue) : PageModel
{
    private const int LongestField = 150;

    /// <summary>The fields that take words, by their names in the form.</summary>
    public static IReadOnlyList<(string Name, QueryField Field)> Fields { get; } =
    [
        ("words", QueryField.Any), ("title", QueryField.Title), ("author", QueryField.Author), ("subject", QueryField.Subject), ("series", QueryField.Series),
        ("publisher", QueryField.Publisher), ("text", QueryField.Text), ("isbn", QueryField.Isbn),
    ];

    /// <summary>The facets that are offered as lists.</summary>
    public static IReadOnlyList<string> Lists { get; } = [FacetNames.Type, FacetNames.Language, FacetNames.Grade, FacetNames.Availability];

    /// <summary>What the catalogue holds, for the lists.</summary>
    public IReadOnlyList<Facet> Facets { get; private set; } = [];

    /// <summary>Shows the form; where it was filled in, leads to the search that it asks for.</summary>
    public IActionResult OnGet()
    {
        if (Asked() is { } asked)
            return LocalRedirect(SearchAddress.Write(asked));
        Facets = catalogue.Search(SearchRequest.Empty with { Language = PortalLanguage.Current, Size = 1 }).Facets;
        return Page();
    }

    private SearchRequest? Asked()
    {
        var language = PortalLanguage.Current;
        var parts = Fields.Select(field => Part(field.Field, Given(field.Name), language)).ToList();
        // One minus a word: each is to be absent, not only all of them together.
        parts.AddRange(Clean(Given("without")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => "-" + word.TrimStart('-')));
        var asked = new SearchRequest
        {
            Text = string.Join(' ', parts.Where(part => part.Length > 0)),
            Language = language,
            Constraints = [.. Lists.Where(name => Given(name).Length > 0).Select(name => new Constraint(name, Given(name)))],
            YearFrom = Year("from"),
            YearTo = Year("to"),
        };
        return asked.Text.Length > 0 || asked.Constraints.Count > 0 || asked.YearFrom is not null || asked.YearTo is not null ? asked : null;
    }

    private static string Part(QueryField field, string typed, string language)
    {
        var words = Clean(typed);
        if (words.Length == 0 || field == QueryField.Any)
            return words;
        var name = FieldNames.Of(field, language);
        return words.Contains(' ', StringComparison.Ordinal) && field != QueryField.Isbn ? $"{name}:({words})" : $"{name}:{words.Replace(" ", "", StringComparison.Ordinal)}";
    }

    // The signs of the query language are the form's to write.
    private static string Clean(string typed) =>
        string.Join(' ', new string([.. typed.Select(c => c is '(' or ')' or ':' or '|' ? ' ' : c)]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string Given(string name) => Request.Query[name].ToString().Trim() is var typed && typed.Length <= LongestField ? typed : typed[..LongestField];

    private int? Year(string name) => int.TryParse(Given(name), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 3000 ? year : null;
}
