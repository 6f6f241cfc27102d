using System.Globalization;
using Opac.Indexing.Problems;

namespace Opac.Web.Pages.Studio.Texts;

/// <summary>Something wrong with a text, at its line in the field where the text is written, or at the place where else it is mended.</summary>
/// <param name="Line">The line in that field, from 1; <c>null</c> where it is not about a line of it.</param>
/// <param name="Excerpt">What stands on that line, cut; <c>null</c> likewise.</param>
/// <param name="Problem">What is wrong.</param>
public sealed record TextProblem(int? Line, string? Excerpt, Problem Problem)
{
    private const int LongestExcerpt = 80;

    /// <summary>Where else it is mended, another field, text or file, and what that is called; <c>null</c> for none.</summary>
    public (string Address, string Name)? Place { get; init; }

    /// <summary>How a form mends it, where that is not how a file does; <c>null</c> for the same.</summary>
    public string? ByForm { get; init; }

    /// <summary>A problem of a file, whose text begins at a line of it.</summary>
    public static TextProblem Of(Problem problem, int bodyLine, IReadOnlyList<string> lines)
    {
        var line = (int)problem.Position.Line - bodyLine + 1;
        if (line < 1 || line > lines.Count)
            return new(null, null, problem);
        var text = lines[line - 1].Trim();
        return new(line, text.Length > LongestExcerpt ? text[..LongestExcerpt] + "…" : text, problem);
    }

    /// <summary>How bad it is, as a class of the page.</summary>
    public string Severity => Problem.Kind.Severity.ToString().ToLowerInvariant();

    /// <summary>How it is mended; <c>null</c> where that goes without saying.</summary>
    public string? Remedy(CultureInfo culture) => ByForm ?? Problem.Remedy(culture);

    /// <summary>The same for scripts.</summary>
    public object ToJson(CultureInfo culture) =>
        new { line = Line, excerpt = Excerpt, severity = Severity, message = Problem.Message(culture), remedy = Remedy(culture), place = Place is var (address, name) ? new { address, name } : null };
}
