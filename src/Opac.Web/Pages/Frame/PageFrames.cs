using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Pages.Frame;

/// <summary>Makes the frames of pages.</summary>
public sealed class PageFrames(Words words, PortalSettings settings, ContentLibrary library)
{
    /// <summary>The frame of the page that a request asks for.</summary>
    public PageFrame Of(HttpContext context, PageFacts facts) => new(context, facts, words, settings.BaseUrl, library.Current.Site);
}
