using System.Globalization;

namespace Opac.Web.Publishing;

/// <summary>Words at a moment of a film.</summary>
/// <param name="At">From the film's beginning.</param>
/// <param name="Text">The words.</param>
public sealed record TimedLine(TimeSpan At, string Text)
{
    /// <summary>The moment as a media fragment says it: <c>t=12.5</c>.</summary>
    public string Fragment => string.Create(CultureInfo.InvariantCulture, $"t={At.TotalSeconds:0.###}");

    /// <summary>The moment as a clock shows it: <c>0:12</c>, <c>1:02:03</c>.</summary>
    public string Clock => At.ToString(At.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
