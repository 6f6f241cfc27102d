using System.Text.Json.Nodes;
using Opac.Web.Http;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Imaging.Iiif;

/// <summary>Writes manifests: a canvas a picture in the order of the walk, or one canvas with time for a film.</summary>
internal sealed class ManifestWriter(HttpRequest request, PortalSettings settings, Site? site)
{
    private const string Context = "http://iiif.io/api/presentation/3/context.json";
    private const int ThumbnailWidth = 400;

    private readonly string root = PublicAddress.Of(request, settings);

    /// <summary>The manifest of an exhibition.</summary>
    public JsonObject Of(Exhibition exhibition)
    {
        var id = $"{root}/iiif/exhibitions/{Uri.EscapeDataString(exhibition.Slug)}";
        var manifest = Begin($"{id}/manifest.json", "Manifest", exhibition.Texts, exhibition.Rights);
        manifest["homepage"] = Homepages("exhibitions", exhibition.Slug, exhibition.Texts);
        if (exhibition.Cover is { } cover && IiifPyramid.SizeOf(cover) is not null)
            manifest["thumbnail"] = new JsonArray(Thumbnail(cover));
        manifest["behavior"] = new JsonArray("individuals");
        var canvases = new JsonArray();
        foreach (var file in PicturesOf(exhibition))
            canvases.Add(Canvas($"{id}/canvas/{canvases.Count + 1}", file, exhibition));
        // A manifest has at least one canvas: an exhibition without pictures shows its card.
        if (canvases.Count == 0)
            canvases.Add(CardCanvas($"{id}/canvas/1", exhibition));
        manifest["items"] = canvases;
        return manifest;
    }

    /// <summary>The manifest of a film; <c>null</c> where the film is missing or its length is not known.</summary>
    public JsonObject? Of(Trailer trailer)
    {
        if (trailer.File is not { } film || FilmHead.Read(film.DiskPath) is not { } head)
            return null;
        var id = $"{root}/iiif/trailers/{Uri.EscapeDataString(trailer.Slug)}";
        var manifest = Begin($"{id}/manifest.json", "Manifest", trailer.Texts, trailer.Rights);
        manifest["homepage"] = Homepages("trailers", trailer.Slug, trailer.Texts);
        if (trailer.Poster is { } poster && IiifPyramid.SizeOf(poster) is not null)
            manifest["thumbnail"] = new JsonArray(Thumbnail(poster));
        var canvas = new JsonObject
        {
            ["id"] = $"{id}/canvas/1",
            ["type"] = "Canvas",
            ["label"] = ByLanguage(trailer.Texts, text => text.Title),
            ["width"] = head.Width,
            ["height"] = head.Height,
            ["duration"] = head.Seconds,
            ["items"] = Page($"{id}/canvas/1", "painting", new JsonObject
            {
                ["id"] = root + film.Href,
                ["type"] = "Video",
                ["format"] = film.Format.ContentType,
                ["width"] = head.Width,
                ["height"] = head.Height,
                ["duration"] = head.Seconds,
            }),
        };
        if (trailer.Captions.Count > 0)
            canvas["annotations"] = Tracks($"{id}/canvas/1", trailer);
        manifest["items"] = new JsonArray(canvas);
        return manifest;
    }

    /// <summary>The collection of all that visitors may see.</summary>
    public JsonObject OfAll(ContentSnapshot content, DateTimeOffset now)
    {
        var items = new JsonArray();
        foreach (var exhibition in ContentSnapshot.Public(content.Exhibitions, now))
            items.Add(new JsonObject { ["id"] = $"{root}/iiif/exhibitions/{Uri.EscapeDataString(exhibition.Slug)}/manifest.json", ["type"] = "Manifest", ["label"] = ByLanguage(exhibition.Texts, text => text.Title) });
        foreach (var trailer in ContentSnapshot.Public(content.Trailers, now).Where(trailer => trailer.File is { } film && FilmHead.Read(film.DiskPath) is not null))
            items.Add(new JsonObject { ["id"] = $"{root}/iiif/trailers/{Uri.EscapeDataString(trailer.Slug)}/manifest.json", ["type"] = "Manifest", ["label"] = ByLanguage(trailer.Texts, text => text.Title) });
        return new JsonObject
        {
            ["@context"] = Context,
            ["id"] = $"{root}/iiif/collection.json",
            ["type"] = "Collection",
            ["label"] = site is null ? new JsonObject { ["none"] = new JsonArray(root) } : ByLanguage(site.Texts, text => text.Title),
            ["items"] = items,
        };
    }

    private static List<MediaFile> PicturesOf(Exhibition exhibition)
        => [.. exhibition.For("kk").Body.Pictures.Concat(exhibition.Texts.Values.SelectMany(text => text.Body.Pictures))
            .Select(picture => picture.File).DistinctBy(file => file.Address).Where(file => IiifPyramid.SizeOf(file) is not null)];

    private JsonObject Begin<T>(string id, string type, IReadOnlyDictionary<string, T> texts, string? rights) where T : PublishedText
    {
        var json = new JsonObject { ["@context"] = Context, ["id"] = id, ["type"] = type, ["label"] = ByLanguage(texts, text => text.Subtitle is { } more ? $"{text.Title} : {more}" : text.Title) };
        if (ByLanguage(texts, text => text.Description) is { Count: > 0 } summary)
            json["summary"] = summary;
        if (IiifRights.AddressOf(rights) is { } address)
            json["rights"] = address;
        if (rights is not null)
            json["requiredStatement"] = Statement(rights);
        if (site is not null)
        {
            json["provider"] = new JsonArray(new JsonObject
            {
                ["id"] = root + "/",
                ["type"] = "Agent",
                ["label"] = ByLanguage(site.Texts, text => text.Title),
                ["homepage"] = new JsonArray(new JsonObject { ["id"] = root + "/kk/", ["type"] = "Text", ["label"] = ByLanguage(site.Texts, text => text.Title), ["format"] = "text/html" }),
            });
        }
        return json;
    }

