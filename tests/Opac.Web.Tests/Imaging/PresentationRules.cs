using System.Text.Json;
using System.Text.RegularExpressions;

namespace Opac.Web.Tests.Imaging;

/// <summary>
/// The rules of IIIF Presentation API 3.0 that can be checked by machine: which properties each class must, may and must not have (appendix A), of
/// what type each is, and how canvases, pages and annotations hang together. No schema is to be had as a package; this follows the text.
/// </summary>
internal sealed partial class PresentationRules
{
    private const string Context = "http://iiif.io/api/presentation/3/context.json";

    private static readonly string[] describing = ["id", "type", "label", "summary", "metadata", "requiredStatement", "rights", "provider", "thumbnail", "behavior", "homepage", "seeAlso", "rendering", "service", "partOf"];
    private static readonly string[] contents = ["Image", "Video", "Sound", "Text", "Dataset", "Model"];

    /// <summary>By class: what it must have, and what it may have besides what describes any.</summary>
    private static readonly Dictionary<string, (string[] Must, string[] May)> classes = new()
    {
        ["Collection"] = (["id", "type", "label", "items"], ["@context", "navDate", "viewingDirection", "placeholderCanvas", "accompanyingCanvas", "services", "annotations"]),
        ["Manifest"] = (["id", "type", "label", "items"], ["@context", "navDate", "viewingDirection", "placeholderCanvas", "accompanyingCanvas", "services", "annotations", "start", "structures"]),
        ["Canvas"] = (["id", "type", "items"], ["navDate", "height", "width", "duration", "placeholderCanvas", "accompanyingCanvas", "annotations"]),
        ["AnnotationPage"] = (["id", "type", "items"], []),
        ["Annotation"] = (["id", "type", "motivation", "body", "target"], ["timeMode"]),
        ["Agent"] = (["id", "type", "label"], ["logo"]),
        ["Content"] = (["id", "type"], ["format", "language", "profile", "height", "width", "duration", "annotations"]),
    };

    private static readonly Dictionary<string, string[]> behaviours = new()
    {
        ["Manifest"] = ["auto-advance", "no-auto-advance", "repeat", "no-repeat", "unordered", "individuals", "continuous", "paged"],
        ["Canvas"] = ["auto-advance", "no-auto-advance", "facing-pages", "non-paged"],
        ["Collection"] = ["auto-advance", "no-auto-advance", "repeat", "no-repeat", "unordered", "individuals", "continuous", "paged", "multi-part", "together"],
    };

    private readonly List<string> broken = [];
    private readonly HashSet<string> ids = [];

    /// <summary>What is wrong with a manifest or a collection, each with the place where; nothing where all is right.</summary>
    public static IReadOnlyList<string> BrokenBy(JsonElement document, string address)
    {
        var rules = new PresentationRules();
        rules.Check(document.GetProperty("@context").ValueEquals(Context), "@context", "the context stands alone, or last of a list");
        rules.Check(Text(document, "type") is "Manifest" or "Collection", "type", "a document is a manifest or a collection");
        rules.Check(Text(document, "id") == address, "id", "a document is served at its id");
        rules.Resource(document, "", Text(document, "type") ?? "");
        return rules.broken;
    }

    private void Resource(JsonElement thing, string at, string kind)
    {
        if (!Check(thing.ValueKind == JsonValueKind.Object, at, "a resource is an object") || !Check(classes.TryGetValue(kind, out var rule), at, $"no class «{kind}»"))
            return;
        foreach (var must in rule.Must)
            Check(thing.TryGetProperty(must, out _), at, $"{kind} must have {must}");
        foreach (var property in thing.EnumerateObject())
        {
            var place = $"{at}/{property.Name}";
            if (Check(describing.Contains(property.Name) || rule.Must.Contains(property.Name) || rule.May.Contains(property.Name), place, $"{kind} must not have it"))
                Property(thing, property.Name, property.Value, place, kind);
        }
        if (kind == "Canvas")
            Canvas(thing, at);
        // A reference to a resource that is described elsewhere repeats its id; a resource itself has one of its own.
        if (kind is "Canvas" or "AnnotationPage" or "Annotation" or "Manifest" or "Collection")
            Check(ids.Add(Text(thing, "id") ?? ""), at, "an id is given twice");
    }

