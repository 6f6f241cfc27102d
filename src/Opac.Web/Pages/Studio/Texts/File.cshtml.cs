using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Opac.Web.Writing;

namespace Opac.Web.Pages.Studio.Texts;

/// <summary>A picture or film of a text, published or not, for those who write it. Its name is looked up among the text's files and never becomes a path.</summary>
public sealed class FileModel(ContentPreview preview) : StudioTextPage
{
    /// <summary>Serves it.</summary>
    public IActionResult OnGet(string? path, string? name)
    {
        if (!Names(path) || preview.Read(Address.Kind, Address.Slug, null).Media.FirstOrDefault(file => TextForm.PathOf(file) == name) is not { } found || !System.IO.File.Exists(found.DiskPath))
            return NotFound();
        // As readers get it: what is in a file runs nowhere.
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        Response.Headers.CacheControl = "private, no-cache";
        return new PhysicalFileResult(found.DiskPath, found.Format.ContentType) { LastModified = found.Modified, EntityTag = new EntityTagHeaderValue(found.ETag), EnableRangeProcessing = true };
    }
}
