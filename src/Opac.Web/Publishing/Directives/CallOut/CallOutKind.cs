namespace Opac.Web.Publishing.Directives;

/// <summary>What a call-out is.</summary>
public enum CallOutKind
{
    /// <summary>Something worth knowing.</summary>
    Fact,
    /// <summary>A piece of advice.</summary>
    Tip,
    /// <summary>Something to do.</summary>
    Task,
    /// <summary>Something to beware of.</summary>
    Warning,
}
