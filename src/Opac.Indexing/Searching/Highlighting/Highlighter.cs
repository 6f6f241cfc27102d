using Opac.Indexing.Analysis;

namespace Opac.Indexing.Searching.Highlighting;

/// <summary>
/// Marks the words of a text that matched. It files each word as the index does and looks whether any of its terms was searched for: so whatever
/// form, letters or key a hit came by, it is marked, and nothing need be stored for it.
/// </summary>
internal sealed class Highlighter(CatalogueAnalyzer analyzer, IReadOnlySet<string> terms)
{
    private const int SnippetLength = 240;

    /// <summary>The whole text, marked.</summary>
    public MarkedText Mark(string text, string? language) => Mark(text, 0, text.Length, Matches(text, language));

    /// <summary>The part of a text with most that matched; its beginning where nothing did.</summary>
    public MarkedText Snippet(string text, string? language)
    {
        var matches = Matches(text, language);
        if (text.Length <= SnippetLength)
            return Mark(text, 0, text.Length, matches);

        var from = BestStart(matches);
        var start = from == 0 ? 0 : WordStart(text, from);
        var end = Math.Min(text.Length, start + SnippetLength);
        if (end < text.Length)
        {
            var space = text.LastIndexOf(' ', end, end - start);
            end = space > start ? space : end - (char.IsHighSurrogate(text[end - 1]) ? 1 : 0);
        }
        var marked = Mark(text, start, end, matches);
        return new([.. Dots(start > 0), .. marked.Runs, .. Dots(end < text.Length)]);
    }

    private List<(int Start, int End)> Matches(string text, string? language)
    {
        var matches = new List<(int, int)>();
        if (terms.Count == 0)
            return matches;
        var splitter = new WordSplitter(text);
        while (splitter.Next())
        {
            foreach (var term in analyzer.Analyze(splitter.Word, language).Terms)
            {
                if (terms.Contains(term.Term))
                {
                    matches.Add((splitter.Start, splitter.End));
                    break;
                }
            }
        }
        return matches;
    }

    private static MarkedText Mark(string text, int start, int end, List<(int Start, int End)> matches)
    {
        var runs = new List<MarkedRun>();
        var at = start;
        foreach (var (from, to) in matches)
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

    private static int BestStart(List<(int Start, int End)> matches)
    {
        var (best, most) = (0, 0);
        for (int first = 0, last = 0; first < matches.Count; first++)
        {
            while (last < matches.Count && matches[last].End <= matches[first].Start + (SnippetLength * 3 / 4))
                last++;
            if (last - first > most)
                (best, most) = (matches[first].Start, last - first);
        }
        return best;
    }

    // A few words before the first match, from the beginning of one.
    private static int WordStart(string text, int match)
    {
        const int before = 40;
        if (match <= before)
            return 0;
        var space = text.IndexOf(' ', match - before);
        return space >= 0 && space < match ? space + 1 : match;
    }

    private static MarkedRun[] Dots(bool wanted) => wanted ? [new("…", false)] : [];
}
