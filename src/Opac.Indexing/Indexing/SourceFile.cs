namespace Opac.Indexing.Indexing;

/// <summary>A file that an index was built from, as it was then.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Changed">When it was written last, in ticks, UTC.</param>
/// <param name="Hash">SHA-256 of its content.</param>
public sealed record SourceFile(string Path, long Length, long Changed, string Hash);
