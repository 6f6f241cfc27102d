using System.Text;
using Opac.Indexing.Indexing;

namespace Opac.Indexing.Searching.Faceting;

/// <summary>
/// The facets of every document in flat arrays: one row of ordinals a document, all facets in one space of numbers. Counting reads straight
/// through it; with doc values it took five to ten times as long.
/// </summary>
internal sealed class FacetTable
{
    private readonly FacetRows rows;
    private readonly int[] starts;
    private readonly int[] ordinals;
    private readonly byte[] rangeOf;

    /// <summary>The facets of an index.</summary>
    public FacetTable(FacetRows rows)
    {
        this.rows = rows;
        (starts, ordinals) = (rows.Starts, rows.Ordinals);
        Ranges = [.. IndexSchema.FacetFields.Select(RangeOfField)];
        rangeOf = new byte[rows.ValueCount];
        for (var i = 0; i < Ranges.Count; i++)
            rangeOf.AsSpan(Ranges[i].First, Ranges[i].End - Ranges[i].First).Fill((byte)i);
    }

    /// <summary>Where the values of each facet are, in the order of <see cref="IndexSchema.FacetFields"/>.</summary>
    public IReadOnlyList<FacetRange> Ranges { get; }

    /// <summary>How many values there are in all.</summary>
    public int ValueCount => rows.ValueCount;

    /// <summary>The ordinals of a document, ascending.</summary>
    public ReadOnlySpan<int> Row(int doc) => ordinals.AsSpan(starts[doc], starts[doc + 1] - starts[doc]);

    /// <summary>The number among <see cref="Ranges"/> of the facet that an ordinal is of.</summary>
    public int RangeOf(int ordinal) => rangeOf[ordinal];

    /// <summary>The value of an ordinal, as addresses carry it.</summary>
    public string Value(int ordinal) => Encoding.UTF8.GetString(rows.Bytes(ordinal)[1..]);

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
