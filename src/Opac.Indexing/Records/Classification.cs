namespace Opac.Indexing.Records;

/// <summary>A class mark.</summary>
/// <param name="Scheme"><c>udc</c> (УДК), <c>bbk</c> (ББК), <c>ddc</c>, <c>lcc</c>, <c>grnti</c>, or the source's own code in small letters.</param>
/// <param name="Value">The mark as catalogued: <c>821.512.122-31</c>.</param>
public sealed record Classification(string Scheme, string Value);
