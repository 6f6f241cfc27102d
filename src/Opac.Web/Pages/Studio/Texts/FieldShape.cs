namespace Opac.Web.Pages.Studio.Texts;

/// <summary>How a value is filled in.</summary>
public enum FieldShape
{
    /// <summary>One line.</summary>
    Line,
    /// <summary>Several lines.</summary>
    Lines,
    /// <summary>A day, with or without an hour.</summary>
    Date,
    /// <summary>One of a few.</summary>
    Choice,
    /// <summary>Books of the catalogue.</summary>
    Books,
}
