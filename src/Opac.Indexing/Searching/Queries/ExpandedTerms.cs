using Opac.Indexing.Indexing.Postings;

namespace Opac.Indexing.Searching.Queries;

/// <summary>The terms that a beginning or a pattern stands for, with the places of their lists: by the hundred, so that none is looked for twice.</summary>
internal sealed class ExpandedTerms
{
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private readonly List<TermLists> lists = [];

    /// <summary>The terms, each once.</summary>
    public IReadOnlySet<string> Texts => texts;

    /// <summary>Their lists, as they were found.</summary>
    public IReadOnlyList<TermLists> Lists => lists;

    /// <summary>What a match is worth at most.</summary>
    public float Most => lists.Select(some => some.Weight).DefaultIfEmpty().Max();

    /// <summary>The text of a term, which is the same for all its lists.</summary>
    public string TextOf(ReadOnlySpan<char> letters)
    {
        var known = texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(letters, out var text))
            texts.Add(text = new string(letters));
        return text;
    }

    /// <summary>Adds lists of one field in one segment.</summary>
    public void Add(int segment, string field, float weight, FoundList[] found)
    {
        if (found.Length > 0)
            lists.Add(new(segment, field, weight, found));
    }
}

/// <summary>Lists of one field in one segment that are worth the same.</summary>
internal sealed record TermLists(int Segment, string Field, float Weight, FoundList[] Found);

/// <summary>The list of a term in a segment.</summary>
internal readonly record struct FoundList(string Term, ListPlace Place);
