namespace Opac.Indexing.Records;

/// <summary>The publication area: place, publisher, date.</summary>
public sealed record Publication
{
    /// <summary>Nothing known.</summary>
    public static Publication Empty { get; } = new();

    /// <summary>Places of publication, in order.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Publishers, in order.</summary>
    public IReadOnlyList<string> Publishers { get; init; } = [];

    /// <summary>The date as printed: «1957», «[199-?]», «1999-2004»; <c>null</c> where not given.</summary>
    public string? Date { get; init; }

    /// <summary>The year of publication that one sorts and filters by, 1000 to 2999; <c>null</c> where unknown or only guessed to the decade.</summary>
    public int? Year { get; init; }
}
