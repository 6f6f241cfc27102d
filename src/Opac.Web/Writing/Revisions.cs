using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Opac.Web.Writing;

/// <summary>
/// Keeps every version of every text: one file each in <c>App_Data/revisions</c>, the first line who, when and why, the rest the text as it was. Nothing is
/// ever taken away or written over.
/// </summary>
public sealed partial class Revisions(PortalSettings settings, TimeProvider clock)
{
    private const string Ending = ".rev";

    private readonly Lock adding = new();

    /// <summary>Where they lie.</summary>
    public string Folder => Path.Combine(settings.DataPath, "revisions");

    /// <summary>The hash of a text.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    /// <summary>Keeps a version. It is on the disk when this returns.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public Revision Add(TextAddress address, Author author, RevisionKind kind, string text)
    {
        lock (adding)
        {
            var now = clock.GetUtcNow();
            var folder = FolderOf(address);
            string id;
            // The clock may have been set back: what comes later must sort behind all the same.
            var last = Ids(address).LastOrDefault();
            for (var tick = now.UtcDateTime; string.CompareOrdinal(id = tick.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture), last) <= 0;)
                tick = Later(last!, tick);
            var revision = new Revision(id, now, author.Name, kind, HashOf(text));
            AtomicFile.Write(Path.Combine(folder, id + Ending), JsonSerializer.Serialize(revision) + "\n" + text);
            return revision;
        }
    }

    /// <summary>All versions of a text, the latest first; those that cannot be read are left out.</summary>
    public IReadOnlyList<Revision> Of(TextAddress address) => [.. Ids(address).Reverse().Select(id => Head(address, id)).OfType<Revision>()];

    /// <summary>The latest version; <c>null</c> where there is none.</summary>
    public Revision? Latest(TextAddress address) => Ids(address).Reverse().Select(id => Head(address, id)).FirstOrDefault(revision => revision is not null);

    /// <summary>Whether a text of this hash is kept.</summary>
    public bool Has(TextAddress address, string hash) => Of(address).Any(revision => revision.Hash == hash);

    /// <summary>A version and its text; <c>null</c> where there is none of that id.</summary>
    public (Revision Revision, string Text)? Find(TextAddress address, string? id)
    {
        if (id is null || !Id().IsMatch(id) || PathOf(address, id) is var path && !File.Exists(path))
            return null;
        var whole = File.ReadAllText(path);
        var line = whole.IndexOf('\n', StringComparison.Ordinal);
        return line > 0 && Parse(whole[..line]) is { } revision ? (revision, whole[(line + 1)..]) : null;
    }

    /// <summary>Everything that was ever kept of what begins with a path below the content folder, to be moved with it; <c>null</c> where there is nothing.</summary>
    public string? FolderFor(string path) => Path.Combine(Folder, path) is var folder && Directory.Exists(folder) ? folder : null;

    private string[] Ids(TextAddress address) => Directory.Exists(FolderOf(address))
        ? [.. Directory.EnumerateFiles(FolderOf(address), "*" + Ending).Select(file => Path.GetFileNameWithoutExtension(file)).Where(id => Id().IsMatch(id)).Order(StringComparer.Ordinal)]
        : [];

    private Revision? Head(TextAddress address, string id)
    {
        using var reader = new StreamReader(PathOf(address, id));
        return reader.ReadLine() is { } line ? Parse(line) : null;
    }

    private static Revision? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Revision>(line);
        }
        catch (JsonException)
        {
            return null;   // not one of ours
        }
    }

    private static DateTime Later(string last, DateTime tick)
        => DateTime.TryParseExact(last, "yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at.AddMilliseconds(1)
            : tick.AddMilliseconds(1);

    private string FolderOf(TextAddress address) => Path.Combine(Folder, address.Path);

    private string PathOf(TextAddress address, string id) => Path.Combine(FolderOf(address), id + Ending);

    [GeneratedRegex(@"^\d{8}-\d{6}-\d{3}\z")]
    private static partial Regex Id();
}