    private JsonObject Canvas(string id, MediaFile file, Exhibition exhibition)
    {
        var (width, height) = IiifPyramid.SizeOf(file)!.Value;
        var shown = exhibition.Texts.ToDictionary(pair => pair.Key, pair => pair.Value.Body.Pictures.FirstOrDefault(picture => picture.File.Address == file.Address));
        var label = new JsonObject();
        foreach (var (language, picture) in shown)
        {
            if ((picture?.Caption ?? picture?.Alt) is { Length: > 0 } words)
                label[language] = new JsonArray(words);
        }
        var canvas = new JsonObject
        {
            ["id"] = id,
            ["type"] = "Canvas",
            ["label"] = label.Count > 0 ? label : new JsonObject { ["none"] = new JsonArray(file.Name) },
            ["width"] = width,
            ["height"] = height,
            ["thumbnail"] = new JsonArray(Thumbnail(file)),
            ["items"] = Page(id, "painting", Picture(file, width, height)),
        };
        if (shown.Values.Select(picture => picture?.Rights ?? picture?.Credit).FirstOrDefault(words => words is not null) is { } rights)
            canvas["requiredStatement"] = Statement(rights);
        return canvas;
    }

    private JsonObject CardCanvas(string id, Exhibition exhibition) => new()
    {
        ["id"] = id,
        ["type"] = "Canvas",
        ["label"] = ByLanguage(exhibition.Texts, text => text.Title),
        ["width"] = CardPainter.Width,
        ["height"] = CardPainter.Height,
        ["items"] = Page(id, "painting", new JsonObject
        {
            ["id"] = $"{root}/cards/exhibitions/{Uri.EscapeDataString(exhibition.Slug)}.png",
            ["type"] = "Image",
            ["format"] = "image/png",
            ["width"] = CardPainter.Width,
            ["height"] = CardPainter.Height,
        }),
    };

    private JsonObject Picture(MediaFile file, int width, int height) => new()
    {
        ["id"] = $"{Service(file)}/full/max/0/default.jpg",
        ["type"] = "Image",
        ["format"] = "image/jpeg",
        ["width"] = width,
        ["height"] = height,
        ["service"] = new JsonArray(ServiceOf(file)),
    };

    private JsonObject Thumbnail(MediaFile file)
    {
        var (width, height) = IiifPyramid.SizeOf(file)!.Value;
        var across = Math.Min(ThumbnailWidth, width);
        return new JsonObject
        {
            ["id"] = $"{Service(file)}/full/{across},/0/default.jpg",
            ["type"] = "Image",
            ["format"] = "image/jpeg",
            ["width"] = across,
            ["height"] = Math.Max(1, (int)Math.Round((double)height * across / width)),
            ["service"] = new JsonArray(ServiceOf(file)),
        };
    }

    private JsonObject ServiceOf(MediaFile file) => new() { ["id"] = Service(file), ["type"] = "ImageService3", ["profile"] = "level2" };

    private string Service(MediaFile file) => IiifImages.AddressOf(file, request, settings);

    private JsonArray Tracks(string canvas, Trailer trailer)
    {
        var annotations = new JsonArray();
        foreach (var (language, file) in trailer.Captions)
        {
            annotations.Add(new JsonObject
            {
                ["id"] = $"{canvas}/captions/{language}",
                ["type"] = "Annotation",
                ["motivation"] = "supplementing",
                ["body"] = new JsonObject { ["id"] = root + file.Href, ["type"] = "Text", ["format"] = "text/vtt", ["language"] = language, ["label"] = new JsonObject { [language] = new JsonArray(file.Name) } },
                ["target"] = canvas,
            });
        }
        return [new JsonObject { ["id"] = $"{canvas}/captions", ["type"] = "AnnotationPage", ["items"] = annotations }];
    }

    private static JsonArray Page(string canvas, string motivation, JsonObject body) =>
    [
        new JsonObject
        {
            ["id"] = $"{canvas}/page",
            ["type"] = "AnnotationPage",
            ["items"] = new JsonArray(new JsonObject { ["id"] = $"{canvas}/annotation", ["type"] = "Annotation", ["motivation"] = motivation, ["body"] = body, ["target"] = canvas }),
        },
    ];

    private static JsonObject Statement(string rights) => new()
    {
        ["label"] = new JsonObject { ["kk"] = new JsonArray("Рұқсат"), ["ru"] = new JsonArray("Права"), ["en"] = new JsonArray("Rights") },
        ["value"] = new JsonObject { ["none"] = new JsonArray(rights) },
    };

    private JsonArray Homepages<T>(string section, string slug, IReadOnlyDictionary<string, T> texts) where T : PublishedText =>
        [.. PortalLanguage.All.Where(texts.ContainsKey).Select(language => (JsonNode)new JsonObject
        {
            ["id"] = $"{root}/{language}/{section}/{Uri.EscapeDataString(slug)}",
            ["type"] = "Text",
            ["label"] = new JsonObject { [language] = new JsonArray(texts[language].Title) },
            ["format"] = "text/html",
            ["language"] = new JsonArray(language),
        })];

    private static JsonObject ByLanguage<T>(IReadOnlyDictionary<string, T> texts, Func<T, string?> choose)
    {
        var json = new JsonObject();
        foreach (var language in PortalLanguage.All.Where(texts.ContainsKey))
        {
            if (choose(texts[language]) is { Length: > 0 } words)
                json[language] = new JsonArray(words);
        }
        return json;
    }
}
