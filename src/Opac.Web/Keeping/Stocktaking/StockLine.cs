namespace Opac.Web.Keeping.Stocktaking;

/// <summary>A line of a stocktaking's result.</summary>
/// <param name="State">What was found.</param>
/// <param name="Number">The inventory number, or what was scanned where nobody knows it.</param>
/// <param name="Copy">The copy; <c>null</c> for a number that nobody knows.</param>
/// <param name="Scan">The scan; <c>null</c> where there was none.</param>
public sealed record StockLine(CopyState State, string Number, StockCopy? Copy, Scan? Scan);
