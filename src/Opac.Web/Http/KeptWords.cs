using System.Text;
using System.Text.Encodings.Web;
using Opac.Web.Texts;

namespace Opac.Web.Http;

/// <summary>
/// A text that is sent without scripts after the session has ended comes back to its author, to be copied or, after signing in on another page, sent again:
/// the door alone would have swallowed it.
/// </summary>
public sealed class KeptWords(RequestDelegate next, Words words, HtmlEncoder encoder)
{
    private const string Address = "/studio/texts/edit";

    /// <summary>Lets the request through; answers in place of the door where that did not open.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var (request, response) = (context.Request, context.Response);
        if (response.StatusCode != StatusCodes.Status401Unauthorized || response.HasStarted || !HttpMethods.IsPost(request.Method) || request.Path != Address
            || !request.HasFormContentType || request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal))
            return;
        var form = await request.ReadFormAsync(context.RequestAborted);
        response.ContentType = "text/html; charset=utf-8";
        await response.WriteAsync(PageOf(form, request.Path + request.QueryString), context.RequestAborted);
    }

    // By hand, for the pages of the studio are behind the door. Everything that was sent is written as text.
    private string PageOf(IFormCollection form, string action)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html><html lang=\"").Append(PortalLanguage.Current).Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
            .Append(T("writing.ended.title")).Append("</title><link rel=\"stylesheet\" href=\"/css/portal.css\"><link rel=\"stylesheet\" href=\"/css/forms.css\"></head><body class=\"studio\"><main><h1>")
            .Append(T("writing.ended.title")).Append("</h1><p>").Append(T("writing.ended.text")).Append("</p><p><a href=\"/studio/sign-in\" target=\"_blank\" rel=\"noopener\">").Append(T("studio.signIn"))
            .Append("</a></p><form class=\"form\" method=\"post\" action=\"").Append(encoder.Encode(action)).Append("\">");
        foreach (var (name, value) in form.Where(pair => pair.Key != "body"))
            page.Append("<input type=\"hidden\" name=\"").Append(encoder.Encode(name)).Append("\" value=\"").Append(encoder.Encode(value.ToString())).Append("\">");
        page.Append("<label class=\"field\"><span>").Append(T("writing.body")).Append("</span><textarea name=\"body\" rows=\"20\">\n").Append(encoder.Encode(form["body"].ToString()))
            .Append("</textarea></label><p><button class=\"button\" type=\"submit\">").Append(T("writing.ended.again")).Append("</button></p></form></main></body></html>");
        return page.ToString();
    }

    private string T(string key) => encoder.Encode(words[key]);
}
