using System.Globalization;
using System.Text.Json;

namespace Opac.Web.Films;

/// <summary>What ffprobe tells of a film.</summary>
public sealed record FilmFacts
{
    /// <summary>How long it is.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Pixels across and down; 0 where it has no picture.</summary>
    public required (int Width, int Height) Size { get; init; }

    /// <summary>ffmpeg's name of the picture's codec, <c>h264</c>; <c>null</c> where it has no picture.</summary>
    public required string? Picture { get; init; }

    /// <summary>How its pixels are kept, <c>yuv420p</c>; <c>null</c> where not told.</summary>
    public required string? Pixels { get; init; }

    /// <summary>ffmpeg's name of the sound's codec, <c>aac</c>; <c>null</c> for a silent film.</summary>
    public required string? Sound { get; init; }

    /// <summary>Bits a second; 0 where not told.</summary>
    public required long BitRate { get; init; }

    /// <summary>Reads what <c>ffprobe -print_format json -show_format -show_streams</c> prints; <c>null</c> where that is no film.</summary>
    public static FilmFacts? Parse(string json)
    {
        using var told = JsonDocument.Parse(json);
        if (!told.RootElement.TryGetProperty("format", out var format) || !told.RootElement.TryGetProperty("streams", out var streams))
            return null;
        JsonElement? Stream(string type) => streams.EnumerateArray().Where(stream => Text(stream, "codec_type") == type).Select(stream => (JsonElement?)stream).FirstOrDefault();
        var picture = Stream("video");
        return new()
        {
            Duration = TimeSpan.FromSeconds(double.TryParse(Text(format, "duration"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e6 ? seconds : 0),
            Size = picture is { } size ? (Number(size, "width"), Number(size, "height")) : (0, 0),
            Picture = picture is { } seen ? Text(seen, "codec_name") : null,
            Pixels = picture is { } pixels ? Text(pixels, "pix_fmt") : null,
            Sound = Stream("audio") is { } heard ? Text(heard, "codec_name") : null,
            BitRate = long.TryParse(Text(format, "bit_rate"), NumberStyles.None, CultureInfo.InvariantCulture, out var rate) ? rate : 0,
        };
    }

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Number(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : 0;
}
