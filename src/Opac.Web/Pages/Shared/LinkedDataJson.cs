using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Opac.Web.Pages.Shared;

/// <summary>How JSON-LD is written into a page.</summary>
internal static class LinkedDataJson
{
    // This encoder, unlike the relaxed one, writes <, > and & as \u…: no text can end the script element that holds it.
    private static readonly JsonSerializerOptions Safe = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The thing as JSON that may stand in a page as it is.</summary>
    public static string Write(JsonObject thing) => thing.ToJsonString(Safe);
}
