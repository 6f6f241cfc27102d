using System.Text;
using Opac.Indexing.Indexing;

namespace Opac.Indexing.Searching.Faceting;

/// <summary>
/// The facets of every document in flat arrays: one row a document, all facets in one space of numbers. Counting reads straight through it; with
/// doc values it took five to ten times as long.
/// </summary>
internal sealed class FacetTable
{
    // Years, classes and the like are shown with every answer; of a hundred thousand writers twenty are.
    private const int MostTexts = 4_096;

    private readonly FacetRows rows;
    private readonly byte[] rangeOf;
    private readonly byte[] kinds;
    private readonly string?[]?[] texts;

    /// <summary>The facets of an index.</summary>
    /// <exception cref="InvalidDataException">A row or a group has what is no value.</exception>
    public FacetTable(FacetRows rows)
    {
        // What each document has is in the lines.
        this.rows = rows with { Starts = [0], Rows = [] };
        Lines = new FacetLines(rows, NumberCount);
        Ranges = [.. IndexSchema.FacetFields.Select(RangeOfField)];
        rangeOf = new byte[rows.ValueCount];
        for (var i = 0; i < Ranges.Count; i++)
            rangeOf.AsSpan(Ranges[i].First, Ranges[i].End - Ranges[i].First).Fill((byte)i);
        kinds = new byte[rows.GroupCount];
        for (var group = 0; group < kinds.Length; group++)
            kinds[group] = (byte)KindOf(Ranges[RangeOf(FirstOf(rows, group))]);
        texts = [.. Ranges.Select(range => range.End - range.First <= MostTexts ? new string?[range.End - range.First] : null)];
    }

    /// <summary>Where the values of each facet are, in the order of <see cref="IndexSchema.FacetFields"/>.</summary>
    public IReadOnlyList<FacetRange> Ranges { get; }

    /// <summary>How many values there are in all.</summary>
    public int ValueCount => rows.ValueCount;

    /// <summary>How many groups of values there are.</summary>
    public int GroupCount => rows.GroupCount;

    /// <summary>How many numbers rows are made of: values and groups.</summary>
    public int NumberCount => ValueCount + GroupCount;

    /// <summary>The values of each document: ordinals, and groups of them, which are numbered on from <see cref="ValueCount"/>.</summary>
    public FacetLines Lines { get; }

    /// <summary>The ordinals that a number in a row stands for.</summary>
    public ReadOnlySpan<int> Members(ref readonly int number)
    {
        if (number < ValueCount)
            return new(in number);
        var group = number - ValueCount;
        return rows.Groups.AsSpan(rows.GroupStarts[group], rows.GroupStarts[group + 1] - rows.GroupStarts[group]);
    }

    /// <summary>The number of what is grouped together (<see cref="IndexSchema.FacetGroups"/>) that a facet is of, from 1; 0 where its values stand for themselves.</summary>
    public static int KindOf(FacetRange range) => IndexSchema.FacetGroupOf(range.Field.Code);

    /// <summary>The same of a group; −1 of a value, even where it could stand in one.</summary>
    public int KindOf(int number) => number < ValueCount ? -1 : kinds[number - ValueCount];

    /// <summary>The number among <see cref="Ranges"/> of the facet that an ordinal is of.</summary>
    public int RangeOf(int ordinal) => rangeOf[ordinal];

    /// <summary>The value of an ordinal, as addresses carry it.</summary>
    public string Value(int ordinal)
    {
        if (texts[rangeOf[ordinal]] is not { } known)
            return Text(ordinal);
        // Two threads may make it, and either is kept.
        return known[ordinal - Ranges[rangeOf[ordinal]].First] ??= Text(ordinal);
    }

    // The table is read from a file, which may be damaged.
    private static int FirstOf(FacetRows rows, int group)
    {
        var (start, end) = (rows.GroupStarts[group], rows.GroupStarts[group + 1]);
        return start >= 0 && start < end && end <= rows.Groups.Length && rows.Groups[start] is var first && (uint)first < (uint)rows.ValueCount
            ? first
            : throw new InvalidDataException("A group of facet values has none of those that there are.");
    }

    private string Text(int ordinal) => Encoding.UTF8.GetString(rows.Bytes(ordinal)[1..]);

    /// <summary>The ordinal of a value; −1 where no record has it.</summary>
    public int OrdinalOf(FacetRange range, string value)
    {
        var at = FirstFrom(Encoding.UTF8.GetBytes(range.Field.Code + value), range.First, range.End);
        return at < range.End && rows.Text(at) == range.Field.Code + value ? at : -1;
    }

    /// <summary>The first ordinal of a facet whose value is this one or comes after it by code points; the end of the facet where there is none.</summary>
    public int FirstFrom(FacetRange range, string value) => FirstFrom(Encoding.UTF8.GetBytes(range.Field.Code + value), range.First, range.End);

    private FacetRange RangeOfField(FacetField field)
    {
        var first = FirstFrom([(byte)field.Code], 0, ValueCount);
        return new(field, first, FirstFrom([(byte)(field.Code + 1)], first, ValueCount));
    }

    private int FirstFrom(ReadOnlySpan<byte> bytes, int low, int high)
    {
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (rows.Bytes(middle).SequenceCompareTo(bytes) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
