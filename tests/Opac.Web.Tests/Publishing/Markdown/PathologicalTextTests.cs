using System.Diagnostics;

namespace Opac.Web.Tests.Publishing.Markdown;

/// <summary>Texts that cost a Markdown parser seconds or its life.</summary>
public sealed class PathologicalTextTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "equal headings", Repeat("## Қожа\n\n", 30_000) },
        { "open links", Repeat("[a](", 30_000) },
        { "open brackets", Repeat("[", 50_000) },
        { "closed brackets", Repeat("]", 50_000) },
        { "nested lists", string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i * 2) + "- а\n")) },
        { "lists in a line", Repeat("- ", 2_000) + "а" },
        { "nested quotations", Repeat(">", 10_000) + " а" },
        { "footnotes", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"[^{i}]\n\n[^{i}]: а\n\n")) },
        { "emphasis", Repeat("*а **б ", 10_000) },
        { "underscores", Repeat("_а ", 20_000) },
        { "stars", Repeat("*", 100_000) },
        { "backticks", string.Concat(Enumerable.Range(1, 500).Select(i => new string('`', i) + " ")) },
        { "pipes", Repeat("|", 100_000) },
        { "table", Repeat("а|", 900) + "\n" + Repeat("-|", 900) + "\n" + Repeat("а|", 900) },
        { "tables", Repeat("а|ә\n-|-\n1|2\n\n", 10_000) },
        { "images", Repeat("![", 30_000) },
        { "autolinks", Repeat("<http://", 30_000) },
        { "entities", Repeat("&#1;", 50_000) },
        { "backslashes", Repeat("\\", 100_000) },
        { "blocks", Repeat("::: ескертпе\n", 20_000) },
        { "closings", Repeat(":::\n", 100_000) },
        { "colons", Repeat(":", 200_000) },
        { "one long line", Repeat("сөз ", 100_000) },
        { "fences", Repeat("```\n", 50_000) },
        { "link definitions", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"[a{i}]: /b\n")) },
        { "items", "::: уақыт\n" + Repeat("күні: 1\n", 20_000) + ":::" },
    };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Is_refused_or_read_well_within_the_deadline(string what, string text)
    {
        var watch = Stopwatch.StartNew();

        var written = WrittenArticle.Of(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{what}: {watch.Elapsed}");
        Assert.True(written.Article.Parts.Count > 0 || written.Problems.HasErrors, what);
    }

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
