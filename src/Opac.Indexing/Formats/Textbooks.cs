using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>Tells a textbook from a book: no format has a code for it, cataloguers say it in the genre or the subtitle.</summary>
internal static class Textbooks
{
    private static readonly string[] InGenre = ["оқулық", "учебник", "textbook"];

    /// <summary>Makes a book a textbook where its genre, or a subtitle that opens so, says that it is one.</summary>
    public static void Tell(RecordDraft draft)
    {
        if (draft.Type != RecordType.Book)
            return;
        if (draft.Genres.Exists(Says) || (draft.Grades.Count > 0 && draft.TitleRemainders.Exists(Says)))
            draft.Type = RecordType.Textbook;
    }

    private static bool Says(string text) => Array.Exists(InGenre, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
