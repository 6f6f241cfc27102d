using NetVips;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Web.Imaging;
using Opac.Web.Writing;

namespace Opac.Web.Keeping;

/// <summary>Takes pictures of covers into <c>content/covers</c>: always made anew of their pixels, small enough for a shelf of them.</summary>
public sealed class CoverDesk(PortalSettings settings)
{
    /// <summary>The largest picture that is taken, in bytes.</summary>
    public const long LargestPicture = 25L << 20;

    private const int Width = 800, Height = 1200, Quality = 85;

    private static readonly string[] endings = [".jpg", ".jpeg", ".png", ".webp", ".avif"];

    /// <summary>Makes a picture the cover of a record, in the place of whatever it had.</summary>
    /// <returns>Why not; <c>null</c> where it was taken.</returns>
    public async Task<Problem?> PutAsync(RecordId id, Stream content, string name, CancellationToken cancellation)
    {
        var at = new SourcePosition(name.Length > 200 ? name[..200] : name);
        var waiting = Path.Combine(settings.DataPath, "keeping", "covers");
        var sent = Path.Combine(waiting, Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(waiting);
            await using (var file = new FileStream(sent, FileMode.CreateNew))
                await content.CopyToAsync(file, cancellation);
            var bytes = Made(sent);
            var covers = Path.Combine(settings.ContentPath, "covers");
            AtomicFile.Write(Path.Combine(covers, id.Value + ".jpg"), into => into.Write(bytes));
            foreach (var other in endings.Skip(1).Select(ending => Path.Combine(covers, id.Value + ending)).Where(File.Exists))
                File.Delete(other);
            return null;
        }
        catch (PictureException refused)
        {
            return new Problem(at, refused.IsSize ? UploadProblems.TooLarge : UploadProblems.NotAPicture, refused.Message);
        }
        catch (VipsException)
        {
            return new Problem(at, UploadProblems.Broken);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new Problem(at, KeepingProblems.DiskRefuses, refused.Message);
        }
        finally
        {
            File.Delete(sent);
        }
    }

    private static byte[] Made(string sent)
    {
        if (PictureSource.Measure(sent).Kind == "svg")
            throw new PictureException("SVG");
        using var image = PictureSource.Open(sent, Width, Height);
        using var whole = image.CopyMemory();
        using var opaque = whole.HasAlpha() ? whole.Flatten(background: [255, 255, 255]) : whole.Copy();
        return PictureMaker.Encode(opaque, PictureFormat.Jpeg, PictureMaker.Rights(image), Quality);
    }
}
