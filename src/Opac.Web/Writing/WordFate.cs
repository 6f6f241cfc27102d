namespace Opac.Web.Writing;

/// <summary>What became of words from one version of a text to the next.</summary>
public enum WordFate
{
    /// <summary>Both have them.</summary>
    Kept,
    /// <summary>Only the earlier has them.</summary>
    Gone,
    /// <summary>Only the later has them.</summary>
    New,
}
