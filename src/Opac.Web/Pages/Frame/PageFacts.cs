using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Opac.Web.Pages.Frame;

/// <summary>What the frame of a page has to know of it.</summary>
public sealed record PageFacts
{
    /// <summary>Its title; the library's own where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>What search engines show of it; the portal's own words where it has none.</summary>
    public string? Description { get; init; }

    /// <summary>Its one address without the language; <c>null</c> where that is the one asked for.</summary>
    public string? Canonical { get; init; }

    /// <summary>Whether it is the same page in all languages, and has addresses to say so.</summary>
    public bool HasAlternates { get; init; } = true;

    /// <summary>Whether search engines are to leave it alone.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Whether it has a search box of its own.</summary>
    public bool IsHome { get; init; }

    /// <summary>What stands in the search box.</summary>
    public string Typed { get; init; } = "";

    /// <summary>What a view says of itself.</summary>
    public static PageFacts Of(ViewDataDictionary said) => new()
    {
        Title = said["Title"] as string,
        Description = said["Description"] as string,
        Canonical = said["Canonical"] as string,
        HasAlternates = said["Alternates"] is not false,
        NoIndex = said["NoIndex"] is true,
        IsHome = said["IsHome"] is true,
        Typed = said["Typed"] as string ?? "",
    };
}
