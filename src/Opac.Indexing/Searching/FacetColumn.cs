using Lucene.Net.Index;
using Lucene.Net.Util;
using Opac.Indexing.Indexing;

namespace Opac.Indexing.Searching;

/// <summary>All values of one facet in flat arrays, made when an index is opened: document → ordinals → labels.</summary>
internal sealed class FacetColumn
{
    private readonly int[] starts;
    private readonly int[] ordinals;

    public FacetColumn(string name, IndexReader reader)
    {
        Name = name;
        starts = new int[reader.MaxDoc + 1];
        var values = MultiDocValues.GetSortedSetValues(reader, IndexSchema.FacetFieldOf(name));
        if (values is null)
        {
            ordinals = [];
            return;
        }

        Labels = new string[values.ValueCount];
        var label = new BytesRef();
        for (var ordinal = 0L; ordinal < values.ValueCount; ordinal++)
        {
            values.LookupOrd(ordinal, label);
            Labels[ordinal] = label.Utf8ToString();
        }
        var gathered = new List<int>();
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            starts[doc] = gathered.Count;
            values.SetDocument(doc);
            for (long ordinal; (ordinal = values.NextOrd()) != SortedSetDocValues.NO_MORE_ORDS;)
                gathered.Add((int)ordinal);
        }
        starts[^1] = gathered.Count;
        ordinals = [.. gathered];
    }

    /// <summary>One of <see cref="FacetNames"/>.</summary>
    public string Name { get; }

    /// <summary>The values, by ordinal.</summary>
    public string[] Labels { get; } = [];

    /// <summary>The ordinals of a document's values.</summary>
    public ReadOnlySpan<int> Of(int doc) => ordinals.AsSpan(starts[doc], starts[doc + 1] - starts[doc]);
}
