using Opac.Indexing.Records;

namespace Opac.Indexing.Searching;

/// <summary>A record that was found.</summary>
public sealed record Hit
{
    /// <summary>The record, without its <see cref="BibliographicRecord.Source"/>.</summary>
    public required BibliographicRecord Record { get; init; }

    /// <summary><see cref="Title.Full"/> with what matched marked.</summary>
    public required MarkedText Title { get; init; }

    /// <summary>The names of those who wrote it, joined by « ; », marked; <c>null</c> where none are known.</summary>
    public MarkedText? Authors { get; init; }

    /// <summary>The part of the annotation, the contents or a note that matched best, or the beginning of the first of them; <c>null</c> where there is none.</summary>
    public MarkedText? Snippet { get; init; }

    /// <summary>Why it is here, a reason for each word; empty unless <see cref="SearchRequest.WithReasons"/> asked for them.</summary>
    public IReadOnlyList<HitReason> Reasons { get; init; } = [];

    /// <summary>How well it matches; only to be compared within one response.</summary>
    public float Score { get; init; }
}
