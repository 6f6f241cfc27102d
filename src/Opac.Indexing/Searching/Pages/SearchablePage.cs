namespace Opac.Indexing.Searching.Pages;

/// <summary>Something that is found beside records: an exhibition, a film, an event. What it is only the caller knows.</summary>
/// <param name="Key">The caller's own name for it.</param>
/// <param name="Titles">Its titles, the first of them in the main language.</param>
/// <param name="Texts">Everything else that is written of it.</param>
public sealed record SearchablePage(string Key, IReadOnlyList<string> Titles, IReadOnlyList<string> Texts);
