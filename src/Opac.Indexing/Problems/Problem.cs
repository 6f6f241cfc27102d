using System.Globalization;

namespace Opac.Indexing.Problems;

/// <summary>What is wrong, where, and how it is mended.</summary>
/// <param name="Position">Where.</param>
/// <param name="Kind">What.</param>
/// <param name="Arguments">What fills the places in the kind's words, control characters already taken out.</param>
public sealed record Problem(SourcePosition Position, ProblemKind Kind, params IReadOnlyList<string> Arguments)
{
    /// <summary>What is wrong, in the culture's language.</summary>
    public string Message(CultureInfo culture) => Kind.Message.In(culture, Arguments);

    /// <summary>How to mend it, in the culture's language; <c>null</c> where nothing need be done.</summary>
    public string? Remedy(CultureInfo culture) => Kind.Remedy?.In(culture, Arguments);

    /// <summary>One line, as <c>check</c> prints it: <c>file:line:column: severity: what is wrong; how to mend it [code]</c>.</summary>
    public string ToLine(CultureInfo culture)
    {
        var severity = Kind.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        var remedy = Remedy(culture);
        return $"{Position}: {severity}: {Message(culture)}{(remedy is null ? "" : "; " + remedy)} [{Kind.Code}]";
    }

    /// <inheritdoc/>
    public override string ToString() => ToLine(CultureInfo.InvariantCulture);
}
