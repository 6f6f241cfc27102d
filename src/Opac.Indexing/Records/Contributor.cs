namespace Opac.Indexing.Records;

/// <summary>A person or body with its part in the work.</summary>
public sealed record Contributor
{
    /// <summary>The heading's form, surname first for persons, without end punctuation: «Соқпақбаев, Бердібек».</summary>
    public required string Name { get; init; }

    /// <summary>What they did.</summary>
    public ContributorRole Role { get; init; } = ContributorRole.Author;

    /// <summary>Years of life as catalogued: «1924-1991»; <c>null</c> where not given.</summary>
    public string? Dates { get; init; }

    /// <summary>Forenames in full where the name has initials only (MARC 100 $q, UNIMARC 700 $g); <c>null</c> where not given.</summary>
    public string? FullerName { get; init; }

    /// <summary>Whether this is the main entry (MARC 21 1XX, UNIMARC 70X with 700, 710, 720).</summary>
    public bool IsMain { get; init; }

    /// <summary>Whether this is a body, a family or a meeting and not a person.</summary>
    public bool IsCorporate { get; init; }

    /// <summary>The role as the source has it, where it says more than <see cref="Role"/>: «художник-оформитель».</summary>
    public string? RoleText { get; init; }
}
