using Opac.Indexing.Searching;
using static Opac.Indexing.Tests.Searching.Library;

namespace Opac.Indexing.Tests.Searching;

public sealed class KnownWordsTests
{
    [Fact]
    public void A_word_finds_the_same_when_it_is_known_and_when_it_was_forgotten()
    {
        using var library = Library.Of(Book("1", "Абай жолы", "Әуезов, Мұхтар"), Book("2", "Абай туралы сөз"), Book("3", "Өмір жолы"));
        string[] Found() => [.. library.Titles("жолы"), .. library.Titles("\"абай жолы\""), .. library.Titles("author:әуезов")];
        var first = Found();

        Assert.Equal(first, Found());
        for (var i = 0; i < 5_000; i++)
            library.Searcher.Search(new SearchRequest { Text = "сөз" + i, AsTyped = true });
        Assert.Equal(first, Found());
        Assert.NotEmpty(first);
    }

    [Fact]
    public void A_word_that_is_known_from_one_part_of_the_record_is_found_in_the_others()
    {
        using var library = Library.Of(Book("1", "Абай жолы", "Әуезов, Мұхтар"), Book("2", "Мұхтар туралы сөз"));

        Assert.Equal(["Мұхтар туралы сөз"], library.Titles("title:мұхтар"));
        Assert.Equal(["Абай жолы"], library.Titles("author:мұхтар"));
        Assert.Equal(2, library.Search("мұхтар").Total);
    }
}
