using Opac.Indexing.Searching;
using static Opac.Indexing.Tests.Searching.Library;

namespace Opac.Indexing.Tests.Searching.Highlighting;

public sealed class HighlightTests
{
    [Theory]
    [InlineData("қожа", "Қожаның")]
    [InlineData("кожа", "Қожаның")]
    [InlineData("qoja", "Қожаның")]
    [InlineData("қожаға", "Қожаның")]
    [InlineData("қож*", "Қожаның")]
    [InlineData("қ*ның", "Қожаның")]
    [InlineData("\"қожаның атасы\"", "Қожаның атасы")]
    [InlineData("қожа -шеше", "Қожаның")]
    public void Whatever_form_or_letters_matched_is_marked_in_the_title(string typed, string marked)
    {
        using var library = Library.Of(Book("1", "Қожаның атасы"));

        Assert.Equal(marked, string.Join(' ', Marked(Assert.Single(library.Search(typed).Hits).Title)));
    }

    [Fact]
    public void Title_author_and_annotation_are_each_marked()
    {
        using var library = Library.Of(Book("1", "Абай туралы", "Әуезов, Мұхтар") with { Summary = "Әуезовтің Абай жайлы еңбегі." });

        var hit = Assert.Single(library.Search("абай әуезов").Hits);

        Assert.Equal(["Абай"], Marked(hit.Title));
        Assert.Equal(["Әуезов"], Marked(hit.Authors!));
        Assert.Equal(["Әуезовтің", "Абай"], Marked(hit.Snippet!));
    }

    [Fact]
    public void Who_shows_no_marks_is_given_the_same_hits_with_plain_texts()
    {
        using var library = Library.Of(Book("1", "Абай туралы", "Әуезов, Мұхтар") with { Summary = "Әуезовтің Абай жайлы еңбегі." });

        var hit = Assert.Single(library.Searcher.Search(new SearchRequest { Text = "абай әуезов", WithMarks = false }).Hits);

        Assert.Equal(["Абай туралы", "Әуезов, Мұхтар", "Әуезовтің Абай жайлы еңбегі."], [hit.Title.ToString(), hit.Authors!.ToString(), hit.Snippet!.ToString()]);
        Assert.Empty((string[])[.. Marked(hit.Title), .. Marked(hit.Authors), .. Marked(hit.Snippet)]);
    }

    [Fact]
    public void The_passage_with_most_of_the_words_is_shown_from_the_beginning_of_its_sentence()
    {
        var filler = string.Join(' ', Enumerable.Repeat("сөз", 100));
        using var library = Library.Of(Book("1", "Кітап") with { Summary = $"қыран қыран қыран {filler}. Мұнда қыран бүркіт ұшады. {filler}" });

        var snippet = Assert.Single(library.Search("қыран бүркіт").Hits).Snippet!;

        Assert.StartsWith("…Мұнда қыран бүркіт", snippet.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_annotation_has_none_of_the_words_the_contents_or_a_note_is_shown()
    {
        using var library = Library.Of(Book("1", "Жинақ") with { Summary = "Әңгімелер.", Contents = "Бүркіт. Түлкі.", Notes = ["Сыйлық."] });

        Assert.Equal("Бүркіт. Түлкі.", Assert.Single(library.Search("түлкі").Hits).Snippet!.ToString());
        Assert.Equal("Сыйлық.", Assert.Single(library.Search("сыйлық").Hits).Snippet!.ToString());
        Assert.Equal("Әңгімелер.", Assert.Single(library.Search("жинақ").Hits).Snippet!.ToString());
    }

    [Fact]
    public void Marked_runs_joined_are_the_text_whatever_stands_in_it()
    {
        const string title = "<script>alert(1)</script> & «Қожа» 😀 О'Генри";
        using var library = Library.Of(Book("1", title));

        Assert.Equal(title, Assert.Single(library.Search("қожа").Hits).Title.ToString());
    }

    private static IEnumerable<string> Marked(MarkedText text) => text.Runs.Where(run => run.IsMatch).Select(run => run.Text);
}
