namespace Opac.Benchmarks.Kazakh;

/// <summary>The weights of learning, found by trying.</summary>
internal sealed record LearningOptions
{
    public int Rounds { get; init; } = 9;

    /// <summary>After which rounds headwords are dropped that are forms of others.</summary>
    public IReadOnlyCollection<int> DropsAfter { get; init; } = [3, 4, 5, 6, 7];

    /// <summary>What is taken off every count, so that a stem known from one form only weighs little.</summary>
    public double Discount { get; init; } = 0.8;

    /// <summary>What being a headword of the dictionary adds.</summary>
    public double HeadwordCount { get; init; } = 0.5;

    /// <summary>What being in the list of names adds.</summary>
    public double NameCount { get; init; } = 6;

    /// <summary>A stem with less is left out of the list.</summary>
    public double LeastCount { get; init; } = 0.1;

    /// <summary>What is taken off the count of a stem before it counts, at most as one, in the model of letters.</summary>
    public double LetterDiscount { get; init; } = 0.8;

    public double RuleSmoothing { get; init; } = 0.5;

    /// <summary>How much less likely another reading may be for a headword to be dropped, and where three letters or more are taken off.</summary>
    public double DropMargin { get; init; } = 3;

    public double DropMarginOfLong { get; init; } = 5;
}
