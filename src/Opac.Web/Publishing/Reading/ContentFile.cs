namespace Opac.Web.Publishing.Reading;

/// <summary>A file as a scan found it.</summary>
/// <param name="Name">Its path below its content folder, with forward slashes.</param>
/// <param name="DiskPath">Where it lies.</param>
/// <param name="Length">Bytes; never 0.</param>
/// <param name="Modified">When it was last written.</param>
internal sealed record ContentFile(string Name, string DiskPath, long Length, DateTimeOffset Modified);
