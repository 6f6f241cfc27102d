using System.Collections.Frozen;
using System.Globalization;

namespace Opac.Indexing.Searching.Queries;

/// <summary>The class of a school that a question names in plain words: «соқпақбаев 5 сынып», «фантастика 7 класс», “grade 8”.</summary>
internal static class SchoolGrades
{
    private const int Highest = 12;

    private static readonly FrozenSet<string> words = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        ["сынып", "сыныбы", "сыныпқа", "сыныпта", "сыныптың", "сыныптан", "сыныбына", "сыныбының", "класс", "класса", "классу", "классе", "классов", "кл", "grade"]);

    /// <summary>Whether a word says that the number beside it is a class.</summary>
    public static bool IsWord(string word) => words.Contains(word);

    /// <summary>The number of the class, as typed; <c>null</c> where none is named.</summary>
    /// <param name="typed">The words of the question.</param>
    public static string? In(IReadOnlyList<string> typed)
    {
        for (var i = 0; i < typed.Count; i++)
        {
            if (IsGrade(typed[i]) && (IsWordAt(i - 1) || IsWordAt(i + 1) || (IsLetterAt(i + 1) && IsWordAt(i + 2))))
                return typed[i];
        }
        return null;

        bool IsWordAt(int at) => at >= 0 && at < typed.Count && IsWord(typed[at]);

        // «5 а сынып»
        bool IsLetterAt(int at) => at < typed.Count && typed[at].Length == 1 && char.IsLetter(typed[at][0]);
    }

    private static bool IsGrade(string word) => word[0] != '0' && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Highest;
}
