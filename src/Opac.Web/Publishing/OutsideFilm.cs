using System.Text.RegularExpressions;

namespace Opac.Web.Publishing;

/// <summary>A film that lies with another host. Nothing is loaded from there before the visitor says so.</summary>
/// <param name="Address">The page on which its host shows it, http or https.</param>
/// <param name="Player">Its host's player, to stand in a page; <c>null</c> where the host is not one of the few that the portal knows.</param>
public sealed partial record OutsideFilm(Uri Address, Uri? Player)
{
    /// <summary>The host's name, without the «www».</summary>
    public string Host => Address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? Address.IdnHost[4..] : Address.IdnHost;

    /// <summary>The source that a page's policy must let in for the player; <c>null</c> without one.</summary>
    public string? PlayerSource => Player?.GetLeftPart(UriPartial.Authority);

    /// <summary>Reads an address; <c>null</c> for anything but http and https.</summary>
    public static OutsideFilm? Parse(string written)
    {
        if (!Uri.TryCreate(written.Trim(), UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) || address.UserInfo.Length > 0)
            return null;
        return new(address, PlayerOf(address));
    }

    // Made from the id alone: the server asks nobody (the hosts' oEmbed would tell more, and would be a request that an author chooses).
    private static Uri? PlayerOf(Uri address) => address.IdnHost switch
    {
        "youtu.be" or "youtube.com" or "www.youtube.com" or "m.youtube.com" or "www.youtube-nocookie.com" when YouTube().Match(address.AbsoluteUri) is { Success: true } id
            => new($"https://www.youtube-nocookie.com/embed/{id.Groups[1].Value}?rel=0"),
        "vimeo.com" or "www.vimeo.com" or "player.vimeo.com" when Vimeo().Match(address.AbsolutePath) is { Success: true } id
            => new($"https://player.vimeo.com/video/{id.Groups[1].Value}?dnt=1"),
        _ => null,
    };

    [GeneratedRegex(@"(?:[?&]v=|youtu\.be/|/embed/|/shorts/|/live/)([A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])")]
    private static partial Regex YouTube();

    [GeneratedRegex(@"^/(?:video/)?(\d{5,12})(?:/|$)")]
    private static partial Regex Vimeo();
}
