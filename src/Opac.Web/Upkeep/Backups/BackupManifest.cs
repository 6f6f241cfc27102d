namespace Opac.Web.Upkeep.Backups;

/// <summary>What a backup says of itself: the last entry of the archive, so that one which was cut short has none.</summary>
internal sealed record BackupManifest
{
    /// <summary>The name of the entry.</summary>
    public const string Name = "manifest.json";

    /// <summary>The form of backups that this program writes, and the newest that it reads.</summary>
    public const int Newest = 1;

    /// <summary>The form of this one.</summary>
    public required int Version { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>Every file in it, but this.</summary>
    public required IReadOnlyList<BackedUpFile> Files { get; init; }
}
