namespace Opac.Indexing.Searching;

/// <summary>In what order hits come.</summary>
public enum SortOrder
{
    /// <summary>Best first; newest first where nothing was typed.</summary>
    Relevance,
    /// <summary>By title, in the order of the reader's alphabet (CLDR).</summary>
    Title,
    /// <summary>By the first author's heading.</summary>
    Author,
    /// <summary>Newest year first; without a year last.</summary>
    Newest,
    /// <summary>Oldest year first; without a year last.</summary>
    Oldest,
    /// <summary>Latest come to the library first.</summary>
    Arrival,
}
