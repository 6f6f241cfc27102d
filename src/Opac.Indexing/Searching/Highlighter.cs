using Opac.Indexing.Analysis;
using Opac.Indexing.Searching.Queries;

namespace Opac.Indexing.Searching;

/// <summary>Marks in a text the words that share a term with what was asked.</summary>
internal sealed class Highlighter
{
    private const int SnippetLength = 240;

    private readonly WordAnalyzer words;
    private readonly HashSet<string> terms = new(StringComparer.Ordinal);
    private readonly List<string> prefixes = [];

    public Highlighter(WordAnalyzer words, QueryNode question, string? language)
    {
        this.words = words;
        Gather(question, language);
    }

    public MarkedText Mark(string text, string? language)
    {
        if (terms.Count == 0 && prefixes.Count == 0)
            return MarkedText.Plain(text);
        var runs = new List<MarkedRun>();
        var written = 0;
        for (var at = 0; TextWords.Next(text, ref at, out var word);)
        {
            var form = text.Substring(word.Start, word.Length);
            if (!Matches(form, language))
                continue;
            if (word.Start > written)
                runs.Add(new(text[written..word.Start], false));
            runs.Add(new(form, true));
            written = word.Start + word.Length;
        }
        if (written < text.Length)
            runs.Add(new(text[written..], false));
        return new(runs);
    }

    /// <summary>The part of a longer text around its first match, cut at spaces.</summary>
    public MarkedText Snippet(string text, string? language)
    {
        if (text.Length <= SnippetLength)
            return Mark(text, language);
        var first = 0;
        for (var at = 0; TextWords.Next(text, ref at, out var word);)
        {
            if (!Matches(text.Substring(word.Start, word.Length), language))
                continue;
            first = word.Start;
            break;
        }
        var start = first < SnippetLength * 3 / 4 ? 0 : text.IndexOf(' ', first - (SnippetLength / 3)) + 1;
        var end = start + SnippetLength >= text.Length ? text.Length : text.LastIndexOf(' ', start + SnippetLength);
        if (end <= start)
            end = Math.Min(text.Length, start + SnippetLength);
        return Mark((start > 0 ? "… " : "") + text[start..end] + (end < text.Length ? " …" : ""), language);
    }

    private bool Matches(string form, string? language) =>
        words.IndexTerms(form, language).Any(term => terms.Contains(term.Term)) || prefixes.Exists(prefix => form.StartsWith(prefix, StringComparison.CurrentCultureIgnoreCase));

    private void Gather(QueryNode node, string? language)
    {
        switch (node)
        {
            case QueryNode.Word { IsPrefix: true } word:
                prefixes.Add(word.Text);
                break;
            case QueryNode.Word word:
                terms.UnionWith(words.QueryTerms(word.Text, language).Select(term => term.Term));
                break;
            case QueryNode.Phrase phrase:
                terms.UnionWith(phrase.Words.SelectMany(word => words.QueryTerms(word, language)).Select(term => term.Term));
                break;
            case QueryNode.All all:
                foreach (var part in all.Parts)
                    Gather(part, language);
                break;
            case QueryNode.Any any:
                foreach (var part in any.Parts)
                    Gather(part, language);
                break;
        }
    }
}
