namespace Opac.Indexing.Records;

/// <summary>How a linked record stands to the record that names it.</summary>
public enum LinkKind
{
    /// <summary>The magazine, newspaper or book in which this one appeared (MARC 773, UNIMARC 463).</summary>
    Host,
    /// <summary>The set of which this is a volume (UNIMARC 461).</summary>
    Set,
    /// <summary>A volume or part of this one.</summary>
    Part,
    /// <summary>An earlier title of a serial (MARC 780).</summary>
    Earlier,
    /// <summary>A later title of a serial (MARC 785).</summary>
    Later,
    /// <summary>The original of this translation (MARC 765).</summary>
    Original,
    /// <summary>Another edition or form (MARC 775, 776).</summary>
    OtherEdition,
    /// <summary>Goes with it in a way not told apart here.</summary>
    Related,
}
