namespace Opac.Web.Keeping;

/// <summary>A person or body in the form.</summary>
public sealed class PersonForm
{
    /// <summary>The heading: «Соқпақбаев, Бердібек».</summary>
    public string? Name { get; set; }

    /// <summary>What they did, by the name of the value; an author where not said.</summary>
    public string? Role { get; set; }
}
