using System.Security.Cryptography;
using System.Text;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Imaging;

/// <summary><c>/cards/exhibitions/{slug}.png</c>, <c>/cards/trailers/{slug}.png</c>, <c>/cards/catalogue/{id}.png</c>, each with <c>?lang=</c>: drawn when asked for; those of exhibitions and trailers are kept.</summary>
internal static class SocialCards
{
    public static void MapSocialCards(this WebApplication app)
    {
        app.MapGet("/cards/exhibitions/{slug}.png", (string slug, string? lang, HttpContext context, ContentLibrary library, SocialCardStore store, PortalTexts texts, TimeProvider clock) =>
            library.Current.Find<Exhibition>(ContentKind.Exhibition, slug, clock.GetUtcNow()) is { } found && found.For(LanguageOf(lang)) is var text
                ? store.Answer(context, new(texts.Of("exhibitions.one", LanguageOf(lang)), text.Title, text.Subtitle, Library(library, lang), found.Cover))
                : Task.FromResult(Results.NotFound())).ExcludeFromDescription();
        app.MapGet("/cards/trailers/{slug}.png", (string slug, string? lang, HttpContext context, ContentLibrary library, SocialCardStore store, PortalTexts texts, TimeProvider clock) =>
            library.Current.Find<Trailer>(ContentKind.Trailer, slug, clock.GetUtcNow()) is { } found && found.For(LanguageOf(lang)) is var text
                ? store.Answer(context, new(texts.Of("nav.trailers", LanguageOf(lang)), text.Title, text.Subtitle, Library(library, lang), found.Poster))
                : Task.FromResult(Results.NotFound())).ExcludeFromDescription();
        app.MapGet("/cards/catalogue/{id}.png", (string id, string? lang, HttpContext context, ContentLibrary library, CatalogueSearcher catalogue, SocialCardStore store, PortalTexts texts) =>
            RecordId.From(id) is { } known && catalogue.Find(known) is { } record
                ? store.Draw(context, new(texts.Of("nav.catalogue", LanguageOf(lang)), record.Title.Proper, Below(record), Library(library, lang), null))
                : Task.FromResult(Results.NotFound())).ExcludeFromDescription();
    }

    private static string? Below(BibliographicRecord record)
        => string.Join(", ", record.Authors.Select(author => author.Name).Append(record.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "").Where(part => part.Length > 0)) is { Length: > 0 } below ? below : null;

    private static string Library(ContentLibrary library, string? lang) => library.Current.Site?.For(LanguageOf(lang)).Title ?? "";

    private static string LanguageOf(string? lang) => lang is not null && PortalLanguage.All.Contains(lang) ? lang : "kk";
}

/// <summary>What stands on a card.</summary>
internal sealed record SocialCard(string Kind, string Title, string? Below, string Library, MediaFile? Picture);

/// <summary>Draws cards, and keeps some below the data folder, by what stands on them.</summary>
internal sealed class SocialCardStore(PortalSettings settings, PictureStore pictures)
{
    private readonly string root = Path.Combine(settings.DataPath, "cards");

    /// <summary>A card that is kept.</summary>
    public async Task<IResult> Answer(HttpContext context, SocialCard card)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"2\n{card.Kind}\n{card.Title}\n{card.Below}\n{card.Library}\n{card.Picture?.Address}{card.Picture?.ETag}")).AsSpan(0, 16));
        var path = Path.Combine(root, key[..2], key + ".png");
        if (!File.Exists(path) && !await pictures.Once(path, () => PictureStore.Write(path, Painted(card)), null))
            return Results.NotFound();
        MayBeKept(context);
        return Results.File(path, "image/png");
    }

    /// <summary>A card of which there may be a million: whoever asked for all would fill the disk with them.</summary>
    public async Task<IResult> Draw(HttpContext context, SocialCard card)
    {
        var png = await pictures.Draw(() => Painted(card), isLarge: false, context.RequestAborted);
        MayBeKept(context);
        return Results.Bytes(png, "image/png");
    }

    private static byte[] Painted(SocialCard card) => CardPainter.Paint(card.Kind, card.Title, card.Below, card.Library, card.Picture?.DiskPath);

    // By whoever asked, and by sites that show it beside a link.
    private static void MayBeKept(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=86400";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }
}
