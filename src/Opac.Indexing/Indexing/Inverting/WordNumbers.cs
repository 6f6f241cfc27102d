using System.Text;
using Opac.Indexing.Analysis;

namespace Opac.Indexing.Indexing.Inverting;

/// <summary>The terms of the words of one segment by number, remembered for each word that was taken apart, so that a word met again is no more than its numbers.</summary>
internal sealed class WordNumbers(TermTable terms)
{
    // By the number of the word: one past the place where its terms stand, after their count; 0 where it was not met.
    private int[] places = new int[1 << 12];
    private int[] numbers = new int[1 << 14];
    private int used;

    /// <summary>About how much memory they take.</summary>
    public long MemoryBytes => (places.Length + numbers.Length) * 4L;

    /// <summary>The numbers of a word's terms, in the order in which the word has them.</summary>
    public ReadOnlySpan<int> Of(AnalyzedWord word)
    {
        if (word.Number >= places.Length)
            Array.Resize(ref places, Math.Max(word.Number + 1, places.Length * 2));
        if (places[word.Number] == 0)
            places[word.Number] = Remember(word) + 1;
        var place = places[word.Number] - 1;
        return numbers.AsSpan(place + 1, numbers[place]);
    }

    private int Remember(AnalyzedWord word)
    {
        var place = used;
        if (numbers.Length - used <= word.Terms.Length)
            Array.Resize(ref numbers, (numbers.Length * 2) + word.Terms.Length);
        numbers[used++] = word.Terms.Length;
        foreach (var term in word.Terms)
            numbers[used++] = terms.NumberOf(Encoding.UTF8.GetBytes(term.Term));
        return place;
    }
}
