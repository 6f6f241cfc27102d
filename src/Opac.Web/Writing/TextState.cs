namespace Opac.Web.Writing;

/// <summary>How far a text has come.</summary>
public enum TextState
{
    /// <summary>Only those who write see it.</summary>
    Draft,
    /// <summary>Visitors will see it from a date on.</summary>
    Scheduled,
    /// <summary>Visitors see it.</summary>
    Published,
    /// <summary>Visitors see it among what has been.</summary>
    Archived,
}
