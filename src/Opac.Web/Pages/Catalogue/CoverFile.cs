using System.Globalization;

namespace Opac.Web.Pages.Catalogue;

/// <summary>The picture of a real cover.</summary>
/// <param name="Name">The record's id or the ISBN in thirteen digits.</param>
/// <param name="DiskPath">Where it lies.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Modified">When it was last written.</param>
public sealed record CoverFile(string Name, string DiskPath, string MediaType, DateTime Modified)
{
    /// <summary>The address under which it is served: another one when the file changes, so that browsers may keep it.</summary>
    public string Address => $"/covers/{Uri.EscapeDataString(Name)}?v={Modified.Ticks.ToString("x", CultureInfo.InvariantCulture)}";
}
