namespace Opac.Web.Keeping;

/// <summary>A copy in the form.</summary>
public sealed class CopyForm
{
    /// <summary>Its place among the copies that the record had, from 0; <c>null</c> for what new copies have in common.</summary>
    public int? Index { get; set; }

    /// <summary>Inventory number.</summary>
    public string? Number { get; set; }

    /// <summary>Room or department.</summary>
    public string? Location { get; set; }

    /// <summary>Shelf mark.</summary>
    public string? ShelfMark { get; set; }

    /// <summary>Day of arrival, <c>yyyy-MM-dd</c> or as people write it.</summary>
    public string? Acquired { get; set; }

    /// <summary>Price, as written.</summary>
    public string? Price { get; set; }

    /// <summary>The status, by the name of the value; on the shelf where not said.</summary>
    public string? Status { get; set; }

    /// <summary>Whether the copy is to be taken out of the record: entered by mistake. What was lost or written off has a status instead.</summary>
    public bool Remove { get; set; }
}
