namespace Opac.Indexing.Records;

/// <summary>Whether a reader can have a copy.</summary>
public enum ItemStatus
{
    /// <summary>On the shelf, may be borrowed.</summary>
    Available,
    /// <summary>Lent out.</summary>
    OnLoan,
    /// <summary>For reading in the room only.</summary>
    ReadingRoom,
    /// <summary>Ordered, or on its way through processing.</summary>
    OnOrder,
    /// <summary>At the binder's.</summary>
    Repair,
    /// <summary>Lost.</summary>
    Lost,
    /// <summary>Written off.</summary>
    Withdrawn,
}
