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
            for (var i = 0; i < alike.Length; i++)
            {
                for (var j = i + 1; j < alike.Length; j++)
                {
                    if (alike[i].Lemma == alike[j].Lemma || alike[i].Form == alike[j].Form)
                        continue;
                    apart++;
                    if (terms[alike[i].Form].Overlaps(terms[alike[j].Form]))
                        wrong++;
                }
            }
        }
        return new((double)met / pairs.Count, apart == 0 ? 0 : (double)wrong / apart, pairs.Average(pair => terms[pair.Form].Count));
    }
}
