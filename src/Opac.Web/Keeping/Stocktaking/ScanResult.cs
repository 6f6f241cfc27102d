namespace Opac.Web.Keeping.Stocktaking;

/// <summary>What a scan has given.</summary>
/// <param name="Line">The copy and its state now.</param>
/// <param name="IsAgain">Whether the number had been scanned before.</param>
public sealed record ScanResult(StockLine Line, bool IsAgain);
