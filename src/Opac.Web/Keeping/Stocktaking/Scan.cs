namespace Opac.Web.Keeping.Stocktaking;

/// <summary>A number that somebody scanned or typed.</summary>
/// <param name="Number">As it came.</param>
/// <param name="Place">Where that person stood; <c>null</c> where not said.</param>
/// <param name="By">Who.</param>
/// <param name="When">When.</param>
/// <param name="IsTakenBack">Whether this takes the number back, which was scanned by mistake.</param>
public sealed record Scan(string Number, string? Place, string By, DateTimeOffset When, bool IsTakenBack = false);
