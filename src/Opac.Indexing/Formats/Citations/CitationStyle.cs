using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Citations;

/// <summary>A way of describing a book in one paragraph, as lists of literature want it.</summary>
public sealed class CitationStyle
{
    private readonly Func<BibliographicRecord, string> write;

    private CitationStyle(string name, string title, Func<BibliographicRecord, string> write) => (Name, Title, this.write) = (name, title, write);

    /// <summary>Every style, in the order in which a reader is offered them.</summary>
    public static IReadOnlyList<CitationStyle> All { get; } =
    [
        new("gost-7.1-2003", "ГОСТ 7.1-2003", GostCitation.Write2003),
        new("gost-r-7.0.100-2018", "ГОСТ Р 7.0.100-2018", GostCitation.Write2018),
        new("apa", "APA 7", ApaCitation.Write),
        new("mla", "MLA 9", MlaCitation.Write),
        new("chicago", "Chicago 17", ChicagoCitation.Write),
    ];

    /// <summary>A short name that never changes.</summary>
    public string Name { get; }

    /// <summary>The name of the standard, the same in every language.</summary>
    public string Title { get; }

    /// <summary>The style of this name; <c>null</c> where there is none.</summary>
    public static CitationStyle? Find(string name) => All.FirstOrDefault(style => style.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The description, plain text without line ends. What the record does not know is left out.</summary>
    public string Write(BibliographicRecord record) => write(record);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
