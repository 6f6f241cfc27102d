namespace Opac.Web.Staff;

/// <summary>A browser in two words, for the list of sessions: enough to tell one's own from a stranger's, too little to tell two of a kind apart.</summary>
internal static class DeviceName
{
    // Each names those before it as well, so that the first that is found is the right one.
    private static readonly (string Mark, string Name)[] programs = [("Edg/", "Edge"), ("OPR/", "Opera"), ("YaBrowser/", "Yandex"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Mark, string Name)[] systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <summary>The name for what the browser calls itself; <c>?</c> where nothing in it is known.</summary>
    public static string Of(string? userAgent)
    {
        var known = new[] { First(programs, userAgent), First(systems, userAgent) }.OfType<string>().ToList();
        return known.Count == 0 ? "?" : string.Join(" · ", known);
    }

    private static string? First((string Mark, string Name)[] table, string? userAgent) =>
        Array.Find(table, row => userAgent?.Contains(row.Mark, StringComparison.Ordinal) == true).Name;
}
