using System.Globalization;

namespace Opac.Web.Publishing;

/// <summary>Grades as people write them.</summary>
public static class GradeRange
{
    /// <summary>Neighbours joined by a dash: <c>1–4, 7</c>. The grades are ascending, each once.</summary>
    public static string Text(IReadOnlyList<int> grades)
    {
        var ranges = new List<string>();
        for (var first = 0; first < grades.Count;)
        {
            var last = first;
            while (last + 1 < grades.Count && grades[last + 1] == grades[last] + 1)
                last++;
            ranges.Add(first == last ? Number(first) : $"{Number(first)}–{Number(last)}");
            first = last + 1;
        }
        return string.Join(", ", ranges);

        string Number(int at) => grades[at].ToString(CultureInfo.InvariantCulture);
    }
}
