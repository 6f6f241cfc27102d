namespace Opac.Web.Upkeep.Backups;

/// <summary>A file in a backup.</summary>
/// <param name="Path">Its place in the archive, with slashes: <c>content/…</c> or <c>data/…</c>.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">The hash of its content, in small hexadecimal digits.</param>
internal sealed record BackedUpFile(string Path, long Length, string Sha256);
