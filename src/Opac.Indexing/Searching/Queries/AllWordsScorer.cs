using System.Numerics;
using Lucene.Net.Search;

namespace Opac.Indexing.Searching.Queries;

/// <summary>
/// Walks the documents that all of some words have. Where the rarest word is not rare beside the others, a window of documents at a time: to jump in
/// twenty lists for each document of the rarest word costs more than to read them all.
/// </summary>
internal sealed class AllWordsScorer : BatchScorer
{
    // As many postings are read in the time of one jump.
    private const int PostingsForJump = 8;

    private readonly BatchScorer[] words;
    private readonly BestTermScorer[]? windowed;
    private readonly ulong[] both = new ulong[ScoreWindow.Size / 64];
    private readonly int maxDoc;
    private int doc = -1;
    private int start;
    private int end;

    public AllWordsScorer(Weight weight, BatchScorer[] words, int maxDoc)
        : base(weight)
    {
        // In the order in which Lucene adds them up: sums are rounded, and the order of equal scores must not depend on how they were found.
        this.words = [.. words.OrderBy(word => word.GetCost())];
        this.maxDoc = maxDoc;
        if (Array.TrueForAll(this.words, word => word is BestTermScorer other && other.GetCost() <= this.words[0].GetCost() * other.Lists * PostingsForJump))
            windowed = Array.ConvertAll(this.words, word => (BestTermScorer)word);
    }

    public override int DocID => doc;

    public override int Freq => words.Length;

    public override long GetCost() => words[0].GetCost();

    public override int NextDoc() => Settle(words[0].NextDoc());

    public override int Advance(int target) => Settle(words[0].Advance(target));

    public override float GetScore()
    {
        var sum = 0f;
        foreach (var word in words)
            sum += word.GetScore();
        return sum;
    }

    public override int Take(Span<int> docs, Span<float> scores) => windowed is null ? TakeEach(docs, scores) : TakeWindows(windowed, docs, scores);

    private int Settle(int at)
    {
        for (var i = 1; i < words.Length && at != NO_MORE_DOCS; i++)
        {
            var met = words[i].DocID < at ? words[i].Advance(at) : words[i].DocID;
            if (met == at)
                continue;
            at = met == NO_MORE_DOCS ? met : words[0].Advance(met);
            i = 0;
        }
        return doc = at;
    }

    private int TakeEach(Span<int> docs, Span<float> scores)
    {
        var count = 0;
        while (count < docs.Length && doc != NO_MORE_DOCS && NextDoc() != NO_MORE_DOCS)
            (docs[count], scores[count++]) = (doc, GetScore());
        return count;
    }

    private int TakeWindows(BestTermScorer[] inWindow, Span<int> docs, Span<float> scores)
    {
        var count = 0;
        for (var at = doc + 1; at < end || (at < maxDoc && Fill(inWindow, at)); at = end)
        {
            at = Math.Max(at, start);
            var block = (at - start) >> 6;
            var bits = both[block] & (ulong.MaxValue << (at - start));
            while (true)
            {
                for (; bits != 0; bits &= bits - 1)
                {
                    var offset = (block << 6) + BitOperations.TrailingZeroCount(bits);
                    var sum = 0f;
                    foreach (var word in inWindow)
                        sum += word.Best[offset];
                    docs[count] = start + offset;
                    scores[count] = sum;
                    if (++count < docs.Length)
                        continue;
                    doc = start + offset;
                    return count;
                }
                if (++block == both.Length)
                    break;
                bits = both[block];
            }
        }
        doc = NO_MORE_DOCS;
        return count;
    }

    // The window begins where each word has a document or had one before.
    private bool Fill(BestTermScorer[] inWindow, int target)
    {
        foreach (var word in inWindow)
        {
            target = word.MoveTo(target);
            if (target == NO_MORE_DOCS)
                return false;
        }
        (start, end) = (target, target + ScoreWindow.Size);
        both.AsSpan().Fill(ulong.MaxValue);
        foreach (var word in inWindow)
        {
            word.MoveTo(start);
            word.Fill(start, end);
            for (var block = 0; block < both.Length; block++)
                both[block] &= word.Filled[block];
        }
        return true;
    }
}
