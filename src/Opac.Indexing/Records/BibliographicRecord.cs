namespace Opac.Indexing.Records;

/// <summary>What a library says about a book or another thing it holds, in the order of ISBD. Text values are NFC, trimmed, and free of ISBD punctuation and control characters.</summary>
public sealed record BibliographicRecord
{
    /// <summary>Its name in the catalogue.</summary>
    public required RecordId Id { get; init; }

    /// <summary>Whose number <see cref="Id"/> is: the agency's code (MARC 21 003, UNIMARC 801 $b); <c>null</c> where not given.</summary>
    public string? Agency { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public RecordType Type { get; init; }

    /// <summary>Title proper, other title information, parts, statement of responsibility.</summary>
    public required Title Title { get; init; }

    /// <summary>Titles in other languages or scripts on the same title page (MARC 246 1#, 880; UNIMARC 200 $d, 510).</summary>
    public IReadOnlyList<string> ParallelTitles { get; init; } = [];

    /// <summary>The uniform title or the title of the original (MARC 130, 240, 765 $t; UNIMARC 454, 500); <c>null</c> where not given.</summary>
    public string? UniformTitle { get; init; }

    /// <summary>Other titles under which one may look for it: cover title, spine title, former titles.</summary>
    public IReadOnlyList<string> VariantTitles { get; init; } = [];

    /// <summary>Persons and bodies, main entry first, then in the source's order.</summary>
    public IReadOnlyList<Contributor> Contributors { get; init; } = [];

    /// <summary>Edition statement.</summary>
    public string? Edition { get; init; }

    /// <summary>Place, publisher, date.</summary>
    public Publication Publication { get; init; } = Publication.Empty;

    /// <summary>The year in which the work first came out, in whatever language (MARC 21 046 $k, or date 2 of a reprint in 008); <c>null</c> where not given.</summary>
    public int? FirstPublished { get; init; }

    /// <summary>Extent and other physical details: «192 б. : сур.».</summary>
    public string? Extent { get; init; }

    /// <summary>Series, in order.</summary>
    public IReadOnlyList<Series> Series { get; init; } = [];

    /// <summary>General notes, in order.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Table of contents; <c>null</c> where not given.</summary>
    public string? Contents { get; init; }

    /// <summary>The annotation; several are joined by a line feed.</summary>
    public string? Summary { get; init; }

    /// <summary>Subject headings and keywords, in order.</summary>
    public IReadOnlyList<Subject> Subjects { get; init; } = [];

    /// <summary>Genre and form terms (MARC 655, UNIMARC 608).</summary>
    public IReadOnlyList<string> Genres { get; init; } = [];

    /// <summary>Class marks.</summary>
    public IReadOnlyList<Classification> Classifications { get; init; } = [];

    /// <summary>Book numbers, the wrong ones too, marked as such.</summary>
    public IReadOnlyList<Isbn> Isbns { get; init; } = [];

    /// <summary>Serial numbers as printed, NNNN-NNNN.</summary>
    public IReadOnlyList<string> Issns { get; init; } = [];

    /// <summary>Languages of the text, main one first, as MARC codes (ISO 639-2/B): <c>kaz</c>, <c>rus</c>, <c>eng</c>.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Languages of the original, where this is a translation.</summary>
    public IReadOnlyList<string> OriginalLanguages { get; init; } = [];

    /// <summary>For whom it is meant.</summary>
    public Audience Audience { get; init; } = Audience.Unknown;

    /// <summary>Addresses on the web.</summary>
    public IReadOnlyList<RecordLink> Links { get; init; } = [];

    /// <summary>Host item, set, parts, earlier and later titles.</summary>
    public IReadOnlyList<LinkedRecord> LinkedRecords { get; init; } = [];

    /// <summary>The copies that the library holds.</summary>
    public IReadOnlyList<Holding> Holdings { get; init; } = [];

    /// <summary>How often a serial comes out, as catalogued (MARC 310).</summary>
    public string? Frequency { get; init; }

    /// <summary>The record as it came; <c>null</c> where it was made here.</summary>
    public RecordSource? Source { get; init; }

    /// <summary>Where it was read, the place that its id is from first; several where records of several files were brought together, none where it was made here.</summary>
    public IReadOnlyList<RecordOrigin> Origins { get; init; } = [];

    /// <summary>Whether a text names this record: by its id, or by the number that one of the files has for it.</summary>
    public bool IsNamed(string name) => Names.Any(id => string.Equals(id.Value, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Its id, and the numbers that other files have for it.</summary>
    public IEnumerable<RecordId> Names => Origins.Select(origin => origin.Id).Prepend(Id).Distinct();

    /// <summary>The year that one sorts and filters by: of publication where known, else of the first publication of the work.</summary>
    public int? Year => Publication.Year ?? FirstPublished;

    /// <summary>Those who wrote it, in order; where none is named as author, the main entry.</summary>
    public IEnumerable<Contributor> Authors
    {
        get
        {
            var authors = Contributors.Where(c => c.Role == ContributorRole.Author);
            return authors.Any() ? authors : Contributors.Where(c => c.IsMain);
        }
    }
}
