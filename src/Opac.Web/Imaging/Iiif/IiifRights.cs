using System.Text.RegularExpressions;

namespace Opac.Web.Imaging.Iiif;

/// <summary>The address of a licence, which is all that a manifest takes for rights.</summary>
internal static partial class IiifRights
{
    /// <summary>The address for «CC BY-SA 4.0» and its like; <c>null</c> for other words, which are then only shown.</summary>
    public static string? AddressOf(string? rights)
    {
        if (rights is null)
            return null;
        if (Zero().IsMatch(rights))
            return "http://creativecommons.org/publicdomain/zero/1.0/";
        var match = Licence().Match(rights);
        return match.Success
            ? $"http://creativecommons.org/licenses/{match.Groups["kind"].Value.ToLowerInvariant()}/{(match.Groups["version"].Success ? match.Groups["version"].Value : "4.0")}/"
            : null;
    }

    [GeneratedRegex(@"\bCC[ -](?<kind>BY(-NC)?(-SA|-ND)?)\b( (?<version>[1-4]\.[05]))?", RegexOptions.IgnoreCase)]
    private static partial Regex Licence();

    [GeneratedRegex(@"\bCC ?0\b", RegexOptions.IgnoreCase)]
    private static partial Regex Zero();
}
