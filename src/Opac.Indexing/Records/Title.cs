namespace Opac.Indexing.Records;

/// <summary>The title and statement of responsibility area, without ISBD marks.</summary>
public sealed record Title
{
    /// <summary>Nothing known; a record never leaves a reader with this without a problem reported.</summary>
    public static Title Empty { get; } = new() { Proper = "" };

    /// <summary>The title proper: «Менің атым Қожа».</summary>
    public required string Proper { get; init; }

    /// <summary>Other title information: «хикаят»; several are joined by « : ».</summary>
    public string? Remainder { get; init; }

    /// <summary>Number and name of a part, in order: «2-кітап», «Қазақ елі».</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The statement of responsibility as on the title page; several are joined by « ; ».</summary>
    public string? Responsibility { get; init; }

    /// <summary>How many characters of <see cref="Proper"/> sorting skips (MARC 21 245 indicator 2): 4 for «The Hobbit».</summary>
    public int NonFiling { get; init; }

    /// <summary>Title proper with parts and other title information, in ISBD punctuation (ISBD 1): «Абай жолы. 1-кітап : роман-эпопея».</summary>
    public string Full => Parts.Count == 0 && Remainder is null
        ? Proper
        : string.Concat(Proper, string.Concat(Parts.Select(part => ". " + part)), Remainder is null ? "" : " : " + Remainder);
}
