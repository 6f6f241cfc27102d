namespace Opac.Web.Keeping;

/// <summary>What was done to the catalogue.</summary>
public enum HistoryKind
{
    /// <summary>A file of records came, or took the place of another.</summary>
    File,
    /// <summary>A record was entered.</summary>
    NewRecord,
    /// <summary>A record was corrected.</summary>
    Correction,
    /// <summary>A record was put into the bin.</summary>
    Removal,
    /// <summary>Something done before was undone.</summary>
    Undo,
}
