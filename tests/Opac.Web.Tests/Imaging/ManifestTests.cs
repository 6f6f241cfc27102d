using System.Net;
using System.Text.Json;

namespace Opac.Web.Tests.Imaging;

/// <summary>Manifests against the rules of IIIF Presentation API 3.0: all that the repository publishes, and what librarians may write besides.</summary>
public sealed class ManifestTests
{
    private const string Film = "trailers/qulager/media";

    [Fact]
    public async Task Every_manifest_of_the_bundled_exhibitions_and_films_keeps_the_rules()
    {
        await using var portal = Portal.With("");
        foreach (var folder in new[] { "exhibitions", "trailers" })
            Copy(Path.Combine(Repository(), "content", folder), Path.Combine(portal.ContentPath, folder));

        Assert.True(await Manifests(portal) >= 10);
    }

    [Fact]
    public async Task Whatever_a_librarian_leaves_out_or_writes_the_manifest_keeps_the_rules()
    {
        await using var portal = Portal.With("""
            -- exhibitions/bos/index.kk.md --
            ---
            атауы: Суретсіз көрме
            ---
            Мәтін ғана.
            -- exhibitions/oryssha/index.ru.md --
            ---
            название: Только по-русски : "кавычки" & <знаки>
            права: все права у школы
            обложка: media/мұқаба 1.svg
            мұқаба-балама: Обложка
            ---
            ::: фото
            файл: media/мұқаба 1.svg
            безендіру: иә
            рұқсат: Мұражай
            :::

            ::: фото
            файл: media/kishi.svg
            балама: Кішкентай
            дереккөз: Мұражай
            :::

            ::: фото
            файл: media/мұқаба 1.svg
            балама: Тағы да сол
            :::
            -- exhibitions/nol/index.kk.md --
            ---
            атауы: CC0
            рұқсат: CC0
            ---
            ::: сурет
            файл: media/kishi.svg
            балама: Кішкентай
            рұқсат: CC BY-NC-ND 3.0
            :::
            -- exhibitions/oryssha/media/мұқаба 1.svg --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 3"><rect width="1000" height="3"/></svg>
            -- exhibitions/oryssha/media/kishi.svg --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>
            -- exhibitions/nol/media/kishi.svg --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>
            -- trailers/tolyq/index.kk.md --
            ---
            атауы: Фильм : субтитрлі
            файл: media/film.mp4
            субтитр-kk: media/film kk.vtt
            субтитр-ru: media/film kk.vtt
            жарқыл: жоқ
            рұқсат: CC BY 4.0
            ---
            -- trailers/tolyq/media/film kk.vtt --
            WEBVTT

            00:00.000 --> 00:04.000
            Фильм.
            """);
        var film = Directory.EnumerateFiles(Path.Combine(Repository(), "content", Film), "*.mp4").First();
        File.Copy(film, Path.Combine(portal.ContentPath, "trailers", "tolyq", "media", "film.mp4"));

        Assert.Equal(4, await Manifests(portal));
    }

    [Fact]
    public async Task A_manifest_is_asked_for_from_anywhere_as_linked_data()
    {
        await using var portal = Portal.With("-- exhibitions/bos/index.kk.md --\n---\nатауы: Көрме\n---\n");
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync(new Uri("/iiif/exhibitions/bos/manifest.json", UriKind.Relative), TestContext.Current.CancellationToken);
        using var missing = await visitor.GetAsync(new Uri("/iiif/exhibitions/joq/manifest.json", UriKind.Relative), TestContext.Current.CancellationToken);

        // 6: this media type, with this profile; and CORS, since viewers run elsewhere.
        Assert.Equal("application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"", answer.Content.Headers.ContentType?.ToString().Replace("; ", ";", StringComparison.Ordinal));
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    // From the collection to each manifest, and from there to each picture, film and caption that it names.
    private static async Task<int> Manifests(Portal portal)
    {
        using var visitor = portal.Visitor();
        var collection = await Json(visitor, "http://localhost/iiif/collection.json");
        Assert.Empty(PresentationRules.BrokenBy(collection, "http://localhost/iiif/collection.json"));
        var manifests = collection.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!).ToList();
        foreach (var address in manifests)
        {
            var manifest = await Json(visitor, address);
            Assert.Empty(PresentationRules.BrokenBy(manifest, address));
            foreach (var named in Ids(manifest).Where(id => id.Contains("/full/", StringComparison.Ordinal) || id.Contains("/media/", StringComparison.Ordinal) || id.Contains("/cards/", StringComparison.Ordinal)).Distinct())
            {
                using var answer = await visitor.GetAsync(new Uri(new Uri(named).PathAndQuery, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
                Assert.True(answer.IsSuccessStatusCode, $"{named}: {answer.StatusCode}");
            }
        }
        return manifests.Count;
    }

    private static IEnumerable<string> Ids(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.NameEquals("id") ? [property.Value.GetString()!] : Ids(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Ids),
        _ => [],
    };

    private static async Task<JsonElement> Json(HttpClient visitor, string address)
        => JsonDocument.Parse(await visitor.GetStringAsync(new Uri(new Uri(address).PathAndQuery, UriKind.Relative), TestContext.Current.CancellationToken)).RootElement;

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Repository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Opac.sln")))
            at = at.Parent ?? throw new DirectoryNotFoundException("Opac.sln");
        return at.FullName;
    }
}
