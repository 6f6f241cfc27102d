namespace Opac.Indexing.Problems;

/// <summary>How bad a problem is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing was lost.</summary>
    Info,
    /// <summary>Something was repaired, guessed or left out; the rest is served.</summary>
    Warning,
    /// <summary>A record or a page could not be taken.</summary>
    Error,
}
