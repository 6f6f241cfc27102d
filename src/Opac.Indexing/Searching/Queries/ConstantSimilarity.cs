using Lucene.Net.Search.Similarities;

namespace Opac.Indexing.Searching.Queries;

/// <summary>Leaves scores as the query's parts make them: their sum, neither scaled nor multiplied by how many of them matched.</summary>
internal sealed class ConstantSimilarity : DefaultSimilarity
{
    public override float QueryNorm(float sumOfSquaredWeights) => 1;

    public override float Coord(int overlap, int maxOverlap) => 1;
}
