namespace Opac.Indexing.Searching.Faceting;

/// <summary>What a reader chose and excluded in one facet. For one thread.</summary>
internal sealed class FacetFilter
{
    // A power of two: most matches have one of a few hundred groups.
    private const int GroupsRemembered = 512;

    private readonly FacetTable table;
    private readonly int kind;
    private readonly (int First, int End)[] chosen;
    private readonly (int First, int End)[] excluded;
    private readonly GroupStanding[] groups;

    /// <summary>A filter of the values chosen in one facet.</summary>
    /// <param name="table">The facets of the index.</param>
    /// <param name="range">The facet.</param>
    /// <param name="constraints">Its constraints; a value that no record has matches none.</param>
    /// <param name="span">First and last value wanted where the values are points in time, <c>null</c> where open.</param>
    public FacetFilter(FacetTable table, FacetRange range, IReadOnlyList<Constraint> constraints, (string? From, string? To) span = default)
    {
        (this.table, Range, kind) = (table, range, FacetTable.KindOf(range));
        groups = kind > 0 ? new GroupStanding[GroupsRemembered] : [];
        excluded = [.. constraints.Where(c => c.Excluded).Select(c => Ordinals(table, c.Value))];
        chosen = [.. constraints.Where(c => !c.Excluded).Select(c => Ordinals(table, c.Value))];
        if (span != (null, null))
            chosen = [.. chosen, (table.FirstFrom(range, span.From ?? ""), span.To is null ? range.End : table.FirstFrom(range, span.To + char.MaxValue))];
    }

    /// <summary>The facet.</summary>
    public FacetRange Range { get; }

    /// <summary>Whether a document with this row passes.</summary>
    public bool Passes(ReadOnlySpan<int> row)
    {
        var standing = Standing.None;
        foreach (var number in row)
        {
            if (Range.Holds(number))
                standing |= StandingOf(number);
            else if (table.KindOf(number) == kind)
                standing |= Group(number).Standing;
        }
        return (standing & Standing.Excluded) == 0 && (chosen.Length == 0 || (standing & Standing.Chosen) != 0);
    }

    /// <summary>Counts the values of the facet in a row.</summary>
    public void Count(ReadOnlySpan<int> row, FacetCounts counts)
    {
        foreach (ref readonly var number in row)
        {
            if (Range.Holds(number))
            {
                counts.Add(number, 1);
            }
            else if (table.KindOf(number) == kind)
            {
                var group = Group(number);
                foreach (var ordinal in table.Members(in number).Slice(group.First, group.Count))
                    counts.Add(ordinal, 1);
            }
        }
    }

    private Standing StandingOf(int ordinal) =>
        (Contains(excluded, ordinal) ? Standing.Excluded : Standing.None) | (Contains(chosen, ordinal) ? Standing.Chosen : Standing.None);

    private GroupStanding Group(int number)
    {
        ref var known = ref groups[number & (GroupsRemembered - 1)];
        if (known.Number != number)
            known = StandingOfGroup(number);
        return known;
    }

    // The ordinals of a group ascend: those of one facet stand together.
    private GroupStanding StandingOfGroup(int number)
    {
        var members = table.Members(in number);
        var first = 0;
        while (first < members.Length && members[first] < Range.First)
            first++;
        var (count, standing) = (0, Standing.None);
        for (; first + count < members.Length && Range.Holds(members[first + count]); count++)
            standing |= StandingOf(members[first + count]);
        return new(number, first, count, standing);
    }

    private static bool Contains((int First, int End)[] spans, int ordinal)
    {
        foreach (var (first, end) in spans)
        {
            if (ordinal >= first && ordinal < end)
                return true;
        }
        return false;
    }

    // A year of arrival stands for all its months.
    private (int First, int End) Ordinals(FacetTable table, string value)
    {
        if (Range.Field.Name == FacetNames.Arrival && value.Length == 4)
            return (table.FirstFrom(Range, value), table.FirstFrom(Range, value + char.MaxValue));
        return table.OrdinalOf(Range, value) is >= 0 and var ordinal ? (ordinal, ordinal + 1) : (0, 0);
    }

    [Flags]
    private enum Standing
    {
        None = 0,
        Chosen = 1,
        Excluded = 2,
    }

    /// <summary>What a group has of the facet.</summary>
    /// <param name="Number">The group's number, which is never 0.</param>
    /// <param name="First">Where the values of the facet stand in it.</param>
    /// <param name="Count">How many there are.</param>
    /// <param name="Standing">Whether one of them is chosen or excluded.</param>
    private readonly record struct GroupStanding(int Number, int First, int Count, Standing Standing);
}
