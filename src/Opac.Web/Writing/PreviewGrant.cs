using Opac.Web.Publishing;

namespace Opac.Web.Writing;

/// <summary>A secret address's leave to see something unpublished.</summary>
/// <param name="Hash">Of the secret.</param>
/// <param name="Kind">What may be seen.</param>
/// <param name="Slug">Its name.</param>
/// <param name="Author">The author whose typing is shown too; <c>null</c> for what is saved alone.</param>
/// <param name="Expires">When it ends.</param>
public sealed record PreviewGrant(string Hash, ContentKind Kind, string Slug, string? Author, DateTimeOffset Expires);
