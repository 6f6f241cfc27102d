namespace Opac.Web.Upkeep;

/// <summary>Words that readers searched for and did not find.</summary>
/// <param name="Words">The words, in small letters.</param>
/// <param name="Count">How often.</param>
/// <param name="Last">The last day on which.</param>
public sealed record MissedSearch(string Words, int Count, DateOnly Last);
