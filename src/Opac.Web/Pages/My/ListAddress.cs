using Opac.Indexing.Records;
using Opac.Web.Texts;

namespace Opac.Web.Pages.My;

/// <summary>A reader's list as an address: <c>/kk/my?id=KZ-000123&amp;id=EM-00404&amp;name=…</c>. The address is the list: nothing is stored on the server.</summary>
public static class ListAddress
{
    /// <summary>The address of a list.</summary>
    /// <param name="ids">The records, in order.</param>
    /// <param name="name">What the reader calls it; empty for nothing.</param>
    /// <param name="style">The style of descriptions; <c>null</c> for the usual one.</param>
    /// <param name="language">The language of the page; <c>null</c> for the request's own.</param>
    public static string Write(IEnumerable<RecordId> ids, string name = "", string? style = null, string? language = null)
    {
        var parts = ids.Select(id => $"id={Uri.EscapeDataString(id.Value)}").ToList();
        if (name.Length > 0)
            parts.Add($"name={Uri.EscapeDataString(name)}");
        if (style is not null)
            parts.Add($"style={style}");
        return $"/{language ?? PortalLanguage.Current}/my" + (parts.Count > 0 ? "?" + string.Join('&', parts) : "");
    }

    /// <summary>The address of a list of one record.</summary>
    public static string Of(RecordId id) => $"/{PortalLanguage.Current}/my?id={Uri.EscapeDataString(id.Value)}";

    /// <summary>Where the list is to be had as a file.</summary>
    public static string Export(IEnumerable<RecordId> ids, string format) =>
        $"/{PortalLanguage.Current}/my/export?format={format}&{string.Join('&', ids.Select(id => $"id={Uri.EscapeDataString(id.Value)}"))}";
}
