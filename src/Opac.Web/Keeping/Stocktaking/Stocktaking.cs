namespace Opac.Web.Keeping.Stocktaking;

/// <summary>One stocktaking: what is counted, since when, by whom.</summary>
public sealed record Stocktaking
{
    /// <summary>Its name in addresses; later ones sort later.</summary>
    public required string Id { get; init; }

    /// <summary>The location whose copies are counted; <c>null</c> for the whole stock.</summary>
    public string? Location { get; init; }

    /// <summary>When it was begun: the state of the catalogue at that moment is what is compared with.</summary>
    public required DateTimeOffset Begun { get; init; }

    /// <summary>Who began it.</summary>
    public required string By { get; init; }

    /// <summary>When it was ended; <c>null</c> while it goes on.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How many copies have no number, as textbooks by groups: they are not counted one by one.</summary>
    public int Unnumbered { get; init; }
}
