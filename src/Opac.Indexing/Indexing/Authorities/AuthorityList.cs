using Opac.Indexing.Analysis;
using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing.Authorities;

/// <summary>All persons known by several forms of their names, found by any of them.</summary>
public sealed class AuthorityList
{
    private readonly Dictionary<string, List<Authority>> bySurname = new(StringComparer.Ordinal);

    /// <summary>A list of these.</summary>
    public AuthorityList(IEnumerable<Authority> authorities)
    {
        All = [.. authorities];
        foreach (var authority in All)
        {
            foreach (var surname in authority.Forms.Select(form => Folded(form)).Where(words => words.Count > 0).Select(words => words[0]).Distinct(StringComparer.Ordinal))
            {
                if (!bySurname.TryGetValue(surname, out var same))
                    bySurname.Add(surname, same = []);
                same.Add(authority);
            }
        }
    }

    /// <summary>A list of nobody.</summary>
    public static AuthorityList Empty { get; } = new([]);

    /// <summary>All of them, in the order read.</summary>
    public IReadOnlyList<Authority> All { get; }

    /// <summary>
    /// The person that a contributor's heading names: the surname the same, each further name the same or an initial of it, and years, where both
    /// sides give them, not at odds. <c>null</c> where nobody or more than one person fits.
    /// </summary>
    public Authority? Find(Contributor contributor)
    {
        if (contributor.IsCorporate)
            return null;
        return Find(contributor.Name, contributor.Dates);
    }

    /// <summary>
    /// The person whom a heading is about, written surname first («Әуезов, Мұхтар») or, as free subject words are, surname last («Мұхтар Әуезов»).
    /// </summary>
    public Authority? Find(Subject subject)
    {
        if (subject.Kind is not (SubjectKind.Name or SubjectKind.Topic or SubjectKind.Keyword))
            return null;
        var words = WordSplitter.Words(subject.Heading);
        if (words.Count is < 2 or > 3)
            return null;
        return Find(subject.Heading, null) ?? Find(string.Join(' ', [words[^1], .. words[..^1]]), null);
    }

    private Authority? Find(string name, string? dates)
    {
        var heading = Folded(name);
        if (heading.Count == 0 || !bySurname.TryGetValue(heading[0], out var candidates))
            return null;

        Authority? found = null;
        foreach (var candidate in candidates)
        {
            if (!YearsAgree(candidate.Dates, dates) || !candidate.Forms.Any(form => Fits(Folded(form), heading)))
                continue;
            if (found is not null)
                return null;
            found = candidate;
        }
        return found;
    }

    // «Әуезов М.» fits «Әуезов, Мұхтар Омарханұлы»; «Әуезов» alone would fit his sons too, and fits only where the form itself has no more.
    private static bool Fits(List<string> form, List<string> heading)
    {
        if (form[0] != heading[0] || (heading.Count == 1) != (form.Count == 1))
            return false;
        for (var i = 1; i < Math.Min(form.Count, heading.Count); i++)
        {
            var (longer, shorter) = form[i].Length >= heading[i].Length ? (form[i], heading[i]) : (heading[i], form[i]);
            if (longer != shorter && !(shorter.Length == 1 && longer[0] == shorter[0]))
                return false;
        }
        return true;
    }

    private static bool YearsAgree(string? one, string? other) =>
        one is null || other is null || BirthYear(one) is not { } a || BirthYear(other) is not { } b || a == b;

    private static string? BirthYear(string dates)
    {
        var digits = dates.AsSpan().IndexOfAnyInRange('0', '9');
        return digits >= 0 && digits + 4 <= dates.Length && int.TryParse(dates.AsSpan(digits, 4), out _) ? dates.Substring(digits, 4) : null;
    }

    // Capital letters and nothing else are folded: headings of one language meet here, ways of typing meet in the index.
    private static List<string> Folded(string name) => WordSplitter.Words(name.Normalize().ToLowerInvariant());
}
