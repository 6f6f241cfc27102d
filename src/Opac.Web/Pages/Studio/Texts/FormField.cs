using Opac.Web.Publishing;

namespace Opac.Web.Pages.Studio.Texts;

/// <summary>A value of the front matter as a field of a form.</summary>
/// <param name="Name">Which value.</param>
/// <param name="Shape">How it is filled in.</param>
/// <param name="Value">What it is now, as the file has it.</param>
public sealed record FormField(KeyName Name, FieldShape Shape, string Value)
{
    /// <summary>Whether a text cannot do without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it stands among those that are seldom needed.</summary>
    public bool IsSeldom { get; init; }

    /// <summary>For a choice: the values and what they are called.</summary>
    public IReadOnlyList<(string Value, string Label)> Choices { get; init; } = [];

    /// <summary>What is wrong with the value.</summary>
    public IReadOnlyList<TextProblem> Problems { get; init; } = [];

    /// <summary>Its name in the form.</summary>
    public string Id => Name.Language is null ? $"f-{Name.Key.En}" : $"f-{Name.Key.En}-{Name.Language}";

    /// <summary>The key of its label's text.</summary>
    public string Label => $"writing.field.{Name.Key.En}";

    /// <summary>The day of a date, as a browser's own field has it; <c>null</c> where what is written is no whole day, and must stay as it is.</summary>
    public string? Day => Value.Length == 0 ? "" : Written is { } date ? date.First.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The hour of a date; empty for none.</summary>
    public string Hour => Written is { Precision: DatePrecision.Minute } date ? date.First.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) : "";

    private WrittenDate? Written => WrittenDate.Parse(Value) is { Precision: DatePrecision.Day or DatePrecision.Minute } date ? date : null;
}
