namespace Opac.Web.Keeping;

/// <summary>A record as it stands in the form: texts as typed. What a record says beyond the form stays as it is.</summary>
public sealed class RecordForm
{
    /// <summary>What kind of thing it is, by the name of the value.</summary>
    public string? Type { get; set; }

    /// <summary>The title proper.</summary>
    public string? Title { get; set; }

    /// <summary>Other title information.</summary>
    public string? Subtitle { get; set; }

    /// <summary>Number or name of a part.</summary>
    public string? Part { get; set; }

    /// <summary>Persons and bodies, the main one first.</summary>
    public List<PersonForm> People { get; set; } = [];

    /// <summary>Place of publication; several parted by <c>;</c>.</summary>
    public string? Place { get; set; }

    /// <summary>Publisher; several parted by <c>;</c>.</summary>
    public string? Publisher { get; set; }

    /// <summary>Year or date of publication.</summary>
    public string? Year { get; set; }

    /// <summary>Edition statement.</summary>
    public string? Edition { get; set; }

    /// <summary>Extent.</summary>
    public string? Extent { get; set; }

    /// <summary>Series.</summary>
    public string? Series { get; set; }

    /// <summary>Number in the series.</summary>
    public string? SeriesNumber { get; set; }

    /// <summary>Book numbers, parted by <c>;</c> or lines.</summary>
    public string? Isbn { get; set; }

    /// <summary>The language, by its MARC code.</summary>
    public string? Language { get; set; }

    /// <summary>Subject headings, one a line.</summary>
    public string? Subjects { get; set; }

    /// <summary>Genre terms, parted by <c>;</c>.</summary>
    public string? Genres { get; set; }

    /// <summary>Class marks of ББК, parted by <c>;</c>.</summary>
    public string? Bbk { get; set; }

    /// <summary>Class marks of УДК, parted by <c>;</c>.</summary>
    public string? Udc { get; set; }

    /// <summary>Grades: «5-7».</summary>
    public string? Grades { get; set; }

    /// <summary>The annotation.</summary>
    public string? Summary { get; set; }

    /// <summary>The copies that there are.</summary>
    public List<CopyForm> Copies { get; set; } = [];

    /// <summary>Numbers of new copies: «000123–000140».</summary>
    public string? NewNumbers { get; set; }

    /// <summary>How many new copies come without numbers, as textbooks do.</summary>
    public string? NewUnnumbered { get; set; }

    /// <summary>What all the new copies have in common.</summary>
    public CopyForm NewCopy { get; set; } = new();
}
