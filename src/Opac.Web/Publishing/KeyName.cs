namespace Opac.Web.Publishing;

/// <summary>A key as it stands in a file.</summary>
/// <param name="Key">The key.</param>
/// <param name="Language"><c>kk</c>, <c>ru</c> or <c>en</c> where the name ends in it, else <c>null</c>.</param>
public readonly record struct KeyName(ContentKey Key, string? Language);
