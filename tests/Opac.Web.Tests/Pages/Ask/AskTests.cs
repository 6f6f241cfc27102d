using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Opac.Web.Tests.Pages.Ask;

public sealed class AskTests
{
    [Fact]
    public async Task A_question_is_kept_for_the_librarian_and_nothing_else_is_asked_for()
    {
        await using var portal = Portal.With("");
        using var visitor = portal.Visitor();

        using var sent = await Send(visitor, ("text", "Абай туралы кітап бар ма?"), ("answer", ""), ("about", "абай"));

        Assert.Equal("/kk/ask?sent=1", sent.Headers.Location?.OriginalString);
        using var question = JsonDocument.Parse(await File.ReadAllTextAsync(Assert.Single(Questions(portal))));
        Assert.Equal("Абай туралы кітап бар ма?", question.RootElement.GetProperty("text").GetString());
        Assert.Equal("абай", question.RootElement.GetProperty("about").GetString());
        Assert.Equal(["text", "language", "answer", "about", "received"], question.RootElement.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task An_empty_question_is_sent_back_with_what_was_typed()
    {
        await using var portal = Portal.With("");
        using var visitor = portal.Visitor();

        using var sent = await Send(visitor, ("text", " "), ("answer", "5Ә"));
        var page = await new HtmlParser().ParseDocumentAsync(await sent.Content.ReadAsStringAsync());

        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.Equal("5Ә", page.QuerySelector("input[name=answer]")?.GetAttribute("value"));
        Assert.Empty(Questions(portal));
    }

    [Fact]
    public async Task What_a_program_fills_in_is_thanked_for_and_thrown_away()
    {
        await using var portal = Portal.With("");
        using var visitor = portal.Visitor();

        using var sent = await Send(visitor, ("text", "Buy now"), ("website", "https://example.org"));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Empty(Questions(portal));
    }

    [Fact]
    public async Task A_question_without_the_forms_own_token_is_refused()
    {
        await using var portal = Portal.With("");
        using var visitor = portal.Visitor();

        using var sent = await visitor.PostAsync(new Uri("/kk/ask", UriKind.Relative), new FormUrlEncodedContent([new("text", "Сұрақ")]));

        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
    }

    [Fact]
    public async Task The_sixth_question_in_ten_minutes_has_to_wait()
    {
        await using var portal = Portal.With("");
        using var visitor = portal.Visitor();

        for (var i = 0; i < 5; i++)
            (await Send(visitor, ("text", $"Сұрақ {i}"))).Dispose();
        using var sixth = await Send(visitor, ("text", "Тағы бір сұрақ"));

        Assert.Equal(HttpStatusCode.TooManyRequests, sixth.StatusCode);
        Assert.NotNull(sixth.Headers.RetryAfter);
    }

    private static string[] Questions(Portal portal) =>
        Directory.Exists(Path.Combine(portal.DataPath, "questions")) ? Directory.GetFiles(Path.Combine(portal.DataPath, "questions")) : [];

    private static async Task<HttpResponseMessage> Send(HttpClient visitor, params (string Name, string Value)[] fields)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await visitor.GetStringAsync(new Uri("/kk/ask", UriKind.Relative)));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await visitor.PostAsync(new Uri("/kk/ask", UriKind.Relative),
            new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]));
    }
}
