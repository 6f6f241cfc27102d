namespace Opac.Web.Keeping;

/// <summary>One answer of a record that is another than before.</summary>
/// <param name="Field">Which: <c>title</c>, <c>authors</c>, <c>copies</c> …</param>
/// <param name="Before">The parts that go; empty for none.</param>
/// <param name="After">The parts that come; empty for none.</param>
public sealed record FactChange(string Field, string Before, string After);
