using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Marc;

/// <summary>For whom a book is meant, as catalogued.</summary>
internal static class AudienceField
{
    private static readonly string[] WordsForGrade = ["сынып", "класс", "кл.", "grade", "синф"];

    /// <summary>Takes grades out of «7-сынып», «для 5-6 классов», or out of bare numbers where they are known to be grades; the words are kept where they say more.</summary>
    public static void Read(RecordDraft draft, string? text, bool numbersAreGrades)
    {
        text = Isbd.TrimEndOrNull(text);
        if (text is null)
            return;
        var grades = numbersAreGrades || WordsForGrade.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Audience.ParseGrades(text) : [];
        draft.Grades.AddRange(grades);
        var saysMore = grades.Count == 0 || text.Split(' ').Length > 3;
        if (saysMore)
            draft.AudienceNote = draft.AudienceNote is null ? text : draft.AudienceNote + "; " + text;
    }
}
