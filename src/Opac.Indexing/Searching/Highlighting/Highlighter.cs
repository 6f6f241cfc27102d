using Opac.Indexing.Analysis;

namespace Opac.Indexing.Searching.Highlighting;

/// <summary>
/// Marks the words of a text that matched. It files each word as the index does and looks whether any of its terms was searched for: so whatever
/// form, letters or key a hit came by, it is marked, and nothing need be stored for it. For one thread.
/// </summary>
internal sealed class Highlighter(CatalogueAnalyzer analyzer, IReadOnlySet<string> terms)
{
    private const int SnippetLength = 240;

    private readonly TermSigns signs = new(terms);
    private readonly List<Match> matches = [];

    /// <summary>The whole text, marked.</summary>
    public MarkedText Mark(string text, string? language) => Mark(text, 0, text.Length, Matches(text, language));

    /// <summary>The best part of the first text in which something matched; the beginning of the first text where nothing did in any.</summary>
    public MarkedText? Snippet(IEnumerable<string> texts, string? language)
    {
        string? first = null;
        foreach (var text in texts)
        {
            first ??= text;
            if (Matches(text, language) is { Count: > 0 } matches)
                return Snippet(text, matches);
        }
        return first is null ? null : Snippet(first, []);
    }

    /// <summary>The part of a text with most that matched; its beginning where nothing did.</summary>
    public MarkedText Snippet(string text, string? language) => Snippet(text, Matches(text, language));

    private static MarkedText Snippet(string text, List<Match> matches)
    {
        if (text.Length <= SnippetLength)
            return Mark(text, 0, text.Length, matches);

        var from = BestStart(matches);
        var start = from == 0 ? 0 : SentenceStart(text, from);
        var end = Math.Min(text.Length, start + SnippetLength);
        if (end < text.Length)
        {
            var space = text.LastIndexOf(' ', end, end - start);
            end = space > start ? space : end - (char.IsHighSurrogate(text[end - 1]) ? 1 : 0);
        }
        var marked = Mark(text, start, end, matches);
        return new([.. Dots(start > 0), .. marked.Runs, .. Dots(end < text.Length)]);
    }

    // One list for all texts, each of which is shown before the next is looked through.
    private List<Match> Matches(string text, string? language)
    {
        matches.Clear();
        if (terms.Count == 0)
            return matches;
        var splitter = new WordSplitter(text);
        while (splitter.Next())
        {
            if (signs.MayHaveWord(splitter.Word) && MatchOf(analyzer.Analyze(splitter.Word, language).Terms) is { } term)
                matches.Add(new(splitter.Start, splitter.End, term));
        }
        return matches;
    }

    private string? MatchOf(WordTerm[] filed)
    {
        foreach (var (term, _) in filed)
        {
            if (signs.MayHave(term) && terms.Contains(term))
                return term;
        }
        return null;
    }

    private static MarkedText Mark(string text, int start, int end, List<Match> matches)
    {
        if (matches.Count == 0 && start < end)
            return MarkedText.Plain(text[start..end]);
        var runs = new List<MarkedRun>();
        var at = start;
        foreach (var (from, to, _) in matches)
        {
            if (from < start || to > end)
                continue;
            if (from > at)
                runs.Add(new(text[at..from], false));
            runs.Add(new(text[from..to], true));
            at = to;
        }
        if (at < end)
            runs.Add(new(text[at..end], false));
        return new(runs);
    }

    // Different words say more than one word many times.
    private static int BestStart(List<Match> matches)
    {
        var (best, most) = (0, 0);
        var different = new HashSet<string>(StringComparer.Ordinal);
        for (var first = 0; first < matches.Count; first++)
        {
            different.Clear();
            var count = 0;
            for (var last = first; last < matches.Count && matches[last].End <= matches[first].Start + (SnippetLength * 3 / 4); last++, count++)
                different.Add(matches[last].Term);
            var worth = (different.Count * 8) + Math.Min(count, 7);
            if (worth > most)
                (best, most) = (matches[first].Start, worth);
        }
        return best;
    }

    // From the beginning of the sentence where that is near; else a few words before the first match.
    private static int SentenceStart(string text, int match)
    {
        const int near = 80;
        for (var i = match - 1; i > Math.Max(1, match - near); i--)
        {
            if (text[i - 1] is '.' or '!' or '?' or '…' && char.IsWhiteSpace(text[i]))
                return i + 1;
        }
        return WordStart(text, match);
    }

    private static int WordStart(string text, int match)
    {
        const int before = 40;
        if (match <= before)
            return 0;
        var space = text.IndexOf(' ', match - before);
        return space >= 0 && space < match ? space + 1 : match;
    }

    private static MarkedRun[] Dots(bool wanted) => wanted ? [new("…", false)] : [];

    /// <summary>A word that matched, and the term by which it did.</summary>
    private readonly record struct Match(int Start, int End, string Term);
}
