using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Opac.Indexing.Indexing;

/// <summary>
/// The facet values of every document in flat arrays: one row of ordinals a document, all facets in one space of numbers, and the values
/// themselves as UTF-8 one after another, in the order of their bytes.
/// </summary>
/// <param name="Starts">Where the row of each document begins in <paramref name="Ordinals"/>, and a last number where the last one ends.</param>
/// <param name="Ordinals">The rows, ascending within each.</param>
/// <param name="TextStarts">Where the text of each value begins in <paramref name="Texts"/>, and a last number where the last one ends.</param>
/// <param name="Texts">The values, each after the letter of its facet.</param>
internal sealed record FacetRows(int[] Starts, int[] Ordinals, int[] TextStarts, byte[] Texts)
{
    /// <summary>How many values there are.</summary>
    public int ValueCount => TextStarts.Length - 1;

    /// <summary>How many documents there are.</summary>
    public int DocumentCount => Starts.Length - 1;

    /// <summary>The bytes of a value with the letter of its facet.</summary>
    public ReadOnlySpan<byte> Bytes(int ordinal) => Texts.AsSpan(TextStarts[ordinal], TextStarts[ordinal + 1] - TextStarts[ordinal]);

    /// <summary>The text of a value with the letter of its facet.</summary>
    public string Text(int ordinal) => Encoding.UTF8.GetString(Bytes(ordinal));

    /// <summary>Reads the rows out of the lists of documents that the index keeps for each value: read in order of the values they give each row in order.</summary>
    public static FacetRows Of(IndexReader reader)
    {
        var starts = new int[reader.MaxDoc + 1];
        var documents = new List<int>();
        var ends = new List<int>();
        var textStarts = new List<int> { 0 };
        using var texts = new MemoryStream();
        var live = MultiFields.GetLiveDocs(reader);
        if (MultiFields.GetTerms(reader, IndexSchema.Facets)?.GetEnumerator() is { } terms)
        {
            DocsEnum? docs = null;
            while (terms.MoveNext())
            {
                var before = documents.Count;
                docs = terms.Docs(live, docs, DocsFlags.NONE);
                for (int doc; (doc = docs.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
                {
                    documents.Add(doc);
                    starts[doc + 1]++;
                }
                // Only documents that were replaced have it.
                if (documents.Count == before)
                    continue;
                ends.Add(documents.Count);
                texts.Write(terms.Term.Bytes, terms.Term.Offset, terms.Term.Length);
                textStarts.Add((int)texts.Length);
            }
        }
        for (var doc = 0; doc < reader.MaxDoc; doc++)
            starts[doc + 1] += starts[doc];

        var next = starts.AsSpan().ToArray();
        var ordinals = new int[documents.Count];
        for (int ordinal = 0, at = 0; ordinal < ends.Count; ordinal++)
        {
            for (; at < ends[ordinal]; at++)
                ordinals[next[documents[at]]++] = ordinal;
        }
        return new(starts, ordinals, [.. textStarts], texts.ToArray());
    }

    /// <summary>The rows of these documents, and after them those of others: values that both have meet.</summary>
    public FacetRows With(FacetRows added)
    {
        var (mine, theirs) = (new int[ValueCount], new int[added.ValueCount]);
        var textStarts = new List<int> { 0 };
        using var texts = new MemoryStream();
        for (int i = 0, j = 0; i < ValueCount || j < added.ValueCount;)
        {
            var order = i == ValueCount ? 1 : j == added.ValueCount ? -1 : Bytes(i).SequenceCompareTo(added.Bytes(j));
            texts.Write(order <= 0 ? Bytes(i) : added.Bytes(j));
            if (order <= 0)
                mine[i++] = textStarts.Count - 1;
            if (order >= 0)
                theirs[j++] = textStarts.Count - 1;
            textStarts.Add((int)texts.Length);
        }
        var starts = new int[DocumentCount + added.DocumentCount + 1];
        Starts.CopyTo(starts, 0);
        for (var doc = 1; doc <= added.DocumentCount; doc++)
            starts[DocumentCount + doc] = Starts[^1] + added.Starts[doc];
        var ordinals = new int[Ordinals.Length + added.Ordinals.Length];
        for (var i = 0; i < Ordinals.Length; i++)
            ordinals[i] = mine[Ordinals[i]];
        for (var i = 0; i < added.Ordinals.Length; i++)
            ordinals[Ordinals.Length + i] = theirs[added.Ordinals[i]];
        return new(starts, ordinals, [.. textStarts], texts.ToArray());
    }
}
