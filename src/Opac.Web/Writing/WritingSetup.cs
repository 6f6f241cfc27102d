using Microsoft.AspNetCore.Http.Features;

namespace Opac.Web.Writing;

/// <summary>The parts of this room.</summary>
internal static class WritingSetup
{
    /// <summary>Registers them.</summary>
    public static void AddWriting(this IServiceCollection services, UploadSettings uploads)
    {
        services.AddSingleton(uploads);
        // A form may send a film whole; how large a request may be is each address's own to say.
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = Math.Max(uploads.LargestFilm, uploads.LargestPicture) + (1 << 20));
        services.AddSingleton<StagedUploads>();
        services.AddSingleton<SentFile>();
        services.AddSingleton<Revisions>();
        services.AddSingleton<Drafts>();
        services.AddSingleton<PendingMedia>();
        services.AddSingleton<ContentPreview>();
        services.AddSingleton<Manuscripts>();
        services.AddSingleton<TextLocks>();
        services.AddSingleton<Bin>();
        services.AddSingleton<PreviewLinks>();
        services.AddHostedService<WritingUpkeep>();
    }
}
