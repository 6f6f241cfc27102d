using Opac.Indexing.Records;

namespace Opac.Indexing.Searching;

/// <summary>A stretch of the whole catalogue, in the order in which the index has it.</summary>
/// <param name="Records">The records.</param>
/// <param name="Next">Where the next stretch begins; <c>null</c> at the end.</param>
/// <param name="Total">How many records there are in all of what is walked through.</param>
/// <param name="Generation">The name of the generation: places are good within one only.</param>
/// <param name="Built">When the generation was complete, UTC.</param>
public sealed record RecordStretch(IReadOnlyList<BibliographicRecord> Records, int? Next, int Total, string Generation, DateTime Built)
{
    /// <summary>Of no catalogue.</summary>
    public static RecordStretch Empty { get; } = new([], null, 0, "", DateTime.UnixEpoch);
}
