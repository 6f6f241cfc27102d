namespace Opac.Web.Publishing;

/// <summary>A picture that a text shows, for what is made of the text elsewhere: manifests, slide shows, exports.</summary>
/// <param name="File">The file.</param>
/// <param name="Alt">Words in its place; empty where it only decorates.</param>
/// <param name="Caption">What stands below it; <c>null</c> for nothing.</param>
/// <param name="Credit">Where it comes from; <c>null</c> where not said.</param>
/// <param name="Rights">By what right it is shown; <c>null</c> where the exhibition says so for all.</param>
public sealed record ArticlePicture(MediaFile File, string Alt, string? Caption, string? Credit, string? Rights);
