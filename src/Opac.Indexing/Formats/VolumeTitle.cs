using System.Text.RegularExpressions;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>Gives volumes the name under which people look for them.</summary>
internal static partial class VolumeTitle
{
    private const int LongestNumber = 60;

    /// <summary>
    /// A volume whose own title is only a number («Вып. 13», «2-том», «Ч. 1») takes the title of its set before it; a volume with a name of its own keeps it.
    /// </summary>
    public static void Complete(RecordDraft draft)
    {
        if (draft.TitleProper is not { } own || !IsNumber(own))
            return;
        if (draft.LinkedRecords.Find(linked => linked.Kind is LinkKind.Set or LinkKind.Host && linked.Title.Length > 0) is not { } set || IsNumber(set.Title))
            return;
        draft.TitleProper = set.Title;
        draft.TitleParts.Insert(0, own);
    }

    // Bounded by length and not by time: a machine that stands still for a moment would end the reading of a whole file.
    private static bool IsNumber(string title) => title.Length <= LongestNumber && OnlyNumber().IsMatch(title);

    [GeneratedRegex(@"^\[?((ч|часть|т|том|кн|книга|вып|выпуск|сб|бөл|бөлім|кіт|кітап|шығ|шығарылым|vol|volume|pt|part|no|№|bd|band|t|tome|teil|тетрадь|тетр|альбом|лист)\b\.?\s*)?[\divxlcivхІ]+([-,./–]\s*[\divxlcх]*)*\s*-?\s*(т|том|кітап|бөлім|ч|ші|шы|е|я|й)?\.?\]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyNumber();
}
