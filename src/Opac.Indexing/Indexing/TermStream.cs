using System.Runtime.InteropServices;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Opac.Indexing.Analysis;

namespace Opac.Indexing.Indexing;

/// <summary>Hands the terms of one field of one record to Lucene: those of one word at one position, and a gap between one value and the next.</summary>
internal sealed class TermStream : TokenStream
{
    // Wider than any phrase, so that no phrase reaches from one value into the next.
    private const int GapBetweenValues = 50;

    private readonly CatalogueAnalyzer analyzer;
    private readonly IPositionIncrementAttribute increment;
    private readonly BytesTermAttribute bytes;
    private readonly List<(byte[] Bytes, int Offset, int Length, int Increment)> terms = [];
    private byte[] readyMade = new byte[1 << 10];
    private int readyMadeBytes;
    private int next;

    public TermStream(CatalogueAnalyzer analyzer)
    {
        this.analyzer = analyzer;
        bytes = new BytesTermAttribute();
        AddAttributeImpl(bytes);
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>Whether there is anything to index.</summary>
    public bool IsEmpty => terms.Count == 0;

    /// <summary>Forgets the last record.</summary>
    public void Begin()
    {
        terms.Clear();
        readyMadeBytes = 0;
    }

    /// <summary>Takes a value in, up to a limit of words.</summary>
    /// <param name="text">The value.</param>
    /// <param name="language">MARC code of its language; <c>null</c> where not known.</param>
    /// <param name="mostWords">How many words of it are taken.</param>
    /// <param name="withInitials">Whether the first letter of each word is filed too: names are asked for by initials.</param>
    public void Add(string text, string? language, int mostWords, bool withInitials)
    {
        var gap = terms.Count == 0 ? 1 : GapBetweenValues;
        var splitter = new WordSplitter(text);
        for (var count = 0; count < mostWords && splitter.Next(); count++)
        {
            AddWord(splitter.Word, language, gap);
            if (withInitials && splitter.End - splitter.Start > 1)
                AddWord(splitter.Word[..1], language, 0, TermKind.Exact);
            gap = 1;
        }
    }

    /// <summary>Takes in a term that is ready made.</summary>
    /// <param name="term">The term.</param>
    /// <param name="mark">What stands before it; <c>\0</c> for nothing.</param>
    public void AddTerm(ReadOnlySpan<char> term, char mark = '\0')
    {
        var most = Encoding.UTF8.GetMaxByteCount(term.Length + 1);
        // Terms taken in before keep the bytes that they are in.
        if (readyMade.Length - readyMadeBytes < most)
            (readyMade, readyMadeBytes) = (new byte[Math.Max(most, readyMade.Length * 2)], 0);
        var start = readyMadeBytes;
        if (mark != '\0')
            readyMadeBytes += Encoding.UTF8.GetBytes([mark], readyMade.AsSpan(readyMadeBytes));
        readyMadeBytes += Encoding.UTF8.GetBytes(term, readyMade.AsSpan(readyMadeBytes));
        terms.Add((readyMade, start, readyMadeBytes - start, 1));
    }

    private void AddWord(ReadOnlySpan<char> word, string? language, int firstIncrement, TermKind worst = TermKind.Key)
    {
        var analyzed = analyzer.Analyze(word, language);
        for (var i = 0; i < analyzed.Bytes.Count; i++)
        {
            if (analyzed.Terms[i].Kind > worst)
                continue;
            var bytes = analyzed.Bytes[i];
            terms.Add((bytes.Bytes, bytes.Offset, bytes.Length, firstIncrement));
            firstIncrement = 0;
        }
    }

    public override void Reset() => next = 0;

    public override bool IncrementToken()
    {
        if (next >= terms.Count)
            return false;
        ref readonly var term = ref CollectionsMarshal.AsSpan(terms)[next++];
        (bytes.Current.Bytes, bytes.Current.Offset, bytes.Current.Length) = (term.Bytes, term.Offset, term.Length);
        increment.PositionIncrement = term.Increment;
        return true;
    }

    /// <summary>A term given as bytes, ready made: nothing is copied from characters for each occurrence.</summary>
    private sealed class BytesTermAttribute : Lucene.Net.Util.Attribute, ITermToBytesRefAttribute
    {
        public BytesRef Current { get; } = new();

        public BytesRef BytesRef => Current;

        public void FillBytesRef() { }

        public override void Clear() { }

        public override void CopyTo(IAttribute target)
        {
            var to = ((BytesTermAttribute)target).Current;
            (to.Bytes, to.Offset, to.Length) = (Current.Bytes, Current.Offset, Current.Length);
        }
    }
}
