namespace Opac.Web.Writing;

/// <summary>Who writes.</summary>
/// <param name="Name">The name by which colleagues know them.</param>
/// <param name="MayPublish">Whether what they write may be shown to visitors without anybody else looking at it.</param>
public sealed record Author(string Name, bool MayPublish)
{
    /// <summary>The name of their account, which no other has.</summary>
    public string Account { get; init; } = Name;
}
