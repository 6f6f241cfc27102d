using Opac.Indexing.Problems;
using Opac.Web.Publishing;
using Opac.Web.Publishing.Directives;

namespace Opac.Web.Tests.Publishing.Directives;

/// <summary>Whoever has a Kazakh keyboard and never leaves its layout writes every block: the examples of all, typed there.</summary>
public sealed class TypedInKazakhTests
{
    public static TheoryData<string> Examples => [.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Publishing", "Directives", "Examples");

    [Fact]
    public void Every_block_has_an_example()
        => Assert.Equal(AllDirectives.List.Select(Name).Order(StringComparer.Ordinal), Examples.Select(example => example.Data));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_typed_with_the_characters_of_the_Kazakh_layout_becomes_the_same_block(string directive)
    {
        var example = Example(directive);
        var typed = KazakhLayout.Typed(example);

        Assert.Equal("", string.Concat(typed.Where(c => !KazakhLayout.Characters.Contains(c, StringComparison.Ordinal)).Distinct()));
        var (asWritten, asTyped) = (WrittenArticle.Of(example), WrittenArticle.Of(typed));
        Assert.Empty(asTyped.Problems.Kept);
        Assert.Equal(Shape(asWritten), Shape(asTyped));
        Assert.Equal(asWritten.Article.Books.Select(ShapeOf), asTyped.Article.Books.Select(ShapeOf));
        Assert.DoesNotContain(":::", asTyped.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_all_blocks_typed_on_the_Kazakh_layout_is_an_exhibition_without_a_problem()
    {
        var file = """
            :::
            түрі: көрме
            атауы: Қожаның ауылы
            сипаттама: Бір хикаят, бір автор.
            мұқаба: ауыл
            мұқаба балама: Тау етегіндегі ауыл
            жариялау: 15.10.2024
            рұқсат: кітапхананікі
            :::
            """.ReplaceLineEndings("\n") + "\n" + string.Join("\n\n", AllDirectives.List.Select(directive => KazakhLayout.Typed(Example(Name(directive)))));
        Assert.All(file, c => Assert.Contains(c, KazakhLayout.Characters));
        await using var portal = Portal.With($"-- exhibitions/auyl/index.kk.md --\n{file}");
        WriteMedia(Path.Combine(portal.ContentPath, "exhibitions", "auyl", "media"));
        using var visitor = portal.Visitor();

        var page = await portal.PageAt("/kk/exhibitions/auyl");

        var library = (ContentLibrary)portal.Services.GetService(typeof(ContentLibrary))!;
        Assert.Empty(library.Current.Problems.Where(problem => problem.Kind.Severity != Severity.Info).Select(problem => $"{problem.Kind.Code} {problem.Position}"));
        Assert.Equal("Қожаның ауылы", page.QuerySelector("h1")?.TextContent.Trim());
        Assert.DoesNotContain(":::", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var link in page.QuerySelectorAll("p.record-link a").Select(link => link.GetAttribute("href")!).Distinct())
        {
            using var answer = await visitor.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(200, (int)answer.StatusCode);
        }
    }

    // What elements there are, but for bold letters, which have their buttons.
    private static IEnumerable<string> Shape(WrittenArticle written)
        => written.Page.QuerySelectorAll("main *").Where(element => element.LocalName != "strong").Select(element => $"{element.LocalName}.{element.ClassName}");

    private static (int, string?, int, ShownAs, bool) ShapeOf(BooksWanted wanted) => (wanted.Records.Count, wanted.Query, wanted.Parts.Count, wanted.View, wanted.Text.Html.Length > 0);

    private static string Name(Directive directive) => directive.GetType().Name.Replace("Directive", "", StringComparison.Ordinal);

    private static string Example(string directive) => File.ReadAllText(Path.Combine(Folder, directive, "example.kk.md"));

    private static void WriteMedia(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in WrittenArticle.ExampleMedia.Select(KazakhLayout.FileName))
        {
            File.WriteAllText(Path.Combine(folder, name), Path.GetExtension(name) switch
            {
                ".svg" => WrittenLibrary.Svg,
                ".vtt" => "WEBVTT\n\n00:00.000 --> 00:04.000\nҚожа.\n",
                _ => "-",
            });
        }
    }
}
