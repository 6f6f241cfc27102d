using Lucene.Net.Search;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Walks the documents that have all words of a phrase, and keeps those in which they stand as they should.</summary>
internal sealed class PhraseScorer : Scorer
{
    // A word that stands a thousand times in one text and another as often: enough tries to be sure of every real one.
    private const int MostTries = 10_000;

    private readonly WordPlaces[] words;
    private readonly int[] byCost;
    private readonly int[][] places;
    private readonly int[] counts;
    private readonly int[] chosen;
    private readonly float score;
    private readonly int slop;
    private int doc = -1;
    private int tries;

    public PhraseScorer(Weight weight, WordPlaces[] words, float score, int slop)
        : base(weight)
    {
        (this.words, this.score, this.slop) = (words, score, slop);
        byCost = [.. Enumerable.Range(0, words.Length).OrderBy(i => words[i].Cost)];
        places = new int[words.Length][];
        counts = new int[words.Length];
        chosen = new int[words.Length];
        Array.Fill(places, []);
    }

    public override int DocID => doc;

    public override int Freq => 1;

    public override float GetScore() => score;

    public override long GetCost() => words[byCost[0]].Cost;

    public override int NextDoc() => Advance(doc + 1);

    /// <summary>Whether a document has the phrase, without looking for the next that has. Documents must be asked for in order.</summary>
    public bool Has(int target)
    {
        foreach (var i in byCost)
        {
            if (words[i].Advance(target) != target)
                return false;
        }
        return IsPhrase(target);
    }

    public override int Advance(int target)
    {
        while (target != NO_MORE_DOCS)
        {
            var met = target;
            foreach (var i in byCost)
            {
                met = words[i].Advance(target);
                if (met != target)
                    break;
            }
            if (met == target && IsPhrase(target))
                return doc = target;
            target = met == target ? target + 1 : met;
        }
        return doc = NO_MORE_DOCS;
    }

    private bool IsPhrase(int found)
    {
        for (var i = 0; i < words.Length; i++)
        {
            (places[i], counts[i]) = words[i].Places(found);
        }
        tries = 0;
        for (var at = 0; at < counts[0]; at++)
        {
            chosen[0] = places[0][at];
            if (Follow(1, chosen[0], chosen[0]))
                return true;
        }
        return false;
    }

    // Each place less the word's number is where the phrase would begin by that word; they may lie as far apart as words may stand off.
    private bool Follow(int word, int least, int most)
    {
        if (word == words.Length)
            return true;
        var of = places[word].AsSpan(0, counts[word]);
        // The same place may be there by several forms: any of them will do.
        var from = of.BinarySearch(most - slop + word);
        for (var at = from < 0 ? ~from : from; at < of.Length && of[at] - word <= least + slop; at++)
        {
            if (++tries > MostTries)
                return false;
            if (!IsTaken(word, of[at]) && FollowFrom(word, of[at], least, most))
                return true;
        }
        return false;
    }

    private bool FollowFrom(int word, int place, int least, int most)
    {
        chosen[word] = place;
        return Follow(word + 1, Math.Min(least, place - word), Math.Max(most, place - word));
    }

    // Two words of a phrase in one form must not be found in one word of the text.
    private bool IsTaken(int word, int place)
    {
        for (var i = 0; i < word; i++)
        {
            if (chosen[i] == place)
                return true;
        }
        return false;
    }
}
