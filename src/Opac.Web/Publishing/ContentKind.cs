namespace Opac.Web.Publishing;

/// <summary>What a folder of content is.</summary>
public enum ContentKind
{
    /// <summary>A virtual exhibition.</summary>
    Exhibition,
    /// <summary>A book trailer or another film.</summary>
    Trailer,
    /// <summary>An event of the library's plan.</summary>
    Event,
    /// <summary>A recommended list of books.</summary>
    List,
    /// <summary>A page of text.</summary>
    Page,
    /// <summary>The library itself: name, address, opening hours.</summary>
    Site,
}
