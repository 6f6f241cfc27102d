using System.Globalization;
using System.Text.RegularExpressions;
using Opac.Web.Texts;

namespace Opac.Web.Planning;

/// <summary>
/// The year plan as it stands in <c>content/plan.md</c>: under the heading of a month a list of tasks, <c>- [ ] …</c>, ticked by an x between the brackets;
/// under «Апта сайын» and «Ай сайын» what comes round again. Headings may be in any of the three languages; whatever else is written there is left alone.
/// </summary>
public sealed partial class YearPlan
{
    private static readonly string[] weekly = ["апта сайын", "еженедельно", "каждую неделю", "every week", "weekly"];
    private static readonly string[] monthly = ["ай сайын", "ежемесячно", "каждый месяц", "every month", "monthly"];

    private readonly List<PlanItem> items = [];

    /// <summary>The tasks, in the order of the file.</summary>
    public IReadOnlyList<PlanItem> Items => items;

    /// <summary>Reads a plan; what is no task is passed over.</summary>
    public static YearPlan Parse(string text)
    {
        var plan = new YearPlan();
        (int? Month, bool IsWeekly)? section = null;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (Heading().Match(line) is { Success: true } heading)
                section = SectionOf(heading.Groups[1].Value);
            else if (section is { } under && Task().Match(line) is { Success: true } task)
                plan.items.Add(new(number, task.Groups["text"].Value.Trim(), under.Month, under.IsWeekly, task.Groups["tick"].Value is "x" or "X" or "х" or "Х"));
        }
        return plan;
    }

    /// <summary>What is due in the month of a day.</summary>
    public IEnumerable<PlanItem> Due(DateOnly day) => items.Where(item => item.Month == day.Month);

    /// <summary>What comes round again, each week first.</summary>
    public IEnumerable<PlanItem> ComingRound() => items.Where(item => item.Month is null).OrderByDescending(item => item.IsWeekly);

    /// <summary>What was due in an earlier month of the same school year and has not been ticked.</summary>
    public IEnumerable<PlanItem> LeftOver(DateOnly day) => items.Where(item => item is { Month: { } month, IsDone: false } && OrderInSchoolYear(month) < OrderInSchoolYear(day.Month));

    /// <summary>The text with one task ticked, or unticked.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="line">The task's line, from 1.</param>
    /// <param name="task">What the task said when it was shown.</param>
    /// <param name="isDone">Whether it is done.</param>
    /// <returns><c>null</c> where another task, or none, stands there by now.</returns>
    public static string? Ticked(string text, int line, string task, bool isDone)
    {
        var lines = text.Split('\n');
        if (line < 1 || line > lines.Length || Task().Match(lines[line - 1]) is not { Success: true } found || found.Groups["text"].Value.Trim() != task)
            return null;
        lines[line - 1] = $"{found.Groups["mark"].Value}[{(isDone ? "x" : " ")}] {found.Groups["text"].Value}";
        return string.Join('\n', lines);
    }

    private static int OrderInSchoolYear(int month) => (month + 3) % 12;

    private static (int? Month, bool IsWeekly)? SectionOf(string heading)
    {
        var words = heading.Trim().ToLowerInvariant();
        if (weekly.Any(words.StartsWith))
            return (null, true);
        if (monthly.Any(words.StartsWith))
            return (null, false);
        var first = words.Split(' ', 2)[0].Trim(':', '.', ',');
        foreach (var language in PortalLanguage.All)
        {
            var names = CultureInfo.GetCultureInfo(language).DateTimeFormat.MonthNames;
            var month = Array.FindIndex(names, name => name.Length > 0 && string.Equals(name, first, StringComparison.OrdinalIgnoreCase));
            if (month >= 0)
                return (month + 1, false);
        }
        return null;
    }

    [GeneratedRegex(@"^#{1,4}\s+(.+?)\s*#*\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<mark>\s*[-*]\s+)(?:\[(?<tick>[ xXхХ])\]\s+)?(?<text>.+?)(?<end>\s*)$")]
    private static partial Regex Task();
}
