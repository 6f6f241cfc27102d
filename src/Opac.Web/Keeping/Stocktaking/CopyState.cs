namespace Opac.Web.Keeping.Stocktaking;

/// <summary>What a stocktaking finds of a copy.</summary>
public enum CopyState
{
    /// <summary>Scanned where it belongs.</summary>
    Found,
    /// <summary>Should be there and was not scanned.</summary>
    Missing,
    /// <summary>Scanned somewhere else than where it belongs.</summary>
    Misplaced,
    /// <summary>Scanned, and no copy of the catalogue has the number.</summary>
    Unknown,
    /// <summary>Lent out, at the binder's or on order, and not scanned: nobody expects it on the shelf.</summary>
    Away,
    /// <summary>Lost or written off before, and scanned all the same.</summary>
    Returned,
}
