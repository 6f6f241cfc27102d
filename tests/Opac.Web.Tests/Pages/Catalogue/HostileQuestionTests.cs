using System.Net;

namespace Opac.Web.Tests.Pages.Catalogue;

/// <summary>What somebody may send to see the portal fail: by every door it is answered, soon, and the portal serves on.</summary>
public sealed class HostileQuestionTests
{
    private static readonly (string Name, string Text)[] questions =
    [
        ("10,000 characters", new string('а', 10_000)),
        ("10,000 words", string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"w{i}"))),
        ("1,000 brackets", new string('(', 1_000) + "қожа" + new string(')', 1_000)),
        ("50,000 brackets", new string('(', 50_000)),
        ("leading wildcards", string.Join(' ', Enumerable.Repeat("*а", 32))),
        ("wildcards everywhere", string.Join(' ', Enumerable.Repeat("?*?*а*", 30))),
        ("everything of Lucene", "*:*"),
        ("a regular expression", "/.*а.{16}/ /((((((((((a*)*)*)*)*)*)*)*)*)*/"),
        ("fuzzies", string.Join(' ', Enumerable.Range(0, 40).Select(i => $"қожаның{i}~2"))),
        ("a character that is none", "қожа \uFFFD \0"),
    ];

    [Theory]
    [InlineData("/kk/catalogue?q=")]
    [InlineData("/ru/catalogue?page=999999&sort=author&q=")]
    [InlineData("/api/v1/search?q=")]
    [InlineData("/api/v1/suggest?q=")]
    [InlineData("/sru?operation=searchRetrieve&query=")]
    public async Task The_worst_that_can_be_sent_is_answered_soon(string door)
    {
        await using var portal = Portal.With("""
            -- catalogue/books.csv --
            title,author,language
            Менің атым Қожа,"Соқпақбаев, Бердібек",kaz
            """);
        using var client = portal.Visitor();
        foreach (var (name, text) in questions)
        {
            // Addresses are shorter than what may be typed: the server refuses longer ones before the portal sees them.
            var sent = Uri.EscapeDataString(text);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            using var answer = await client.GetAsync(door + sent[..Math.Min(sent.Length, 60_000)], TestContext.Current.CancellationToken);

            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{name}: {answer.StatusCode}");
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{name}: {clock.Elapsed}");
        }
        Assert.Contains("Қожа", (await portal.PageAt("/kk/catalogue?q=қожа")).QuerySelector(".hit h2")?.TextContent, StringComparison.Ordinal);
    }
}
