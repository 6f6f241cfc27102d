namespace Opac.Indexing.Searching.Queries;

/// <summary>Where a part of a query is looked for.</summary>
public enum QueryField
{
    /// <summary>Everywhere.</summary>
    Any,
    /// <summary>In titles of all kinds.</summary>
    Title,
    /// <summary>Among the names of those who made it.</summary>
    Author,
    /// <summary>In subject headings and genres.</summary>
    Subject,
    /// <summary>In titles of series.</summary>
    Series,
    /// <summary>Among publishers and places.</summary>
    Publisher,
    /// <summary>In annotation, contents and notes.</summary>
    Text,
    /// <summary>The year, or a range of years.</summary>
    Year,
    /// <summary>The language of the text.</summary>
    Language,
    /// <summary>The kind of thing.</summary>
    Type,
    /// <summary>The school grade.</summary>
    Grade,
    /// <summary>The class mark, or the beginning of it.</summary>
    Class,
    /// <summary>The book number.</summary>
    Isbn,
    /// <summary>Inventory number, bar code, ISSN.</summary>
    Inventory,
    /// <summary>The record's id.</summary>
    Id,
}
