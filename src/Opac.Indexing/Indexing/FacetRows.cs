using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Opac.Indexing.Indexing;

/// <summary>
/// The facet values of every document in flat arrays: one row of numbers a document, all facets in one space of ordinals, and the values
/// themselves as UTF-8 one after another, in the order of their bytes. Values of facets that go together (<see cref="IndexSchema.FacetGroups"/>)
/// stand in a row as one number that is a group of ordinals: counting a match costs by the numbers in its row.
/// </summary>
/// <param name="Starts">Where the row of each document begins in <paramref name="Rows"/>, and a last number where the last one ends.</param>
/// <param name="Rows">The rows: ordinals, ascending, then groups, each as the number of values plus its own.</param>
/// <param name="GroupStarts">Where each group begins in <paramref name="Groups"/>, and a last number where the last one ends.</param>
/// <param name="Groups">The ordinals of each group, ascending. The same group may be there twice.</param>
/// <param name="TextStarts">Where the text of each value begins in <paramref name="Texts"/>, and a last number where the last one ends.</param>
/// <param name="Texts">The values, each after the letter of its facet.</param>
internal sealed record FacetRows(int[] Starts, int[] Rows, int[] GroupStarts, int[] Groups, int[] TextStarts, byte[] Texts)
{
    /// <summary>How many values there are.</summary>
    public int ValueCount => TextStarts.Length - 1;

    /// <summary>How many groups of values there are.</summary>
    public int GroupCount => GroupStarts.Length - 1;

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
        return new FacetGrouping([.. textStarts], texts.ToArray()).Of(starts, ordinals);
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
        var values = textStarts.Count - 1;
        return new(
            [.. Starts, .. added.Starts.Skip(1).Select(start => Starts[^1] + start)],
            [.. Rows.Select(number => Renumbered(number, mine, values)), .. added.Rows.Select(number => Renumbered(number, theirs, values + GroupCount))],
            [.. GroupStarts, .. added.GroupStarts.Skip(1).Select(start => GroupStarts[^1] + start)],
            [.. Groups.Select(ordinal => mine[ordinal]), .. added.Groups.Select(ordinal => theirs[ordinal])],
            [.. textStarts],
            texts.ToArray());
    }

    private static int Renumbered(int number, int[] ordinals, int firstGroup) => number < ordinals.Length ? ordinals[number] : number - ordinals.Length + firstGroup;
}
