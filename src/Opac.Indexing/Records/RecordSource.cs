namespace Opac.Indexing.Records;

/// <summary>What the record was read from, whole: so that a record that came in as MARC goes out as MARC with nothing lost.</summary>
/// <param name="Format">Name of the format of <paramref name="Content"/>: <c>marc21</c>, <c>unimarc</c>, <c>irbis</c>, <c>table</c>, <c>dc</c>.</param>
/// <param name="Content">For the MARC formats the record as ISO 2709 in UTF-8; for others as the reader documents it.</param>
public sealed record RecordSource(string Format, ReadOnlyMemory<byte> Content);
