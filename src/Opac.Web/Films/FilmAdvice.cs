using System.Globalization;
using Opac.Indexing.Problems;
using Opac.Web.Publishing;

namespace Opac.Web.Films;

/// <summary>What a cheap telephone would not play, or would play badly.</summary>
public static class FilmAdvice
{
    private const int TallestFilm = 1080;
    private const long MostBitsASecond = 5_000_000;

    /// <summary>Reports what is found.</summary>
    /// <param name="file">The film as the librarian would name it.</param>
    /// <param name="facts">What ffprobe tells; <c>null</c> without it.</param>
    /// <param name="indexComesFirst">What <see cref="Mp4Layout"/> tells.</param>
    /// <param name="problems">Takes the problems.</param>
    public static void Give(string file, FilmFacts? facts, bool? indexComesFirst, ProblemList problems)
    {
        var at = new SourcePosition(file);
        if (indexComesFirst == false)
            problems.Add(at, FilmProblems.IndexBehind);
        if (facts is null)
            return;
        if (facts.Picture is null)
            problems.Add(at, FilmProblems.NoPicture);
        else if (facts.Picture is not ("h264" or "vp8" or "vp9"))
            problems.Add(at, FilmProblems.RareCodec, facts.Picture);
        else if (facts is { Picture: "h264", Pixels: not (null or "yuv420p" or "yuvj420p") })
            problems.Add(at, FilmProblems.RareCodec, $"{facts.Picture}, {facts.Pixels}");
        if (facts.Sound is not (null or "aac" or "mp3" or "opus" or "vorbis"))
            problems.Add(at, FilmProblems.RareCodec, facts.Sound);
        if (Math.Min(facts.Size.Width, facts.Size.Height) > TallestFilm || facts.BitRate > MostBitsASecond)
            problems.Add(at, FilmProblems.Heavy, facts.Size.Height.ToString(CultureInfo.InvariantCulture), (facts.BitRate / 1e6).ToString("0.0", CultureInfo.CurrentCulture));
    }
}
