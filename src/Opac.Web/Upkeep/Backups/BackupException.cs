using System.Globalization;
using Opac.Indexing.Problems;

namespace Opac.Web.Upkeep.Backups;

/// <summary>A backup cannot be made or put back, for a reason outside the program; what is there stays as it is.</summary>
public sealed class BackupException(Problem problem, Exception? cause = null) : IOException(problem.Message(CultureInfo.InvariantCulture), cause)
{
    /// <summary>What is wrong and how to mend it, in three languages.</summary>
    public Problem Problem { get; } = problem;

    /// <summary>Both in one sentence.</summary>
    public string Sentence(CultureInfo culture) => $"{Problem.Message(culture)}; {Problem.Remedy(culture)}";
}
