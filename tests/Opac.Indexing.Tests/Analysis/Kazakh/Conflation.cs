namespace Opac.Indexing.Tests.Analysis.Kazakh;

/// <summary>How well terms bring the forms of one word together and keep other words apart.</summary>
/// <param name="Recall">Share of the pairs of form and lemma that have a term in common.</param>
/// <param name="False">Share of those pairs of words of different lemmas, alike in their first three letters, that have one too.</param>
/// <param name="Terms">Terms a word.</param>
internal sealed record Conflation(double Recall, double False, double Terms)
{
    /// <summary>Measures the terms of some words with known lemmas.</summary>
    /// <param name="pairs">Form and lemma.</param>
    /// <param name="termsOf">The terms of a word.</param>
    public static Conflation Of(IReadOnlyCollection<(string Form, string Lemma)> pairs, Func<string, IReadOnlyCollection<string>> termsOf)
    {
        var terms = pairs.SelectMany(pair => (string[])[pair.Form, pair.Lemma]).Distinct().ToDictionary(word => word, word => termsOf(word).ToHashSet());
        var met = pairs.Count(pair => terms[pair.Form].Overlaps(terms[pair.Lemma]));
        var (apart, wrong) = (0L, 0L);
        var words = pairs.Concat(pairs.Select(pair => (Form: pair.Lemma, pair.Lemma))).Distinct().Where(word => word.Form.Length >= 3);
        foreach (var alike in words.GroupBy(word => word.Form[..3]).Select(group => group.ToArray()))
        {
            apart += PairsOf(alike.Length) - alike.CountBy(word => word.Lemma).Sum(same => PairsOf(same.Value)) - alike.CountBy(word => word.Form).Sum(same => PairsOf(same.Value));
            // By their terms: of the millions of pairs few share one.
            var meeting = alike.Index().SelectMany(word => terms[word.Item.Form].Select(term => (term, word.Index))).GroupBy(word => word.term, word => word.Index);
            wrong += meeting.SelectMany(shared => PairsOf([.. shared])).Distinct().Count(pair => alike[pair.One].Lemma != alike[pair.Other].Lemma && alike[pair.One].Form != alike[pair.Other].Form);
        }
        return new((double)met / pairs.Count, apart == 0 ? 0 : (double)wrong / apart, pairs.Average(pair => terms[pair.Form].Count));
    }

    private static long PairsOf(long count) => count * (count - 1) / 2;

    private static IEnumerable<(int One, int Other)> PairsOf(int[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            for (var j = i + 1; j < words.Length; j++)
                yield return (words[i], words[j]);
        }
    }
}
