namespace Opac.Indexing.Records;

/// <summary>Where a record was read.</summary>
/// <param name="Id">The name by which the source itself knows it; another than the record's own where records of several files were brought together.</param>
/// <param name="File">The file, as problems name it.</param>
/// <param name="Number">The number of the record in it, from 1; of the line, for texts.</param>
/// <param name="Offset">The byte at which it begins; the column, for texts.</param>
public sealed record RecordOrigin(RecordId Id, string File, long Number, long Offset)
{
    /// <summary>The name of the file of the records that were entered or corrected in the studio.</summary>
    public const string StudioFileName = "studio.mrc";

    /// <summary>Whether it was read from the studio's file. A corrected record has the place of the one that it stands for as its second origin.</summary>
    public bool IsOfStudio => IsStudioFile(File);

    /// <summary>Whether a path is that of the studio's file.</summary>
    public static bool IsStudioFile(string path) =>
        path.EndsWith(StudioFileName, StringComparison.Ordinal) && (path.Length == StudioFileName.Length || path[^(StudioFileName.Length + 1)] is '/' or '\\');
}
