using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Opac.Web.Writing;

/// <summary>The captions of a film, to be edited: read from WebVTT or SubRip, written as WebVTT.</summary>
/// <param name="Cues">What is said and when, in the file's order.</param>
public sealed partial record CaptionTrack(IReadOnlyList<Cue> Cues)
{
    private const int MostCues = 5_000;

    /// <summary>Reads captions; what is no cue is left out.</summary>
    public static CaptionTrack Parse(string text)
    {
        var cues = new List<Cue>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length && cues.Count < MostCues; i++)
        {
            if (Line().Match(lines[i]) is not { Success: true } line || Time(line.Groups[1].Value) is not { } start || Time(line.Groups[2].Value) is not { } end)
                continue;
            var words = new List<string>();
            while (i + 1 < lines.Length && !string.IsNullOrWhiteSpace(lines[i + 1]))
                words.Add(lines[++i].Trim());
            cues.Add(new Cue(start, end, Unescaped(string.Join('\n', words))));
        }
        return new(cues);
    }

    /// <summary>Whether a text begins as SubRip does: a number, then a time with a comma.</summary>
    public static bool LooksLikeSubRip(string text) => SubRip().IsMatch(text);

    /// <summary>A time as people write it: <c>1:05</c>, <c>01:05.5</c>, <c>00:01:05,500</c>, <c>65</c>; <c>null</c> for anything else.</summary>
    public static TimeSpan? Time(string written)
    {
        if (Clock().Match(written.Trim()) is not { Success: true } time)
            return null;
        int Number(string group) => time.Groups[group].Success ? int.Parse(time.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var thousandths = (time.Groups["f"].Value + "000")[..3];
        return new TimeSpan(0, Number("h"), Number("m"), Number("s"), int.Parse(thousandths, CultureInfo.InvariantCulture));
    }

    /// <summary>A time as WebVTT has it.</summary>
    public static string Shown(TimeSpan time)
        => (time.TotalHours >= 1 ? ((int)time.TotalHours).ToString("00':'", CultureInfo.InvariantCulture) : "") + time.ToString(@"mm\:ss\.fff", CultureInfo.InvariantCulture);

    /// <summary>What is wrong, each with the place of the cue from 0: the key of a text, <c>writing.cue.*</c>.</summary>
    public IEnumerable<(int At, string Fault)> Faults()
    {
        for (var at = 0; at < Cues.Count; at++)
        {
            if (Cues[at].End <= Cues[at].Start)
                yield return (at, "writing.cue.reversed");
            else if (at > 0 && Cues[at].Start < Cues[at - 1].Start)
                yield return (at, "writing.cue.order");
            else if (at > 0 && Cues[at].Start < Cues[at - 1].End)
                yield return (at, "writing.cue.overlap");
            if (string.IsNullOrWhiteSpace(Cues[at].Text))
                yield return (at, "writing.cue.empty");
        }
    }

    /// <summary>The file.</summary>
    public string Write()
    {
        var vtt = new StringBuilder("WEBVTT\n");
        foreach (var cue in Cues)
            vtt.Append(CultureInfo.InvariantCulture, $"\n{Shown(cue.Start)} --> {Shown(cue.End)}\n{Escaped(cue.Text)}\n");
        return vtt.ToString();
    }

    // Words are words: no mark-up of captions comes from a form, and an empty line would end the cue.
    private static string Escaped(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Unescaped(string text) => Tag().Replace(text, "")
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&nbsp;", " ", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*([\d:.,]+)\s+-->\s+([\d:.,]+)")]
    private static partial Regex Line();

    [GeneratedRegex(@"^(((?<h>[0-9]{1,3}):)?(?<m>[0-9]{1,2}):)?(?<s>[0-9]{1,4})([.,](?<f>[0-9]{1,3}))?$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^\s*\d+\r?\n\d\d:\d\d:\d\d,\d{3} -->")]
    private static partial Regex SubRip();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
