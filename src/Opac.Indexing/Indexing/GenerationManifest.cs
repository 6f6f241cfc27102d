using System.Text.Json.Serialization;

namespace Opac.Indexing.Indexing;

/// <summary>What a generation of the index is: written beside it when it is complete.</summary>
/// <param name="Schema">The <see cref="IndexSchema.Version"/> that it was built by.</param>
/// <param name="Records">How many records it holds.</param>
/// <param name="Built">When it was complete, UTC.</param>
/// <param name="Sources">What it was built from.</param>
/// <param name="Files">Its files with their lengths and hashes.</param>
public sealed record GenerationManifest(int Schema, int Records, DateTime Built, SourceFingerprint Sources, IReadOnlyList<GenerationFile> Files);

/// <summary>A file of a generation.</summary>
/// <param name="Name">Its name within the generation's folder.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Hash">SHA-256 of its content.</param>
public sealed record GenerationFile(string Name, long Length, string Hash);

/// <summary>Writes and reads manifests without reflection, so that a start costs no warming up.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(GenerationManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
