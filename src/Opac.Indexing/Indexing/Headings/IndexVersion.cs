namespace Opac.Indexing.Indexing.Headings;

/// <summary>
/// The state of an index that a file beside it was made of: the numbers of documents in the file are those of that state only, so that the file of
/// another is not to be read.
/// </summary>
internal static class IndexVersion
{
    /// <summary>The state that stands at the beginning of a file.</summary>
    public static long Read(MappedFile file) => (uint)file.Number(0) | ((long)file.Number(4) << 32);
}
