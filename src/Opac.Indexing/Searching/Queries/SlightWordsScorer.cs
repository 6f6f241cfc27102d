using Lucene.Net.Search;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Walks the matches of a query, and tells of each, if asked, what slight words earn. Documents must be asked for in order.</summary>
internal sealed class SlightWordsScorer(Weight weight, Scorer main, Scorer slight, float most) : Scorer(weight)
{
    /// <summary>What walks the matches and scores them without slight words.</summary>
    public Scorer Main => main;

    /// <summary>What slight words earn at most.</summary>
    public float Most => most;

    public override int DocID => main.DocID;

    public override int Freq => 1;

    public override int NextDoc() => main.NextDoc();

    public override int Advance(int target) => main.Advance(target);

    public override long GetCost() => main.GetCost();

    public override float GetScore() => main.GetScore() + Of(DocID);

    /// <summary>What slight words earn in a document.</summary>
    public float Of(int doc) => (slight.DocID < doc ? slight.Advance(doc) : slight.DocID) == doc ? slight.GetScore() : 0;
}
