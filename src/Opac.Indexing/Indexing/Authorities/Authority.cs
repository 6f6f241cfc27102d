namespace Opac.Indexing.Indexing.Authorities;

/// <summary>A person with all the forms under which people look for them.</summary>
public sealed record Authority
{
    /// <summary>A name of the entry that never changes: <c>auezov</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The heading in Kazakh, surname first: «Әуезов, Мұхтар Омарханұлы».</summary>
    public string? Kk { get; init; }

    /// <summary>The heading in Russian.</summary>
    public string? Ru { get; init; }

    /// <summary>The heading in English.</summary>
    public string? En { get; init; }

    /// <summary>Pseudonyms and other forms.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>Years of life: «1897-1961»; <c>null</c> where not known for certain.</summary>
    public string? Dates { get; init; }

    /// <summary>All forms, headings first.</summary>
    public IEnumerable<string> Forms => ((string?[])[Kk, Ru, En, .. Variants]).OfType<string>();
}
