namespace Opac.Web.Publishing;

/// <summary>How several pictures or books stand on the page.</summary>
public enum ShownAs
{
    /// <summary>Side by side, in as many rows as needed.</summary>
    Grid,
    /// <summary>In one row that scrolls sideways.</summary>
    Carousel,
    /// <summary>One below the other, with text.</summary>
    List,
}
