using System.Threading.Channels;
using Opac.Web.Publishing;

namespace Opac.Web.Imaging;

/// <summary>Makes AVIF pictures one after another, away from any visitor: each takes seconds. What does not fit into the queue is asked for again by the next visitor.</summary>
public sealed class AvifQueue(PictureStore store, ContentLibrary library, ILogger<AvifQueue> log) : BackgroundService
{
    private const int Longest = 500;

    private readonly Channel<MediaFile> wanted = Channel.CreateBounded<MediaFile>(new BoundedChannelOptions(Longest) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Puts a picture into the queue.</summary>
    public void Ask(MediaFile file) => wanted.Writer.TryWrite(file);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (store.Prune(library.Current.Media) is > 0 and var gone)
            log.LogInformation("Made pictures of {Count} files that are gone were deleted.", gone);
        await foreach (var file in wanted.Reader.ReadAllAsync(stoppingToken))
        {
            if (store.Find(file, PictureWidths.Of(file.Size!)[0], PictureFormat.Avif) is null)
                await store.Make(file, PictureFormat.Avif);
        }
    }
}
