using System.Security.Cryptography;
using System.Text;

namespace Opac.Web.Writing;

/// <summary>
/// What is written and not yet in the content folder: new versions of texts that visitors see, and what is being typed. Plain files in
/// <c>App_Data/drafts</c> and <c>App_Data/typing</c>; the name of each tells from which version of the text it set out.
/// </summary>
public sealed class Drafts(PortalSettings settings)
{
    private const string None = "none";

    /// <summary>The version that waits to be given to visitors; <c>null</c> for none.</summary>
    public Draft? Find(TextAddress address) => Newest(FolderOf("drafts", address), "*.md");

    /// <summary>What somebody has typed and not saved; <c>null</c> for nothing.</summary>
    public Draft? Typed(TextAddress address, string author) => Newest(FolderOf("typing", address), KeyOf(author) + ".*.md");

    /// <summary>Keeps a version that waits.</summary>
    /// <param name="address">Of which text.</param>
    /// <param name="text">The whole file.</param>
    /// <param name="basedOn">The hash of the version in the content folder that it is to replace; <c>null</c> where there is none.</param>
    public void Put(TextAddress address, string text, string? basedOn) => Put(FolderOf("drafts", address), "", basedOn, text);

    /// <summary>Keeps what somebody is typing.</summary>
    /// <inheritdoc cref="Put(TextAddress, string, string?)"/>
    public void Type(TextAddress address, string author, string text, string? basedOn) => Put(FolderOf("typing", address), KeyOf(author) + ".", basedOn, text);

    /// <summary>Lets the version that waits go. Whoever calls has kept it as a revision.</summary>
    public void Remove(TextAddress address) => Remove(FolderOf("drafts", address), "*.md");

    /// <summary>Lets go what somebody has typed.</summary>
    public void Untype(TextAddress address, string author) => Remove(FolderOf("typing", address), KeyOf(author) + ".*.md");

    /// <summary>The texts of which a new version waits, by path below the content folder.</summary>
    public IReadOnlySet<string> Waiting()
    {
        var root = Path.Combine(settings.DataPath, "drafts");
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories).Where(IsDraft).Select(file => Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Replace('\\', '/')).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>();
    }

    private string FolderOf(string room, TextAddress address) => Path.Combine(settings.DataPath, room, address.Path);

    private static bool IsDraft(string file) => !Path.GetFileName(file).StartsWith('.');

    // Names of people may hold anything; file names may not.
    private static string KeyOf(string author) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(author)))[..16];

    private static Draft? Newest(string folder, string pattern)
    {
        if (!Directory.Exists(folder))
            return null;
        var newest = new DirectoryInfo(folder).EnumerateFiles(pattern).Where(file => IsDraft(file.Name)).OrderByDescending(file => file.LastWriteTimeUtc).FirstOrDefault();
        if (newest is null)
            return null;
        var basedOn = Path.GetFileNameWithoutExtension(newest.Name).Split('.')[^1];
        return new Draft(File.ReadAllText(newest.FullName), basedOn == None ? null : basedOn, newest.FullName, newest.LastWriteTimeUtc);
    }

    // The new one is there before the old one goes: killed between the two, the newer counts.
    private static void Put(string folder, string prefix, string? basedOn, string text)
    {
        var path = Path.Combine(folder, $"{prefix}{basedOn ?? None}.md");
        AtomicFile.Write(path, text);
        foreach (var old in Directory.EnumerateFiles(folder, prefix + "*.md").Where(file => file != path && IsDraft(file)))
            File.Delete(old);
    }

    private static void Remove(string folder, string pattern)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, pattern))
            File.Delete(file);
        AtomicFile.FlushFolder(folder);
    }
}
