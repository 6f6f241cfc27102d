namespace Opac.Web.Writing;

/// <summary>A file that is on its way.</summary>
/// <param name="Id">By which its sender goes on with it.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Path">The text to which it belongs.</param>
/// <param name="Name">What its sender calls it.</param>
/// <param name="Length">How long it will be, in bytes.</param>
public sealed record StagedUpload(string Id, string Account, string Path, string Name, long Length);
