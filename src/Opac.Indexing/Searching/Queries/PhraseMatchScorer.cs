using Lucene.Net.Search;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Walks the documents that have a phrase in any of some areas, a window of documents at a time.</summary>
internal sealed class PhraseMatchScorer(Weight weight, PhraseArea[] areas, int maxDoc, ScoreWindow window) : WindowScorer(weight, window, maxDoc)
{
    public override long GetCost() => areas.Sum(area => area.Cost);

    public override int MoveTo(int target)
    {
        var nearest = NO_MORE_DOCS;
        foreach (var area in areas)
            nearest = Math.Min(nearest, area.MoveTo(target));
        return nearest;
    }

    protected override void Write(int first, int last, ScoreWindow into)
    {
        foreach (var area in areas)
            area.WriteTo(first, last, into);
    }
}
