using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;

namespace Opac.Web.Html;

/// <summary>Answers with a whole page, written in memory and sent at once.</summary>
/// <param name="page">The page.</param>
public sealed class HtmlPage(PagePart page) : ActionResult
{
    /// <inheritdoc/>
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        using var written = new HtmlWriter(http.RequestServices.GetRequiredService<HtmlEncoder>());
        page.WriteTo(written);
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = written.Written.Length;
        await http.Response.Body.WriteAsync(written.Written, http.RequestAborted);
    }
}
