namespace Opac.Indexing.Records;

/// <summary>Where a record was read.</summary>
/// <param name="Id">The name by which the source itself knows it; another than the record's own where records of several files were brought together.</param>
/// <param name="File">The file, as problems name it.</param>
/// <param name="Number">The number of the record in it, from 1; of the line, for texts.</param>
/// <param name="Offset">The byte at which it begins; the column, for texts.</param>
public sealed record RecordOrigin(RecordId Id, string File, long Number, long Offset);
