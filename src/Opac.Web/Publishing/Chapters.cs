using System.Globalization;
using System.Text.RegularExpressions;

namespace Opac.Web.Publishing;

/// <summary>The chapters of a film, from a WebVTT file.</summary>
/// <param name="File">The file, for the player.</param>
/// <param name="Marks">Where each begins and what it is called, in order.</param>
public sealed partial record Chapters(MediaFile File, IReadOnlyList<ChapterMark> Marks)
{
    private const int MostChapters = 200;
    private const int LargestFile = 256 * 1024;

    /// <summary>Reads the marks of a WebVTT file; none where the file cannot be read or holds none.</summary>
    public static Chapters Read(MediaFile file)
        => new(file, file.Length <= LargestFile && System.IO.File.Exists(file.DiskPath) ? Parse(System.IO.File.ReadAllText(file.DiskPath)) : []);

    /// <summary>Reads the cues of a WebVTT text: the time line, then the words up to an empty line.</summary>
    public static IReadOnlyList<ChapterMark> Parse(string text)
    {
        var marks = new List<ChapterMark>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length && marks.Count < MostChapters; i++)
        {
            if (Cue().Match(lines[i]) is not { Success: true } cue)
                continue;
            var words = new List<string>();
            while (i + 1 < lines.Length && !string.IsNullOrWhiteSpace(lines[i + 1]))
                words.Add(Tag().Replace(lines[++i], "").Trim());
            if (words.Count > 0)
                marks.Add(new ChapterMark(Time(cue), string.Join(' ', words)));
        }
        return marks;
    }

    private static TimeSpan Time(Match cue)
        => TimeSpan.FromHours(cue.Groups[1].Success ? int.Parse(cue.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0)
            + TimeSpan.FromMinutes(int.Parse(cue.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
            + TimeSpan.FromSeconds(double.Parse(cue.Groups[3].ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^(?:(\d{2,4}):)?([0-5]\d):([0-5]\d\.\d{3})\s+-->\s")]
    private static partial Regex Cue();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}

/// <summary>The beginning of a chapter.</summary>
/// <param name="At">From the film's beginning.</param>
/// <param name="Title">What it is called.</param>
public sealed record ChapterMark(TimeSpan At, string Title);
