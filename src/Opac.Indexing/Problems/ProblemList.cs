namespace Opac.Indexing.Problems;

/// <summary>
/// Takes problems down as they are met. Counts all of them by kind; keeps at most <see cref="Capacity"/>, so that a bad file of a million
/// records costs no memory. Not for several threads at once.
/// </summary>
public sealed class ProblemList
{
    /// <summary>How many problems are kept whole.</summary>
    public const int Capacity = 10_000;

    private const int LongestArgument = 200;

    private readonly List<Problem> kept = [];
    private readonly Dictionary<ProblemKind, long> counts = [];
    private readonly Action<Problem>? onAdded;

    /// <summary>A list that only keeps.</summary>
    public ProblemList() { }

    /// <summary>A list that also hands each problem on as it is met, those too that it does not keep.</summary>
    public ProblemList(Action<Problem> onAdded) => this.onAdded = onAdded;

    /// <summary>The problems kept, in the order met.</summary>
    public IReadOnlyList<Problem> Kept => kept;

    /// <summary>How many of each kind were met, kept or not.</summary>
    public IReadOnlyDictionary<ProblemKind, long> Counts => counts;

    /// <summary>Whether any error was met.</summary>
    public bool HasErrors => counts.Keys.Any(kind => kind.Severity == Severity.Error);

    /// <summary>Takes a problem down. Arguments come from hostile files: they are cut to 200 characters and rid of control characters here.</summary>
    public void Add(SourcePosition position, ProblemKind kind, params ReadOnlySpan<string> arguments)
    {
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
        if (kept.Count >= Capacity && onAdded is null)
            return;

        var shown = new string[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
            shown[i] = Shown(arguments[i]);
        var problem = new Problem(position, kind, shown);
        if (kept.Count < Capacity)
            kept.Add(problem);
        onAdded?.Invoke(problem);
    }

    private static string Shown(string argument)
    {
        var cut = argument.Length > LongestArgument ? argument[..LongestArgument] + "…" : argument;
        return string.Create(cut.Length, cut, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsControl(from[i]) ? ' ' : from[i];
        });
    }
}
