using Lucene.Net.Index;
using Lucene.Net.Util;
using Opac.Indexing.Indexing;

namespace Opac.Indexing.Searching.Faceting;

/// <summary>
/// The facets of every document in flat arrays, made when a generation is opened: one row of ordinals a document, all facets in one space of
/// numbers. Counting reads straight through it; with doc values it took five to ten times as long.
/// </summary>
internal sealed class FacetTable
{
    private readonly int[] starts;
    private readonly int[] ordinals;
    private readonly string[] labels;

    /// <summary>Reads the facets of an index.</summary>
    public FacetTable(IndexReader reader)
    {
        var values = MultiDocValues.GetSortedSetValues(reader, IndexSchema.Facets);
        starts = new int[reader.MaxDoc + 1];
        labels = new string[values?.ValueCount ?? 0];
        var bytes = new BytesRef();
        for (var ordinal = 0; ordinal < labels.Length; ordinal++)
        {
            values!.LookupOrd(ordinal, bytes);
            labels[ordinal] = bytes.Utf8ToString();
        }
        ordinals = ReadRows(values, reader.MaxDoc);
        Ranges = [.. IndexSchema.FacetFields.Select(RangeOf)];
    }

    /// <summary>Where the values of each facet are, in the order of <see cref="IndexSchema.FacetFields"/>.</summary>
    public IReadOnlyList<FacetRange> Ranges { get; }

    /// <summary>How many values there are in all.</summary>
    public int ValueCount => labels.Length;

    /// <summary>The ordinals of a document, ascending.</summary>
    public ReadOnlySpan<int> Row(int doc) => ordinals.AsSpan(starts[doc], starts[doc + 1] - starts[doc]);

    /// <summary>The value of an ordinal, as addresses carry it.</summary>
    public string Value(int ordinal) => labels[ordinal][1..];

    /// <summary>The ordinal of a value; −1 where no record has it.</summary>
    public int OrdinalOf(FacetRange range, string value)
    {
        var at = Array.BinarySearch(labels, range.First, range.End - range.First, range.Field.Code + value, Utf8Order.Instance);
        return at >= 0 ? at : -1;
    }

    /// <summary>The first ordinal of a facet whose value is this one or comes after it by code points; the end of the facet where there is none.</summary>
    public int FirstFrom(FacetRange range, string value)
    {
        var (low, high) = (range.First, range.End);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (Utf8Order.Instance.Compare(Value(middle), value) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private int[] ReadRows(SortedSetDocValues? values, int documents)
    {
        var rows = new int[Math.Max(16, documents * 8)];
        var count = 0;
        for (var doc = 0; doc < documents; doc++)
        {
            if (values is not null)
            {
                values.SetDocument(doc);
                for (long ordinal; (ordinal = values.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS;)
                {
                    if (count == rows.Length)
                        Array.Resize(ref rows, count * 2);
                    rows[count++] = (int)ordinal;
                }
            }
            starts[doc + 1] = count;
        }
        Array.Resize(ref rows, count);
        return rows;
    }

    private FacetRange RangeOf(FacetField field)
    {
        var first = Array.FindIndex(labels, label => label[0] == field.Code);
        var last = Array.FindLastIndex(labels, label => label[0] == field.Code);
        return new(field, Math.Max(first, 0), last + 1);
    }

    /// <summary>The order of the bytes of UTF-8, in which the index keeps its terms.</summary>
    private sealed class Utf8Order : IComparer<string>
    {
        public static Utf8Order Instance { get; } = new();

        public int Compare(string? x, string? y)
        {
            var common = x.AsSpan().CommonPrefixLength(y);
            if (common == x!.Length || common == y!.Length)
                return x.Length - y!.Length;
            var (a, b) = (x[common], y[common]);
            // Surrogates stand for what comes after all other characters.
            if (char.IsSurrogate(a) != char.IsSurrogate(b))
                return char.IsSurrogate(a) ? 1 : -1;
            return a - b;
        }
    }
}
