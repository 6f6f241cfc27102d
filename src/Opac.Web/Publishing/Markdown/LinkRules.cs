namespace Opac.Web.Publishing.Markdown;

/// <summary>Where a link of an author's may lead.</summary>
internal static class LinkRules
{
    private static readonly string[] schemes = ["http://", "https://", "mailto:", "tel:"];

    /// <summary>Whether an address is of a scheme that is taken, leads within the page (<c>#</c>) or within the site (<c>/</c>, <c>~/</c>), and plays no tricks.</summary>
    public static bool IsSafe(string address)
    {
        // A browser drops tabs and line ends from an address and takes «\» for «/».
        if (address.Length == 0 || address.Any(c => char.IsControl(c) || c == '\\' || char.IsSurrogate(c)))
            return false;
        if (schemes.Any(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
            return true;
        if (address[0] == '#')
            return true;
        var local = address.StartsWith("~/", StringComparison.Ordinal) ? address[1..] : address;
        return local.StartsWith('/') && !local.StartsWith("//", StringComparison.Ordinal) && !Uri.UnescapeDataString(local).Contains("/..", StringComparison.Ordinal);
    }
}
