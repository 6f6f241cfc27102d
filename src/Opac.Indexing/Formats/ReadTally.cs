namespace Opac.Indexing.Formats;

/// <summary>How the reading of files went, in numbers; filled while the records are being read. Not for several threads at once.</summary>
public sealed class ReadTally
{
    /// <summary>Records handed out.</summary>
    public long Read { get; internal set; }

    /// <summary>Of those, records about which something was reported.</summary>
    public long WithWarnings { get; internal set; }

    /// <summary>Records that could not be read.</summary>
    public long Rejected { get; internal set; }

    /// <summary>Records that are no description of a book: authority, holdings, classification and deleted ones.</summary>
    public long Skipped { get; internal set; }

    /// <summary>How many bytes of the files have been taken in, packed as they are on disk.</summary>
    public long Bytes { get; internal set; }
}
