using Opac.Indexing.Problems;
using Opac.Web.Publishing;

namespace Opac.Web.Writing;

/// <summary>Something as it would be published.</summary>
/// <param name="Thing">It; <c>null</c> where it cannot be read at all.</param>
/// <param name="Media">Its files, those that wait among them.</param>
/// <param name="Problems">What is wrong with it.</param>
/// <param name="HoldsBack">Whether that keeps it from visitors.</param>
public sealed record PreviewedThing(Published? Thing, IReadOnlyList<MediaFile> Media, IReadOnlyList<Problem> Problems, bool HoldsBack);
