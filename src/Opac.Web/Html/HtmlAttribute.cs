namespace Opac.Web.Html;

/// <summary>An attribute that an element may have or not: <c>$"&lt;p{new HtmlAttribute("lang", tag)}&gt;"</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; without one it is not written.</param>
public readonly record struct HtmlAttribute(string Name, string? Value);
