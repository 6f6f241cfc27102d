namespace Opac.Web.Writing;

/// <summary>A text that is not in the content folder.</summary>
/// <param name="Text">The whole file.</param>
/// <param name="BasedOn">The hash of the version from which it set out; <c>null</c> where there was none.</param>
/// <param name="DiskPath">Where it lies.</param>
/// <param name="At">When it was written.</param>
public sealed record Draft(string Text, string? BasedOn, string DiskPath, DateTimeOffset At);
