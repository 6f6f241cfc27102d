namespace Opac.Web.Upkeep.Backups;

/// <summary>What of a library a backup holds, and where.</summary>
internal static class BackupLayout
{
    /// <summary>The content's place in the archive.</summary>
    public const string Content = "content/";

    /// <summary>The private data's place in the archive.</summary>
    public const string Data = "data/";

    /// <summary>The folders of the data that are made again from the content, and what has been uploaded by half.</summary>
    public static IReadOnlyList<string> Derived { get; } = ["catalogue", "pictures", "cards", "uploads", "previews"];

    /// <summary>Whether a file of the data folder is made again without being backed up.</summary>
    public static bool IsDerived(string withinData) => Derived.Any(folder => withinData.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>Whether a file is there for a moment only: half-written, or a database's journal, which is in the copy of the database.</summary>
    public static bool IsPassing(string within) =>
        within.EndsWith(".part", StringComparison.Ordinal) || within.EndsWith(".saving", StringComparison.Ordinal) || within.EndsWith(".tmp", StringComparison.Ordinal)
        || within.EndsWith(".db-wal", StringComparison.Ordinal) || within.EndsWith(".db-shm", StringComparison.Ordinal) || within.EndsWith(".db-journal", StringComparison.Ordinal);

    /// <summary>Whether a name in an archive leads into one of the two places, and nowhere else.</summary>
    public static bool IsInside(string name) =>
        (name.StartsWith(Content, StringComparison.Ordinal) || name.StartsWith(Data, StringComparison.Ordinal))
        && !name.Contains('\0', StringComparison.Ordinal)
        // Letters of names like any others, but where the first parts folders and the second drives.
        && !(OperatingSystem.IsWindows() && name.AsSpan().ContainsAny('\\', ':'))
        && name.Split('/').All(part => part is not ("" or "." or ".."));

    /// <summary>A new file to write to. The keys of the portal and the accounts are for its owner alone.</summary>
    public static FileStream Create(string path, bool isPrivate)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (isPrivate && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
