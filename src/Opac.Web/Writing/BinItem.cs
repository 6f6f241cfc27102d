using Opac.Web.Publishing;

namespace Opac.Web.Writing;

/// <summary>Something in the bin.</summary>
/// <param name="Id">By which it is asked for.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Slug">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Author">Who deleted it.</param>
/// <param name="At">When.</param>
/// <param name="Files">Its texts, where it had no folder of its own; else nothing.</param>
public sealed record BinItem(string Id, ContentKind Kind, string Slug, string Title, string Author, DateTimeOffset At, IReadOnlyList<string> Files);
