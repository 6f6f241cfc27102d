using Opac.Web.Imaging.Iiif;

namespace Opac.Web.Imaging;

/// <summary>The parts of this room.</summary>
internal static class PicturesSetup
{
    /// <summary>Registers them.</summary>
    public static void AddPictures(this IServiceCollection services)
    {
        services.AddSingleton<PictureStore>();
        services.AddSingleton<SocialCardStore>();
        services.AddSingleton<AvifQueue>();
        services.AddHostedService(parts => parts.GetRequiredService<AvifQueue>());
    }

    /// <summary>Adds its addresses.</summary>
    public static void MapPictures(this WebApplication app)
    {
        app.MapMadePictures();
        app.MapIiifImages();
        app.MapIiifManifests();
        app.MapSocialCards();
    }
}
