namespace Opac.Indexing.Indexing;

/// <summary>
/// The folder in which generations of the index lie: each in a folder of its own, and a small file that names the one that serves. A new one is built
/// aside and named when it is complete, by renaming; a crash at any moment leaves the old one named.
/// </summary>
public sealed class GenerationStore(string folder)
{
    private string Pointer => Path.Combine(folder, "current");

    /// <summary>The generation that serves, with the fingerprint of what it was built from; <c>null</c> where there is none.</summary>
    public (string Path, string Fingerprint)? Current()
    {
        if (!File.Exists(Pointer))
            return null;
        var lines = File.ReadAllLines(Pointer);
        return lines is [var name, var fingerprint, ..] && Directory.Exists(Path.Combine(folder, name)) ? (Path.Combine(folder, name), fingerprint) : null;
    }

    /// <summary>Makes the folder of a new generation, after clearing away whatever earlier runs left over.</summary>
    public string Begin()
    {
        Directory.CreateDirectory(folder);
        var serving = Current()?.Path;
        foreach (var left in Directory.EnumerateDirectories(folder).Where(left => left != serving))
            Directory.Delete(left, recursive: true);
        return Directory.CreateDirectory(Path.Combine(folder, $"generation-{Guid.NewGuid():N}")).FullName;
    }

    /// <summary>Names a complete generation as the one that serves.</summary>
    public void Switch(string generation, string fingerprint)
    {
        var next = Pointer + ".next";
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            using var writer = new StreamWriter(stream, leaveOpen: true);
            writer.Write($"{Path.GetFileName(generation)}\n{fingerprint}\n");
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }
        File.Move(next, Pointer, overwrite: true);
    }
}
