using Lucene.Net.Search;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Walks the matches of a query, and tells of each, if asked, what its title earns as a whole. Documents must be asked for in order.</summary>
internal sealed class TitleBonusScorer(Weight weight, Scorer main, Scorer? whole, TitlePhraseFinder? phrase) : Scorer(weight)
{
    /// <summary>What walks the matches and scores them without what their titles earn.</summary>
    public Scorer Main => main;

    /// <summary>What <see cref="Bonus"/> adds to a score at most, for what <see cref="Whole"/> said.</summary>
    public float Most(float whole) => Sum(whole, phrase?.Score ?? 0);

    public override int DocID => main.DocID;

    public override int Freq => 1;

    public override int NextDoc() => main.NextDoc();

    public override int Advance(int target) => main.Advance(target);

    public override long GetCost() => main.GetCost();

    public override float GetScore() => main.GetScore() + Bonus(DocID, Whole(DocID));

    /// <summary>The first document from a number on that is what was typed, or begins with it.</summary>
    public int NextWhole(int doc) => whole is null ? NO_MORE_DOCS : whole.DocID >= doc ? whole.DocID : whole.Advance(doc);

    /// <summary>What a document earns for being what was typed, or beginning with it.</summary>
    public float Whole(int doc)
    {
        if (whole is null || (whole.DocID < doc && whole.Advance(doc) != doc))
            return 0;
        return whole.DocID == doc ? whole.GetScore() : 0;
    }

    /// <summary>All that a document earns.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="whole">What <see cref="Whole"/> said of it.</param>
    public float Bonus(int doc, float whole) => Sum(whole, phrase?.Has(doc) == true ? phrase.Score : 0);

    // As Lucene adds what may match: whatever it is rounded to, the order of equal scores must not depend on how they were found.
    private static float Sum(float whole, float phrase) => (float)((double)whole + phrase);
}
