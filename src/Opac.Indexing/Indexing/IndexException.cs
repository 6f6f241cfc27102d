using System.Globalization;
using Opac.Indexing.Problems;

namespace Opac.Indexing.Indexing;

/// <summary>An index cannot be built, for a reason outside the program; the former one serves on.</summary>
public sealed class IndexException(Problem problem, Exception? cause = null) : IOException(problem.Message(CultureInfo.InvariantCulture), cause)
{
    /// <summary>What is wrong and how to mend it, in three languages.</summary>
    public Problem Problem { get; } = problem;
}