    private void Property(JsonElement owner, string name, JsonElement value, string at, string kind)
    {
        switch (name)
        {
            case "id":
                Check(Address().IsMatch(value.GetString() ?? "") && Uri.TryCreate(value.GetString(), UriKind.Absolute, out _), at, "an id is an HTTP(S) address, encoded");
                Check(kind != "Canvas" || !value.GetString()!.Contains('#', StringComparison.Ordinal), at, "a canvas has no fragment in its id");
                break;
            case "type":
                Check(kind == "Content" ? contents.Contains(value.GetString()) : value.ValueEquals(kind), at, $"type {value}");
                break;
            case "label" or "summary":
                LanguageMap(value, at);
                break;
            case "requiredStatement":
                Pair(value, at);
                break;
            case "metadata":
                Each(value, at, Pair);
                break;
            case "rights":
                Check(Licence().IsMatch(value.GetString() ?? ""), at, $"rights {value}: an address of Creative Commons or RightsStatements.org as they write it, with http");
                break;
            case "provider":
                Each(value, at, (agent, place) => Resource(agent, place, "Agent"));
                break;
            case "thumbnail" or "logo" or "homepage" or "seeAlso" or "rendering":
                Each(value, at, (content, place) => Linked(content, place, name));
                break;
            case "service":
                Each(value, at, Service);
                break;
            case "behavior":
                Each(value, at, (word, place) => Check(behaviours.GetValueOrDefault(kind)?.Contains(word.GetString()) == true, place, $"behavior {word} of {kind}"));
                break;
            case "height" or "width":
                Check(value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var pixels) && pixels > 0, at, "a side is a whole number above 0");
                break;
            case "duration":
                Check(value.ValueKind == JsonValueKind.Number && value.GetDouble() is > 0 and < double.PositiveInfinity, at, "a duration is a number of seconds above 0");
                break;
            case "format":
                Check(Media().IsMatch(value.GetString() ?? ""), at, "a format is a media type");
                break;
            case "language":
                Check(Languages(value).All(tag => Language().IsMatch(tag)) && Languages(value).Any(), at, "languages by BCP 47");
                break;
            case "motivation":
                Check(value.GetString() is "painting" or "supplementing" or "commenting" or "tagging", at, $"motivation {value}");
                break;
            case "items":
                Items(owner, value, at, kind);
                break;
            case "annotations":
                Each(value, at, (page, place) => AnnotationPage(page, place, Text(owner, "id"), painting: false));
                break;
            case "body":
                Resource(value, at, "Content");
                break;
            case "@context":
                Check(at == "/@context", at, "only the document has a context");
                break;
            case "target":
                break;
            default:
                Check(false, at, "there is no rule for it here yet");
                break;
        }
    }

    private void Items(JsonElement owner, JsonElement items, string at, string kind)
    {
        switch (kind)
        {
            case "Manifest":
                Each(items, at, (canvas, place) => Resource(canvas, place, "Canvas"));
                break;
            case "Canvas":
                Each(items, at, (page, place) => AnnotationPage(page, place, Text(owner, "id"), painting: true));
                break;
            case "AnnotationPage":
                Each(items, at, (annotation, place) => Resource(annotation, place, "Annotation"));
                break;
            default:
                // In a collection a manifest is named, not told.
                Each(items, at, (item, place) =>
                {
                    Check(Text(item, "type") is "Manifest" or "Collection" && Text(item, "id") is { } id && Address().IsMatch(id), place, "a collection names manifests and collections");
                    Check(item.TryGetProperty("label", out var label), place, "what is named has a label");
                    LanguageMap(label, place + "/label");
                });
                break;
        }
    }

    private void Canvas(JsonElement canvas, string at)
    {
        var (height, width) = (canvas.TryGetProperty("height", out _), canvas.TryGetProperty("width", out _));
        Check(height == width, at, "a canvas has both sides or none");
        Check(height || canvas.TryGetProperty("duration", out _), at, "a canvas has sides, a duration, or both");
        Check(canvas.TryGetProperty("label", out _), at, "a canvas should have a label");
        foreach (var body in Painted(canvas))
        {
            Check(Text(body, "type") is not ("Video" or "Sound") || canvas.TryGetProperty("duration", out _), at, "what takes time stands on a canvas with a duration");
            Check(body.TryGetProperty("format", out _), at, "content should have a format");
        }
        Check(Painted(canvas).Any(), at, "nothing is painted onto the canvas");
    }

    private void AnnotationPage(JsonElement page, string at, string? canvas, bool painting)
    {
        Resource(page, at, "AnnotationPage");
        foreach (var annotation in page.GetProperty("items").EnumerateArray())
        {
            Check(Text(annotation, "target")?.Split('#')[0] == canvas, at, "an annotation is about the canvas it stands in");
            Check((Text(annotation, "motivation") == "painting") == painting, at, "what is painted stands in items, all else in annotations");
        }
    }

    private static IEnumerable<JsonElement> Painted(JsonElement canvas)
        => canvas.GetProperty("items").EnumerateArray().SelectMany(page => page.GetProperty("items").EnumerateArray()).Select(annotation => annotation.GetProperty("body"));

    private void Linked(JsonElement content, string at, string name)
    {
        Resource(content, at, "Content");
        Check(name is not ("homepage" or "rendering") || content.TryGetProperty("label", out _), at, $"{name} must have a label");
        Check(name is not ("thumbnail" or "logo") || Text(content, "type") == "Image", at, "a small picture is one");
        Check(content.TryGetProperty("format", out _), at, $"{name} should have a format");
        // The text has an array here, where the body of an annotation keeps to Web Annotation.
        Check(!content.TryGetProperty("language", out var language) || language.ValueKind == JsonValueKind.Array, at, "languages are a list");
    }

    private void Service(JsonElement service, string at)
    {
        Check(Text(service, "type") is "ImageService3" && Text(service, "profile") is "level0" or "level1" or "level2", at, "a service of Image API 3 names its level");
        Check(Text(service, "id") is { } id && Address().IsMatch(id) && !id.EndsWith('/'), at, "a service has an id without a slash behind it");
    }

    private void Pair(JsonElement pair, string at)
    {
        Check(pair.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal).SequenceEqual(["label", "value"]), at, "label and value, nothing else");
        LanguageMap(pair.GetProperty("label"), at + "/label");
        LanguageMap(pair.GetProperty("value"), at + "/value");
    }

    private void LanguageMap(JsonElement map, string at)
    {
        if (!Check(map.ValueKind == JsonValueKind.Object && map.EnumerateObject().Any(), at, "a language map with something in it"))
            return;
        foreach (var language in map.EnumerateObject())
        {
            Check(language.Name == "none" || Language().IsMatch(language.Name), at, $"language {language.Name}");
            Each(language.Value, $"{at}/{language.Name}", (text, place) => Check(text.ValueKind == JsonValueKind.String && text.GetString()!.Length > 0, place, "a text"));
        }
    }

    private void Each(JsonElement list, string at, Action<JsonElement, string> check)
    {
        if (!Check(list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0, at, "a list that is not empty"))
            return;
        var number = 0;
        foreach (var item in list.EnumerateArray())
            check(item, $"{at}/{number++}");
    }

    private void Each(JsonElement list, string at, Func<JsonElement, string, bool> check) => Each(list, at, (item, place) => { check(item, place); });

    private static IEnumerable<string> Languages(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(tag => tag.GetString()!) : [value.GetString()!];

    private static string? Text(JsonElement thing, string name) => thing.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private bool Check(bool holds, string at, string rule)
    {
        if (!holds)
            broken.Add($"{at}: {rule}");
        return holds;
    }

    [GeneratedRegex(@"^https?://[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^http://(creativecommons\.org/(licenses|publicdomain)/[a-z-]+/\d\.\d/|rightsstatements\.org/vocab/[A-Za-z-]+/1\.0/)$")]
    private static partial Regex Licence();

    [GeneratedRegex(@"^[a-z]+/[a-z0-9.+-]+$")]
    private static partial Regex Media();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Language();
}
