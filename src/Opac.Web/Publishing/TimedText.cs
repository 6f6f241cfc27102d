using System.Globalization;
using System.Text.RegularExpressions;

namespace Opac.Web.Publishing;

/// <summary>Words that belong to moments of a film: its chapters, or what is said in it. From a WebVTT file.</summary>
/// <param name="File">The file, for the player.</param>
/// <param name="Lines">What belongs to which moment, in order.</param>
public sealed partial record TimedText(MediaFile File, IReadOnlyList<TimedLine> Lines)
{
    private const int MostLines = 5_000;
    private const int LargestFile = 1024 * 1024;

    /// <summary>Reads a WebVTT file; no lines where it cannot be read or holds none.</summary>
    public static TimedText Read(MediaFile file)
    {
        try
        {
            return new(file, file.Length <= LargestFile ? Parse(System.IO.File.ReadAllText(file.DiskPath)) : []);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return new(file, []);   // listed a moment ago; the next look at the folder will tell
        }
    }

    /// <summary>Reads the cues of a WebVTT text: the time line, then the words up to an empty line.</summary>
    public static IReadOnlyList<TimedLine> Parse(string text)
    {
        var cues = new List<TimedLine>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length && cues.Count < MostLines; i++)
        {
            if (Cue().Match(lines[i]) is not { Success: true } cue)
                continue;
            var words = new List<string>();
            while (i + 1 < lines.Length && !string.IsNullOrWhiteSpace(lines[i + 1]))
                words.Add(Tag().Replace(lines[++i], "").Trim());
            if (words.Count > 0)
                cues.Add(new TimedLine(Time(cue), string.Join(' ', words)));
        }
        return cues;
    }

    private static TimeSpan Time(Match cue)
        => TimeSpan.FromHours(cue.Groups[1].Success ? int.Parse(cue.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0)
            + TimeSpan.FromMinutes(int.Parse(cue.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            + TimeSpan.FromSeconds(double.Parse(cue.Groups[3].ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^(?:([0-9]{2,4}):)?([0-5][0-9]):([0-5][0-9]\.[0-9]{3})\s+-->\s")]
    private static partial Regex Cue();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
