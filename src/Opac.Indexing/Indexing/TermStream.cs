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
    private readonly List<(BytesRef Term, int Increment)> terms = [];
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
    public void Begin() => terms.Clear();

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
    public void AddTerm(string term) => terms.Add((new BytesRef(term), 1));

    private void AddWord(ReadOnlySpan<char> word, string? language, int firstIncrement, TermKind worst = TermKind.Key)
    {
        var analyzed = analyzer.Analyze(word, language);
        for (var i = 0; i < analyzed.Bytes.Count; i++)
        {
            if (analyzed.Terms[i].Kind > worst)
                continue;
            terms.Add((analyzed.Bytes[i], firstIncrement));
            firstIncrement = 0;
        }
    }

    public override void Reset() => next = 0;

    public override bool IncrementToken()
    {
        if (next >= terms.Count)
            return false;
        var (term, step) = terms[next++];
        bytes.Current = term;
        increment.PositionIncrement = step;
        return true;
    }

    /// <summary>A term given as bytes, ready made: nothing is copied from characters for each occurrence.</summary>
    private sealed class BytesTermAttribute : Lucene.Net.Util.Attribute, ITermToBytesRefAttribute
    {
        public BytesRef Current { get; set; } = new();

        public BytesRef BytesRef { get; } = new();

        public void FillBytesRef()
        {
            BytesRef.Bytes = Current.Bytes;
            BytesRef.Offset = Current.Offset;
            BytesRef.Length = Current.Length;
        }

        public override void Clear() { }

        public override void CopyTo(IAttribute target) => ((BytesTermAttribute)target).Current = Current;
    }
}
