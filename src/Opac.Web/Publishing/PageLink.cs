using Opac.Web.Texts;

namespace Opac.Web.Publishing;

/// <summary>A link to a page that comes from a folder of content.</summary>
internal static class PageLink
{
    /// <summary>The page of something, in a language; <c>null</c> for what has no page of its own.</summary>
    public static string? To(Published thing, string language) => thing switch
    {
        Exhibition => $"/{language}/exhibitions/{thing.Slug}",
        Trailer => $"/{language}/trailers/{thing.Slug}",
        BookList => $"/{language}/lists/{thing.Slug}",
        LibraryEvent happening => $"/{language}/events?month={happening.Date.Day:yyyy-MM}#{thing.Slug}",
        _ => null,
    };

    /// <summary>The folder that <c>/kk/exhibitions/auyl</c> or <c>~/trailers/qoja</c> leads to; <c>null</c> for any other address.</summary>
    public static (ContentKind Kind, string Slug)? Of(string address)
    {
        var path = address.Split('?', '#')[0].TrimStart('~').Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path is [var language, _, _] && PortalLanguage.All.Contains(language))
            path = path[1..];
        if (path is not [var section, var slug])
            return null;
        ContentKind? kind = section switch
        {
            "exhibitions" => ContentKind.Exhibition,
            "trailers" => ContentKind.Trailer,
            "lists" => ContentKind.List,
            _ => null,
        };
        return kind is { } known ? (known, Uri.UnescapeDataString(slug)) : null;
    }
}
