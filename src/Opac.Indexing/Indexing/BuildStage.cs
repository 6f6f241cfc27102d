namespace Opac.Indexing.Indexing;

/// <summary>The stages in which an index is built.</summary>
public enum BuildStage
{
    /// <summary>Records are read and taken in.</summary>
    Reading,
    /// <summary>What was taken in is being written to disk.</summary>
    Writing,
    /// <summary>The new generation is checked before it takes over.</summary>
    Checking,
}
