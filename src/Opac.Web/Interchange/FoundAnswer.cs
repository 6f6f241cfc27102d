using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Metadata;

namespace Opac.Web.Interchange;

/// <summary>Answers with what a search found, as the serializer would write it: by code made for it beforehand, which looks nothing up for each value.</summary>
/// <param name="found">What was found.</param>
internal sealed class FoundAnswer(FoundJson found) : IResult, IEndpointMetadataProvider
{
    // As the platform writes answers: they stand in no page, so nothing but JSON's own signs is escaped.
    private static readonly JsonWriterOptions written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(FoundJson), ["application/json"]));

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        using (var json = new Utf8JsonWriter(response.BodyWriter, written))
            FoundJsonForm.Default.FoundJson.SerializeHandler!(json, found);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}

/// <summary>The code that writes <see cref="FoundJson"/>.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(FoundJson))]
internal sealed partial class FoundJsonForm : JsonSerializerContext;
