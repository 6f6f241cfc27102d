using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Opac.Indexing.Analysis;

/// <summary>Files each word of a text under all its terms, at one position: a phrase of stems is still a phrase.</summary>
/// <param name="words">What turns a word into terms.</param>
/// <param name="language">MARC code of the text's language; <c>null</c> where not known.</param>
internal sealed class CatalogueTokens(WordAnalyzer words, string? language) : TokenStream
{
    private readonly Queue<WordTerm> waiting = new();
    private ICharTermAttribute? term;
    private IOffsetAttribute? offset;
    private IPositionIncrementAttribute? increment;
    private string text = "";
    private bool start;
    private bool fresh;
    private int at;
    private TextWord current;

    /// <summary>Takes the next text; before the first word of a title goes a mark, so that a phrase can ask for the beginning.</summary>
    public CatalogueTokens Over(string nextText, bool startsTitle)
    {
        (text, start) = (nextText, startsTitle);
        return this;
    }

    public override void Reset()
    {
        base.Reset();
        term = AddAttribute<ICharTermAttribute>();
        offset = AddAttribute<IOffsetAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
        at = 0;
        waiting.Clear();
        if (start)
            waiting.Enqueue(new("^", TermKind.Exact));
        fresh = true;
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        var isFirst = waiting.Count == 0 || fresh;
        fresh = false;
        while (waiting.Count == 0)
        {
            if (!TextWords.Next(text, ref at, out current))
                return false;
            foreach (var filed in words.IndexTerms(text.Substring(current.Start, current.Length), language))
                waiting.Enqueue(filed);
        }
        var next = waiting.Dequeue();
        term!.SetEmpty().Append(next.Term);
        offset!.SetOffset(current.Start, current.Start + current.Length);
        increment!.PositionIncrement = isFirst ? 1 : 0;
        return true;
    }
}
