namespace Opac.Web.Keeping;

/// <summary>The lists that a dry run makes.</summary>
public enum DryRunList
{
    /// <summary>Records that would come.</summary>
    New,
    /// <summary>Records that would change.</summary>
    Changed,
    /// <summary>Records that would go.</summary>
    Gone,
    /// <summary>What is wrong with the file.</summary>
    Wrong,
}
