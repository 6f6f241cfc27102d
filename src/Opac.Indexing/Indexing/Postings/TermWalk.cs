namespace Opac.Indexing.Indexing.Postings;

/// <summary>
/// Walks the terms of a field that begin with given bytes, in the order of the dictionary, with the places of their lists. Lucene's enumerator takes four
/// times as long, most of it before the first of them; a beginning is looked for in each area of each segment, and most of them have few.
/// </summary>
internal sealed class TermWalk(DictionaryField field, MappedInput file)
{
    private byte[] term = new byte[64];
    private Frame[] frames = new Frame[8];
    private int depth;
    private byte[] beginning = [];
    private byte[] least = [];

    /// <summary>The term at which this stands; good until it goes on.</summary>
    public ReadOnlySpan<byte> Term => term.AsSpan(0, TermLength);

    /// <summary>Where its list is.</summary>
    public ListPlace Place { get; private set; }

    private int TermLength { get; set; }

    /// <summary>Begins anew, before the first term that begins with some bytes.</summary>
    public void Begin(byte[] with)
    {
        (beginning, least, depth) = (with, with, 0);
        var (place, shared) = field.Blocks.Find(with);
        Reserve(shared);
        with.AsSpan(0, shared).CopyTo(term);
        Open(place, shared);
        // What goes on by one byte stands in one part.
        frames[0].IsLast |= shared < with.Length;
    }

    /// <summary>Passes all terms over that are less than another.</summary>
    public void PassTo(byte[] other) => least = other;

    /// <summary>Goes to the next term; <c>false</c> where there is none.</summary>
    public bool Next()
    {
        while (depth > 0)
        {
            ref var frame = ref frames[depth - 1];
            if (frame.Left == 0)
            {
                Close(ref frame);
                continue;
            }
            file.Seek(frame.Start);
            var block = file.Ahead(int.MaxValue);
            frame.Left--;
            var code = (int)VariableNumbers.Read(block, ref frame.Suffix);
            var length = frame.IsLeaf ? code : code >>> 1;
            Reserve(frame.Shared + length);
            block.Slice(frame.Suffix, length).CopyTo(term.AsSpan(frame.Shared));
            frame.Suffix += length;
            TermLength = frame.Shared + length;
            if (frame.Shared < beginning.Length && Term.SequenceCompareTo(beginning) > 0 && !Term.StartsWith(beginning))
                break;
            if (!frame.IsLeaf && (code & 1) != 0)
            {
                var inner = frame.Start - VariableNumbers.Read(block, ref frame.Suffix);
                if (Term.SequenceCompareTo(least) >= 0 || least.AsSpan().StartsWith(Term))
                    Open(inner, TermLength);
                continue;
            }
            frame.Entry.Read(block, field);
            Place = new(frame.Entry.Start, frame.Entry.Documents, frame.Entry.Single);
            if (least.Length > 0 && Term.SequenceCompareTo(least) < 0)
                continue;
            least = [];
            return true;
        }
        depth = 0;
        return false;
    }

    private void Open(long place, int shared)
    {
        if (depth == frames.Length)
            Array.Resize(ref frames, depth * 2);
        ref var frame = ref frames[depth++];
        frame = default;
        (frame.Start, frame.Shared) = (place, shared);
        file.Seek(place);
        var block = file.Ahead(int.MaxValue);
        var at = 0;
        var entries = (int)VariableNumbers.Read(block, ref at);
        (frame.Left, frame.IsLast) = (entries >>> 1, (entries & 1) != 0);
        var suffixes = (int)VariableNumbers.Read(block, ref at);
        frame.IsLeaf = (suffixes & 1) != 0;
        frame.Suffix = at;
        frame.Entry = new(block, at + (suffixes >>> 1));
    }

    // The parts of a block follow one another.
    private void Close(ref Frame frame)
    {
        depth--;
        if (!frame.IsLast)
            Open(frame.Start + frame.Entry.End, frame.Shared);
    }

    private void Reserve(int length)
    {
        if (term.Length < length)
            Array.Resize(ref term, length * 2);
    }

    /// <summary>A block that is open: how far its entries have been read, and where each of its parts goes on, counted from its beginning.</summary>
    private struct Frame
    {
        public long Start;
        public int Shared;
        public int Left;
        public int Suffix;
        public EntryReader Entry;
        public bool IsLeaf;
        public bool IsLast;
    }
}
