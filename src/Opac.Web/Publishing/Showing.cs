namespace Opac.Web.Publishing;

/// <summary>When something is shown to visitors.</summary>
/// <param name="Ready">Whether its author calls it ready.</param>
/// <param name="Publish">From when on; <c>null</c> for at once.</param>
/// <param name="Archive">From when on it counts as past; <c>null</c> for never.</param>
public sealed record Showing(bool Ready, WrittenDate? Publish, WrittenDate? Archive)
{
    /// <summary>The keys of a front matter that say so.</summary>
    public static IReadOnlyList<ContentKey> Keys { get; } = [ContentKeys.State, ContentKeys.Publish, ContentKeys.Archive];

    /// <summary>Whether visitors may see it at a moment. What is past stays to be seen.</summary>
    public bool IsPublic(DateTimeOffset now) => Ready && (Publish is not { } publish || publish.Beginning <= now);

    /// <summary>Whether it has gone to the archive.</summary>
    public bool IsPast(DateTimeOffset now) => Archive is { } archive && archive.Beginning <= now;

    /// <summary>Reads it. Nothing written means: ready, at once, for good.</summary>
    public static Showing Read(Fields fields)
    {
        var showing = new Showing(fields.Choice(ContentKeys.State, ContentWords.Ready, otherwise: true), fields.Date(ContentKeys.Publish), fields.Date(ContentKeys.Archive));
        if (showing is { Publish: { } publish, Archive: { } archive } && archive.Beginning < publish.Beginning)
            fields.Report(ContentKeys.Archive, FrontMatterProblems.DatesReversed, fields.Text(ContentKeys.Publish)!, fields.Text(ContentKeys.Archive)!);
        return showing;
    }
}
