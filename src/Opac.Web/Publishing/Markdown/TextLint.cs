using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Opac.Indexing.Problems;

namespace Opac.Web.Publishing.Markdown;

/// <summary>Looks over a text's tree for what does not break it and still makes it worse.</summary>
internal sealed partial class TextLint(ArticleSource source, int firstLine)
{
    private static readonly HashSet<string> vague = new(
        ["мұнда", "осында", "осы жерде", "осы жерден", "басыңыз", "сілтеме", "толығырақ", "здесь", "тут", "сюда", "ссылка", "подробнее", "here", "click here", "link", "more"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Headings as they are written, before their levels are put right.</summary>
    public void Headings(MarkdownDocument document, Func<HeadingBlock, string> wordsOf)
    {
        var (last, tops, seen) = (0, 0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var heading in document.OfType<HeadingBlock>())
        {
            var (at, words) = (At(heading.Line, heading.Column), wordsOf(heading));
            if (words.Length == 0)
                source.Problems.Add(at, LintProblems.EmptyHeading);
            else if (!seen.Add($"{heading.Level} {words}"))
                source.Problems.Add(at, LintProblems.HeadingTwice, words);
            if (last > 0 && heading.Level > last + 1)
                source.Problems.Add(at, LintProblems.HeadingJump, words);
            if (heading.Level == 1 && ++tops == 2)
                source.Problems.Add(at, LintProblems.SeveralTop);
            last = heading.Level;
        }
    }

    /// <summary>A link that may stand.</summary>
    public void Link(LinkInline link, string url, string words)
    {
        var at = At(link.Line, link.Column);
        if (words.Length == 0 && !link.Descendants<LinkInline>().Any(inner => inner.IsImage))
            source.Problems.Add(at, LintProblems.EmptyLink, url);
        else if (words.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || words.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || words.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            source.Problems.Add(at, LintProblems.BareLink, words);
        else if (vague.Contains(words.Trim(' ', '.', ',', '»', '«', '→', '>')))
            source.Problems.Add(at, LintProblems.VagueLink, words);
        if (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            source.Problems.Add(at, LintProblems.InsecureLink, url);
        if (url.StartsWith('#') || url.StartsWith('/') || url.StartsWith("~/", StringComparison.Ordinal))
            source.LinksWanted.Add(new(url, at));
    }

    /// <summary>Every run of words.</summary>
    public void Words(MarkdownDocument document)
    {
        foreach (var literal in document.Descendants<LiteralInline>())
        {
            var text = literal.Content.ToString();
            var at = At(literal.Line, literal.Column);
            // The parser leaves marks that found no partner as a run of their own.
            if (text is "**" or "***" && (literal.NextSibling is LiteralInline || literal.PreviousSibling is LiteralInline))
                source.Problems.Add(at, LintProblems.OpenEmphasis, text + Around((literal.NextSibling as LiteralInline)?.Content.ToString() ?? "", 0));
            if (Hyphen().Match(text) is { Success: true } hyphen)
                source.Problems.Add(at, LintProblems.SpacedHyphen, Around(text, hyphen.Index));
            if (Mixed().Match(text) is { Success: true } mixed)
                source.Problems.Add(at, LintProblems.MixedAlphabet, mixed.Value, new string([.. mixed.Value.Where(char.IsAsciiLetter)]));
        }
    }

    private SourcePosition At(int line, int column) => new(source.File, firstLine + line, column + 1);

    private static string Around(string text, int index)
    {
        var start = Math.Max(0, index - 12);
        return text[start..Math.Min(text.Length, index + 14)].Trim();
    }

    [GeneratedRegex(@"(?<=\p{L}|») - (?=\p{L}|«)")]
    private static partial Regex Hyphen();

    // One word of both alphabets; «IT-мектеп» is two words, and a Roman number takes an ending: «XXI-ғасыр».
    [GeneratedRegex(@"(?<![\p{L}-])(?:[A-Za-z]+[\u0400-\u04FF]+|[\u0400-\u04FF]+[A-Za-z]+)[A-Za-z\u0400-\u04FF]*")]
    private static partial Regex Mixed();
}
