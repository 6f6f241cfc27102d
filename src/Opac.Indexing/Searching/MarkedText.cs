namespace Opac.Indexing.Searching;

/// <summary>A text in which what matched is marked: plain runs, to be encoded by whoever shows them.</summary>
/// <param name="Runs">The text in order; joined they are the text shown.</param>
public sealed record MarkedText(IReadOnlyList<MarkedRun> Runs)
{
    /// <summary>A text with nothing marked.</summary>
    public static MarkedText Plain(string text) => new([new MarkedRun(text, false)]);

    /// <inheritdoc/>
    public override string ToString() => string.Concat(Runs.Select(run => run.Text));
}
