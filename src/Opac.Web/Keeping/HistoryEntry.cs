namespace Opac.Web.Keeping;

/// <summary>One thing that somebody did to the catalogue, with all that is needed to take it back.</summary>
public sealed record HistoryEntry
{
    /// <summary>Its name in addresses; later ones sort later.</summary>
    public required string Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset When { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>What.</summary>
    public required HistoryKind Kind { get; init; }

    /// <summary>What it was done to, in the librarian's words: the name of the file as sent, or the title of the record.</summary>
    public required string Title { get; init; }

    /// <summary>The file that was written, below the catalogue's folder; <c>null</c> where one was only removed.</summary>
    public string? Put { get; init; }

    /// <summary>SHA-256 of what was written; <c>null</c> for nothing.</summary>
    public string? PutHash { get; init; }

    /// <summary>Where the bytes lie that are to be put, until they have their place.</summary>
    public string? Coming { get; init; }

    /// <summary>The file that was there before: replaced or removed; <c>null</c> for none. Its bytes are kept beside the entry.</summary>
    public string? Former { get; init; }

    /// <summary>The record that was changed; <c>null</c> where it was a whole file.</summary>
    public RecordPlace? Record { get; init; }

    /// <summary>Records that came, changed and went; <c>null</c> where not counted.</summary>
    public HistoryCounts? Counts { get; init; }

    /// <summary>The entry that this one took back; <c>null</c> for none.</summary>
    public string? Undoes { get; init; }

    /// <summary>The entry that took this one back; <c>null</c> while it stands.</summary>
    public string? UndoneBy { get; init; }

    /// <summary>Whether all of it has been done. One that has not was cut short by the end of the program, and is brought to its end at the next start.</summary>
    public bool IsDone { get; init; }

    /// <summary>Whether the former state is still kept.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>Whether it can be taken back, unless something else has changed the same since.</summary>
    public bool CanUndo => IsDone && IsKept && UndoneBy is null;
}
