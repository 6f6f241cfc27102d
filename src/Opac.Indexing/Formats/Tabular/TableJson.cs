using System.Text.Json.Serialization;

namespace Opac.Indexing.Formats.Tabular;

/// <summary>How the cells of a row are kept as its source.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class TableJson : JsonSerializerContext;
