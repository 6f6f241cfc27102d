namespace Opac.Indexing.Records;

/// <summary>What the work is about: a heading with its subdivisions.</summary>
public sealed record Subject
{
    /// <summary>The heading: «Қазақ әдебиеті».</summary>
    public required string Heading { get; init; }

    /// <summary>Subdivisions (topic, form, time, place), in order.</summary>
    public IReadOnlyList<string> Subdivisions { get; init; } = [];

    /// <summary>Which list the heading is from (MARC 21 second indicator or $2: lcsh, bnkrk …); <c>null</c> for free words.</summary>
    public string? Scheme { get; init; }

    /// <summary>What kind of thing the heading names.</summary>
    public SubjectKind Kind { get; init; }

    /// <summary>Heading and subdivisions as one line: «Қазақстан — Тарих — XX ғ.».</summary>
    public string Full => Subdivisions.Count == 0 ? Heading : string.Join(" — ", [Heading, .. Subdivisions]);
}
