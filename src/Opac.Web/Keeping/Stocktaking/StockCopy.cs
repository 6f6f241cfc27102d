using Opac.Indexing.Records;

namespace Opac.Web.Keeping.Stocktaking;

/// <summary>A copy as the catalogue had it when the stocktaking began.</summary>
/// <param name="Number">The inventory number.</param>
/// <param name="Barcode">The bar code, where it is another.</param>
/// <param name="Record">The id of the record.</param>
/// <param name="Title">The title.</param>
/// <param name="Author">The first author.</param>
/// <param name="Location">Room or department.</param>
/// <param name="Shelf">The shelf, where named.</param>
/// <param name="ShelfMark">The shelf mark.</param>
/// <param name="Status">The state.</param>
/// <param name="Price">The price, as written.</param>
public sealed record StockCopy(string Number, string? Barcode, string Record, string Title, string? Author, string? Location, string? Shelf, string? ShelfMark, ItemStatus Status, string? Price);
