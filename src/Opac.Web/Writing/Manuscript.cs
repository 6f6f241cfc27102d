namespace Opac.Web.Writing;

/// <summary>A text as those who write it see it.</summary>
/// <param name="Address">Which.</param>
/// <param name="InContent">The file in the content folder; <c>null</c> where there is none.</param>
/// <param name="Draft">The new version that waits beside it; <c>null</c> for none.</param>
/// <param name="State">How far it has come.</param>
public sealed record Manuscript(TextAddress Address, string? InContent, Draft? Draft, TextState State)
{
    /// <summary>The latest saved text: what one goes on writing.</summary>
    public string Text => Draft?.Text ?? InContent ?? "";

    /// <summary>The hash of that text: what a save must name, so that nobody writes over what they have not seen.</summary>
    public string Hash => Revisions.HashOf(Text);

    /// <summary>The hash of the file in the content folder; <c>null</c> where there is none.</summary>
    public string? ContentHash => InContent is null ? null : Revisions.HashOf(InContent);

    /// <summary>Whether what waits set out from another version than the one in the content folder now.</summary>
    public bool IsOvertaken => Draft is not null && Draft.BasedOn != ContentHash;

    /// <summary>Whether visitors see the file in the content folder, now or from a date on.</summary>
    public bool IsReady => State != TextState.Draft;
}
