namespace Opac.Web.Publishing;

/// <summary>How much of a date was written.</summary>
public enum DatePrecision
{
    /// <summary>The year alone.</summary>
    Year,
    /// <summary>Year and month, as the year plan does.</summary>
    Month,
    /// <summary>The day.</summary>
    Day,
    /// <summary>Day and time.</summary>
    Minute,
}
