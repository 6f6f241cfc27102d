namespace Opac.Indexing.Records;

/// <summary>For whom the work is meant.</summary>
public sealed record Audience
{
    /// <summary>Not known.</summary>
    public static Audience Unknown { get; } = new();

    /// <summary>School grades it is for, 1 to 12, ascending, each once.</summary>
    public IReadOnlyList<int> Grades { get; init; } = [];

    /// <summary>The target audience as catalogued (MARC 521), where it says more than the grades: «мектеп жасына дейінгі балаларға».</summary>
    public string? Note { get; init; }

    /// <summary>Reads «1-4», «5», «7, 8», «1–4 сынып», «10-11 классы» into grades; whatever is not a grade from 1 to 12 is left out.</summary>
    public static IReadOnlyList<int> ParseGrades(string text)
    {
        var grades = new SortedSet<int>();
        int? from = null;
        var range = false;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                if (text[i] is '-' or '–' or '—')
                    range = from is not null;
                else if (!char.IsWhiteSpace(text[i]))
                    (from, range) = (null, false);
                i++;
                continue;
            }
            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end - i > 2 || !int.TryParse(text.AsSpan(i, end - i), out var grade) || grade is < 1 or > 12)
            {
                (from, range) = (null, false);
            }
            else
            {
                for (var g = range && from < grade ? from.Value : grade; g <= grade; g++)
                    grades.Add(g);
                (from, range) = (grade, false);
            }
            i = end;
        }
        return [.. grades];
    }
}
