using Opac.Indexing.Searching;

namespace Opac.Web.Publishing;

/// <summary>Something published that a search found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Address">Its page, from the root.</param>
/// <param name="Language">The language of the words shown.</param>
/// <param name="Title">Its title, marked.</param>
/// <param name="Description">What it is, marked; <c>null</c> where not said.</param>
public sealed record PublishedHit(ContentKind Kind, string Address, string Language, MarkedText Title, MarkedText? Description);
