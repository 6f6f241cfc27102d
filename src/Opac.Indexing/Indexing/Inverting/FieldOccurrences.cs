using Lucene.Net.Codecs.Lucene41;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Opac.Indexing.Indexing.Inverting;

/// <summary>
/// The occurrences of terms in one field, in the order of the documents, and sorted by terms when a segment is written. An occurrence is four bytes:
/// the number of the term, and how far it stands from the one before. For one thread.
/// </summary>
/// <param name="name">The field.</param>
/// <param name="terms">The terms by whose numbers occurrences are told; fields may share them.</param>
/// <param name="hasPositions">Whether positions are kept; where not, a document has a term or has it not.</param>
internal sealed class FieldOccurrences(string name, TermTable terms, bool hasPositions)
{
    /// <summary>Wider than any phrase, so that no phrase reaches from one value into the next.</summary>
    public const int GapBetweenValues = 50;

    // The two lowest bits of an entry: where the term stands, or that what is above is the document of the entries that follow.
    private const int Same = 0, Next = 1, Gap = 2, Document = 3, KindBits = 2, KindMask = 3;
    private const int BlockSize = 1 << 15;

    private readonly List<int[]> blocks = [];
    private int used = BlockSize;
    private int document = -1;
    private int documents;

    /// <summary>The field.</summary>
    public string Name => name;

    /// <summary>Whether no document has the field.</summary>
    public bool IsEmpty => document < 0;

    /// <summary>About how much memory the occurrences take.</summary>
    public long MemoryBytes => blocks.Count * BlockSize * 4L;

    /// <summary>Whether a document, the last one, has the field.</summary>
    public bool IsIn(int doc) => document == doc;

    /// <summary>Takes an occurrence in; documents come in order.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="term">The number of the term.</param>
    /// <param name="step">How far from the occurrence before: 0, 1 or <see cref="GapBetweenValues"/>.</param>
    public void Add(int doc, int term, int step = 1)
    {
        if (document != doc)
        {
            document = doc;
            documents++;
            Append((doc << KindBits) | Document);
        }
        Append((term << KindBits) | (step > 1 ? Gap : step));
    }

    private void Append(int entry)
    {
        if (used == BlockSize)
        {
            blocks.Add(GC.AllocateUninitializedArray<int>(BlockSize));
            used = 0;
        }
        blocks[^1][used++] = entry;
    }

    /// <summary>Writes the field: its terms in order, each with its documents.</summary>
    /// <param name="dictionary">Takes them.</param>
    /// <param name="field">The field as the segment knows it.</param>
    /// <param name="order">All numbers of terms, in the order of the terms.</param>
    /// <param name="room">Room for occurrences, grown as needed, for the next field to use again.</param>
    public void Write(TermDictionaryWriter dictionary, FieldInfo field, ReadOnlySpan<int> order, ref (int Document, int Position)[] room)
    {
        var ends = new int[terms.Count];
        var count = Count(ends);
        var start = 0;
        foreach (var term in order)
            (start, ends[term]) = (start + ends[term], start);
        if (room.Length < count)
            room = GC.AllocateUninitializedArray<(int, int)>(count);
        Place(ends, room);

        dictionary.BeginField(field);
        var text = new BytesRef();
        var (sumFrequencies, sumDocuments, from) = (0L, 0L, 0);
        foreach (var term in order)
        {
            if (ends[term] == from)
                continue;
            terms.Point(text, term);
            var occurrences = room.AsSpan(from..ends[term]);
            from = ends[term];
            var postings = dictionary.BeginTerm();
            var held = hasPositions ? WritePositions(postings, occurrences) : WriteDocuments(postings, occurrences);
            dictionary.EndTerm(text, held, hasPositions ? occurrences.Length : -1);
            (sumFrequencies, sumDocuments) = (sumFrequencies + occurrences.Length, sumDocuments + held);
        }
        dictionary.EndField(hasPositions ? sumFrequencies : -1, sumDocuments, documents);
    }

    private static int WritePositions(Lucene41PostingsWriter postings, ReadOnlySpan<(int Document, int Position)> occurrences)
    {
        var documents = 0;
        for (int from = 0, to; from < occurrences.Length; from = to, documents++)
        {
            var doc = occurrences[from].Document;
            for (to = from + 1; to < occurrences.Length && occurrences[to].Document == doc;)
                to++;
            postings.StartDoc(doc, to - from);
            for (var i = from; i < to; i++)
                postings.AddPosition(occurrences[i].Position, null, -1, -1);
            postings.FinishDoc();
        }
        return documents;
    }

    private static int WriteDocuments(Lucene41PostingsWriter postings, ReadOnlySpan<(int Document, int Position)> occurrences)
    {
        var (documents, before) = (0, -1);
        foreach (var (doc, _) in occurrences)
        {
            // Twice in one document is once.
            if (doc == before)
                continue;
            postings.StartDoc(doc, -1);
            postings.FinishDoc();
            before = doc;
            documents++;
        }
        return documents;
    }

    private int Count(int[] counts)
    {
        var all = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            foreach (var entry in Block(i))
            {
                if ((entry & KindMask) == Document)
                    continue;
                counts[entry >> KindBits]++;
                all++;
            }
        }
        return all;
    }

    // Where each term's occurrences begin becomes where they end.
    private void Place(int[] next, (int Document, int Position)[] placed)
    {
        var (doc, position) = (0, -1);
        for (var i = 0; i < blocks.Count; i++)
        {
            foreach (var entry in Block(i))
            {
                switch (entry & KindMask)
                {
                    case Document:
                        (doc, position) = (entry >> KindBits, -1);
                        continue;
                    case Next:
                        position++;
                        break;
                    case Gap:
                        position += GapBetweenValues;
                        break;
                    case Same:
                        break;
                }
                placed[next[entry >> KindBits]++] = (doc, position);
            }
        }
    }

    private ReadOnlySpan<int> Block(int i) => blocks[i].AsSpan(0, i == blocks.Count - 1 ? used : BlockSize);
}
