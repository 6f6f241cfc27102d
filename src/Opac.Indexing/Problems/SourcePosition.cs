namespace Opac.Indexing.Problems;

/// <summary>Where in a file something is.</summary>
/// <param name="File">The path as the librarian would name it, relative to the content folder where it lies below it.</param>
/// <param name="Line">Line from 1 for texts; the number of the record from 1 for record files; 0 where the whole file is meant.</param>
/// <param name="Column">Column from 1, counted in characters, for texts; the number of the column for headings of tables; the byte offset of the record for binary record files; 0 where none applies.</param>
public readonly record struct SourcePosition(string File, long Line = 0, long Column = 0)
{
    /// <summary><c>file:line:column</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
