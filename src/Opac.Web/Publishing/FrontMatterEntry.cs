namespace Opac.Web.Publishing;

/// <summary>One <c>key: value</c> of the front matter, as written.</summary>
/// <param name="Name">The key's name as written.</param>
/// <param name="Value">The value without surrounding space or the quotation marks of YAML; for a list, its items joined by « , ».</param>
/// <param name="Items">The items of a list; a single value is a list of one; empty where nothing is written.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column of the key, from 1.</param>
/// <param name="ValueColumn">Column of the value, from 1.</param>
public sealed record FrontMatterEntry(string Name, string Value, IReadOnlyList<string> Items, int Line, int Column, int ValueColumn);
