using Opac.Indexing.Records;

namespace Opac.Web.Keeping;

/// <summary>A record taken up to be corrected.</summary>
/// <param name="Filed">The record as readers find it, perhaps brought together from several files.</param>
/// <param name="Original">The record as the one file has it that is to be corrected, with its source.</param>
/// <param name="Home">Where it is first from; <c>null</c> where it was entered in the studio.</param>
/// <param name="Homes">All files' records that readers find as this one, in order; empty where it was entered in the studio.</param>
/// <param name="IsCorrected">Whether the studio's file has it already.</param>
public sealed record OpenedRecord(BibliographicRecord Filed, BibliographicRecord Original, RecordOrigin? Home, IReadOnlyList<RecordOrigin> Homes, bool IsCorrected);
