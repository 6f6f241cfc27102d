namespace Opac.Indexing.Searching.Queries;

/// <summary>Tells of documents of a segment whether their titles have a phrase.</summary>
internal sealed class TitlePhraseFinder
{
    // A word that stands a thousand times in one text and another as often: enough tries to be sure of every real one.
    private const int MostTries = 10_000;

    private readonly Func<WordPlaces[]> open;
    private readonly int slop;
    private WordPlaces[] words = [];
    private int[] byCost = [];
    private int[][] places = [];
    private int[] counts = [];
    private int[] chosen = [];
    private int tries;

    /// <summary>Finds a phrase.</summary>
    /// <param name="open">Opens the lists of its words, if any document is asked for.</param>
    /// <param name="score">What a title that has it earns.</param>
    /// <param name="slop">By how many steps words may stand off from where they should.</param>
    public TitlePhraseFinder(Func<WordPlaces[]> open, float score, int slop) => (this.open, Score, this.slop) = (open, score, slop);

    /// <summary>What a title that has it earns.</summary>
    public float Score { get; }

    /// <summary>Whether a document has it. Documents must be asked for in order.</summary>
    public bool Has(int doc)
    {
        if (words.Length == 0)
            Open();
        foreach (var i in byCost)
        {
            if (words[i].Advance(doc) != doc)
                return false;
        }
        return IsPhrase(doc);
    }

    private void Open()
    {
        words = open();
        byCost = [.. Enumerable.Range(0, words.Length).OrderBy(i => words[i].Cost)];
        places = new int[words.Length][];
        counts = new int[words.Length];
        chosen = new int[words.Length];
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
