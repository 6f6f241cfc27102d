namespace Opac.Web.Publishing.Markdown;

/// <summary>The footnotes of a text that stand in a block of their own, known before the text is parsed, so that only their marks become links.</summary>
public sealed class PageFootnotes
{
    /// <summary>A text without footnotes.</summary>
    public static PageFootnotes None { get; } = new();

    private readonly Dictionary<string, Footnote> byMark = [];

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => byMark.Count == 0;

    /// <summary>The footnote of a mark as it is written, in any case; <c>null</c> where the block has none such.</summary>
    public Footnote? Find(string mark) => byMark.GetValueOrDefault(ContentKey.Fold(mark));

    internal void Add(string mark, PageIds ids) => byMark.TryAdd(ContentKey.Fold(mark), new Footnote(ids.Take("footnote-" + mark), ids.Take("cited-" + mark)));

    /// <summary>One footnote.</summary>
    /// <param name="Id">The id of its text.</param>
    /// <param name="CitationId">The id of the first place that leads to it.</param>
    public sealed record Footnote(string Id, string CitationId)
    {
        /// <summary>Whether some place in the text leads to it.</summary>
        public bool IsCited { get; internal set; }
    }
}
