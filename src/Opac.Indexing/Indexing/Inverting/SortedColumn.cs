using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Opac.Indexing.Indexing.Inverting;

/// <summary>One text of each document for sorting, while a segment is gathered. For one thread.</summary>
internal sealed class SortedColumn(string name)
{
    private readonly TermTable texts = new();
    private readonly List<int> numbers = [];

    /// <summary>The field.</summary>
    public string Name => name;

    /// <summary>Whether no document has a text.</summary>
    public bool IsEmpty => texts.Count == 0;

    /// <summary>About how much memory the texts take.</summary>
    public long MemoryBytes => texts.MemoryBytes + (numbers.Capacity * 4L);

    /// <summary>Takes a document's text in; documents come in order.</summary>
    public void Add(int doc, ReadOnlySpan<byte> text)
    {
        Fill(doc);
        numbers.Add(texts.NumberOf(text));
    }

    /// <summary>Writes the texts in order, and the place of each document's among them.</summary>
    public void Write(DocValuesConsumer consumer, FieldInfo field, int documents)
    {
        Fill(documents);
        var order = TermOrder.Of(texts);
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
            places[order[place]] = place;
        consumer.AddSortedField(field, Texts(order), numbers.Select(number => (long?)(number < 0 ? number : places[number])));
    }

    private void Fill(int documents)
    {
        while (numbers.Count < documents)
            numbers.Add(-1);
    }

    private IEnumerable<BytesRef> Texts(int[] order)
    {
        var text = new BytesRef();
        foreach (var number in order)
        {
            texts.Point(text, number);
            yield return text;
        }
    }
}
