namespace Opac.Indexing.Records;

/// <summary>Another record that this one belongs to or goes with.</summary>
public sealed record LinkedRecord
{
    /// <summary>How the other stands to this one.</summary>
    public required LinkKind Kind { get; init; }

    /// <summary>The other's title, as given here.</summary>
    public required string Title { get; init; }

    /// <summary>Where in the host item: «2024. – № 5. – Б. 12–14»; volume of a set: «2-т.»; <c>null</c> where not given.</summary>
    public string? Part { get; init; }

    /// <summary>The other's control number where the source gives one.</summary>
    public RecordId? Id { get; init; }

    /// <summary>The other's ISSN or ISBN as printed, where given.</summary>
    public string? StandardNumber { get; init; }
}
