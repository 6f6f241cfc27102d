namespace Opac.Web.Keeping;

/// <summary>How many records came, changed and went.</summary>
public sealed record HistoryCounts(int New, int Changed, int Gone);
