using System.Collections;

namespace Opac.Indexing.Indexing;

/// <summary>A list of a stored record that is read when it is first looked at. Safe for several threads: two may read it, and either reading is kept.</summary>
/// <param name="bytes">The bytes of the record.</param>
/// <param name="start">Where those of the list begin.</param>
/// <param name="count">How many items there are.</param>
/// <param name="read">Reads the list.</param>
internal sealed class LaterList<T>(byte[] bytes, int start, int count, ByteReader.Items<T> read) : IReadOnlyList<T>
{
    private IReadOnlyList<T>? values;

    public int Count => count;

    public T this[int index] => Values[index];

    private IReadOnlyList<T> Values
    {
        get
        {
            if (Volatile.Read(ref values) is { } known)
                return known;
            var reader = new ByteReader(bytes.AsSpan(start));
            var made = read(ref reader);
            Volatile.Write(ref values, made);
            return made;
        }
    }

    /// <summary>The bytes of the list, where nobody has looked at it yet.</summary>
    public bool IsUnread(out ByteReader reader)
    {
        reader = new ByteReader(bytes.AsSpan(start));
        return Volatile.Read(ref values) is null;
    }

    public IEnumerator<T> GetEnumerator() => Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
