using Opac.Indexing.Records;

namespace Opac.Indexing.Searching;

/// <summary>A part of a list of headings.</summary>
/// <param name="Headings">The headings in order.</param>
/// <param name="Position">The number of the first of them in the list, from 0.</param>
/// <param name="Total">How many headings the list has.</param>
/// <param name="Letters">The letters under which there are headings, in the order of the list; for classes the first branches.</param>
public sealed record BrowsePage(IReadOnlyList<BrowseHeading> Headings, int Position, int Total, IReadOnlyList<BrowseLetter> Letters)
{
    /// <summary>A list of nothing.</summary>
    public static BrowsePage Empty { get; } = new([], 0, 0, []);
}

/// <summary>A heading.</summary>
/// <param name="Text">The heading, which is also the value of the facet of the same name.</param>
/// <param name="Count">How many records have it.</param>
/// <param name="Id">For a title that one record has, the record; otherwise <c>null</c>.</param>
public sealed record BrowseHeading(string Text, int Count, RecordId? Id = null);

/// <summary>A letter of a list.</summary>
/// <param name="Letter">The letter; <c>0–9</c> for what begins with none, <c>…</c> for what comes after all known letters; for classes a branch, <c>udc/8</c>.</param>
/// <param name="Position">The number of its first heading, from 0.</param>
/// <param name="Count">How many headings it has.</param>
public sealed record BrowseLetter(string Letter, int Position, int Count);
