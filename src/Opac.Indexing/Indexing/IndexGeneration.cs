namespace Opac.Indexing.Indexing;

/// <summary>A complete index on disk.</summary>
/// <param name="Folder">Where its files are.</param>
/// <param name="Manifest">What it is.</param>
public sealed record IndexGeneration(string Folder, GenerationManifest Manifest)
{
    /// <summary>Its name, by which the pointer file names it; later ones sort later.</summary>
    public string Name => Path.GetFileName(Folder);
}
