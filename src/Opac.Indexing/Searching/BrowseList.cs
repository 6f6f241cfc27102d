namespace Opac.Indexing.Searching;

/// <summary>The lists in which a catalogue can be leafed through.</summary>
public enum BrowseList
{
    /// <summary>Headings of those who wrote.</summary>
    Author,
    /// <summary>Titles as they are filed.</summary>
    Title,
    /// <summary>Subject headings.</summary>
    Subject,
    /// <summary>Genres and forms.</summary>
    Genre,
    /// <summary>Titles of series.</summary>
    Series,
    /// <summary>Classes, as <c>udc/821</c>: by code, whatever the reader's language.</summary>
    Class,
}
