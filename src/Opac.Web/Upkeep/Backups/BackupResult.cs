namespace Opac.Web.Upkeep.Backups;

/// <summary>What a backup holds.</summary>
/// <param name="Made">When it was begun.</param>
/// <param name="Files">How many files.</param>
/// <param name="Bytes">How much they are unpacked.</param>
public readonly record struct BackupResult(DateTimeOffset Made, int Files, long Bytes);
