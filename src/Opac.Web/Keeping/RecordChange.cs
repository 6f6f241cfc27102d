namespace Opac.Web.Keeping;

/// <summary>What would happen to one record of the catalogue.</summary>
public sealed record RecordChange
{
    /// <summary>The id under which it is filed.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its first author; <c>null</c> for none.</summary>
    public string? Author { get; init; }

    /// <summary>Its year; <c>null</c> where not known.</summary>
    public int? Year { get; init; }

    /// <summary>How many copies it has.</summary>
    public int Copies { get; init; }

    /// <summary>Its number in the file, from 1; the line, for tables; 0 for one that goes.</summary>
    public long Number { get; init; }

    /// <summary>Another file that has a record of this id too; <c>null</c> for none.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>What is different; empty for records that come or go.</summary>
    public IReadOnlyList<FactChange> Changes { get; init; } = [];
}
