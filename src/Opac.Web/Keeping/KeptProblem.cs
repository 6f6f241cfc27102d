using System.Globalization;
using Opac.Indexing.Problems;

namespace Opac.Web.Keeping;

/// <summary>A problem as it is kept on disk: with its words in the three languages, so that it can still be read when the program has others.</summary>
/// <param name="Line">The line, or the number of the record, from 1; 0 where the whole file is meant.</param>
/// <param name="Column">The column, where it is of use; 0 for none.</param>
/// <param name="IsError">Whether something could not be taken; otherwise something was mended or guessed.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">How to mend it; <c>null</c> where nothing need be done.</param>
public sealed record KeptProblem(long Line, long Column, bool IsError, LocalText Message, LocalText? Remedy)
{
    /// <summary>A problem in the form in which it is kept.</summary>
    public static KeptProblem Of(Problem problem) =>
        new(problem.Position.Line, problem.Position.Column, problem.Kind.Severity == Severity.Error, Filled(problem.Kind.Message, problem.Arguments), problem.Kind.Remedy is { } remedy ? Filled(remedy, problem.Arguments) : null);

    /// <summary>What is wrong, in the language of the request.</summary>
    public string Said => Message.In(CultureInfo.CurrentUICulture, []);

    /// <summary>How to mend it, in the language of the request.</summary>
    public string? Mend => Remedy?.In(CultureInfo.CurrentUICulture, []);

    private static LocalText Filled(LocalText text, IReadOnlyList<string> arguments) => new(
        text.In(CultureInfo.GetCultureInfo("kk"), arguments), text.In(CultureInfo.GetCultureInfo("ru"), arguments), text.In(CultureInfo.InvariantCulture, arguments));
}
