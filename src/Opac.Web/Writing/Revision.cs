namespace Opac.Web.Writing;

/// <summary>A text as it was at a moment.</summary>
/// <param name="Id">By which it is asked for; later ones sort behind earlier ones.</param>
/// <param name="At">When.</param>
/// <param name="Author">Whose it is.</param>
/// <param name="Kind">Why it was kept.</param>
/// <param name="Hash">Of the whole file: the same hash is the same text.</param>
public sealed record Revision(string Id, DateTimeOffset At, string Author, RevisionKind Kind, string Hash);
