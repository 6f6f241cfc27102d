namespace Opac.Indexing.Searching;

/// <summary>What a reader asks of the catalogue: a value that can be written into an address and read back.</summary>
public sealed record SearchRequest
{
    /// <summary>How deep paging goes: hits beyond this are counted but not shown.</summary>
    public const int DeepestHit = 10_000;

    /// <summary>Nothing asked: the whole catalogue.</summary>
    public static SearchRequest Empty { get; } = new();

    /// <summary>What was typed, in the query language; empty for everything.</summary>
    public string Text { get; init; } = "";

    /// <summary>The reader's language, <c>kk</c>, <c>ru</c> or <c>en</c>: the alphabet to sort by, and a hint for words that several languages have.</summary>
    public string Language { get; init; } = "kk";

    /// <summary>Facet values chosen or excluded.</summary>
    public IReadOnlyList<Constraint> Constraints { get; init; } = [];

    /// <summary>First year wanted, inclusive.</summary>
    public int? YearFrom { get; init; }

    /// <summary>Last year wanted, inclusive.</summary>
    public int? YearTo { get; init; }

    /// <summary>Only what has a copy that came in the month of this day or later.</summary>
    public DateOnly? ArrivedSince { get; init; }

    /// <summary>The order of hits.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>Page from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits a page, 1 to 100.</summary>
    public int Size { get; init; } = 10;

    /// <summary>Whether the words are taken just as typed, with no correction tried.</summary>
    public bool AsTyped { get; init; }

    /// <summary>Whether what matched is to be marked in the texts of hits. Without it they are plain, and an annotation is shown from its beginning.</summary>
    public bool WithMarks { get; init; } = true;

    /// <summary>Whether hits are to say why they are there.</summary>
    public bool WithReasons { get; init; }

    /// <summary>The same request with a facet value chosen, or no longer if it was; from page 1.</summary>
    public SearchRequest Toggle(string facet, string value, bool excluded = false)
    {
        var rest = Constraints.Where(c => c.Facet != facet || c.Value != value).ToList();
        if (!Constraints.Contains(new Constraint(facet, value, excluded)))
            rest.Add(new Constraint(facet, value, excluded));
        return this with { Constraints = rest, Page = 1 };
    }
}
