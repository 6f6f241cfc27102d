using System.Collections.Frozen;
using Opac.Indexing.Problems;

namespace Opac.Web.Publishing;

/// <summary>Which problems keep a new version from being shown, so that the last good one stays.</summary>
public static class HoldBack
{
    private static readonly FrozenSet<ProblemKind> kinds = FrozenSet.Create(
        FileProblems.TooLarge, FileProblems.NotText, FileProblems.Unreadable, FileProblems.NoText, FileProblems.BadSlug, FileProblems.TooSlow, FileProblems.TooComplex, FileProblems.Unexpected,
        FrontMatterProblems.Missing, FrontMatterProblems.Unclosed, FrontMatterProblems.NotKeyValue, FrontMatterProblems.Duplicate, FrontMatterProblems.NearMiss, FrontMatterProblems.Required,
        FrontMatterProblems.WrongType, FrontMatterProblems.NotADate, FrontMatterProblems.NotAChoice, FrontMatterProblems.NotANumber, FrontMatterProblems.NotGrades, FrontMatterProblems.DatesReversed,
        FrontMatterProblems.PictureWithoutAlt, FrontMatterProblems.PictureWithoutRights, FrontMatterProblems.FilmWithoutCaptions, FilmProblems.NoFilm, FilmProblems.NotAnAddress, FilmProblems.NotADuration, FilmProblems.NotAWeek, LintProblems.PictureTooLarge,
        BodyProblems.TooManyHeadings, BodyProblems.TooDeep, BodyProblems.TooManyMarks);

    /// <summary>Whether a problem of this kind does.</summary>
    public static bool By(ProblemKind kind) => kinds.Contains(kind);

    /// <summary>Whether any of the problems does. A missing file or a malformed block does not: the page stands without it.</summary>
    public static bool By(ProblemList problems) => problems.Counts.Keys.Any(kinds.Contains);
}
