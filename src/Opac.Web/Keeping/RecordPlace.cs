using Opac.Indexing.Records;

namespace Opac.Web.Keeping;

/// <summary>Which record is meant, in the catalogue and in its file.</summary>
/// <param name="Filed">The id under which readers find it.</param>
/// <param name="Id">Its number in its own file.</param>
/// <param name="Agency">Whose number that is; <c>null</c> where not said.</param>
/// <param name="Home">Where it is first from; <c>null</c> where it was entered in the studio.</param>
public sealed record RecordPlace(RecordId Filed, RecordId Id, string? Agency, RecordOrigin? Home);
