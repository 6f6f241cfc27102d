using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>A record with the file that it came from.</summary>
/// <param name="Record">The record.</param>
/// <param name="File">The file, as problems name it; empty for records made in memory.</param>
public readonly record struct FiledRecord(BibliographicRecord Record, string File);
