using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Records;

public sealed class SameEditionTests
{
    private static readonly BibliographicRecord Qozha = Record("a.mrc", "KZ1") with
    {
        Languages = ["kaz"],
        FirstPublished = 1957,
        Holdings = [new() { InventoryNumber = "20404", Location = "Абонемент" }],
    };

    [Fact]
    public void What_two_files_say_of_one_book_is_brought_together()
    {
        var other = Record("b.csv", "EM-499", author: "Соқпақбаев Б.") with
        {
            Title = new() { Proper = "Менің атым Қожа!", Remainder = "хикаят" },
            FirstPublished = 1957,
            Genres = ["хикаят"],
            Holdings = [new() { InventoryNumber = "3873", Location = "Абонемент" }],
        };

        Assert.NotEmpty(SameEdition.Keys(Qozha).Intersect(SameEdition.Keys(other)));
        Assert.True(SameEdition.Is(Qozha, other));
        var one = SameEdition.Merge(Qozha, other);
        Assert.Equal(("KZ1", "Менің атым Қожа", "хикаят"), (one.Id.Value, one.Title.Proper, one.Title.Remainder));
        Assert.Equal(["KZ1", "EM-499"], one.Origins.Select(origin => origin.Id.Value));
        Assert.Equal(["20404", "3873"], one.Holdings.Select(copy => copy.InventoryNumber));
        Assert.Equal("Соқпақбаев, Бердібек", Assert.Single(one.Contributors).Name);
        Assert.Equal(["хикаят"], one.Genres);
    }

    [Fact]
    public void Numbers_of_10_and_of_13_digits_meet_whatever_the_year_says_not()
    {
        var ten = Record("a.mrc", "1") with { Isbns = Isbns("5-01-000001-6") };
        var thirteen = Record("b.mrc", "2", author: null) with { Isbns = Isbns("978-5-01-000001-1") };
        Assert.Equal(SameEdition.Keys(thirteen), SameEdition.Keys(ten).Take(1));
        Assert.True(SameEdition.Is(ten, thirteen));
    }

    public static TheoryData<string, BibliographicRecord> Others => new()
    {
        { "the same file", Record("a.mrc", "KZ2") with { FirstPublished = 1957 } },
        { "another language", Record("b.mrc", "KZ2") with { FirstPublished = 1957, Languages = ["rus"] } },
        { "another kind", Record("b.mrc", "KZ2") with { FirstPublished = 1957, Type = RecordType.Audio } },
        { "another volume", Record("b.mrc", "KZ2") with { FirstPublished = 1957, Title = new() { Proper = "Менің атым Қожа", Parts = ["2-кітап"] } } },
        { "another grade", Record("b.mrc", "KZ2") with { FirstPublished = 1957, Audience = new() { Grades = [5] } } },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void What_differs_in_more_than_its_copies_stays_apart(string why, BibliographicRecord other) => Assert.False(SameEdition.Is(Qozha, other), why);

    [Fact]
    public void Editions_of_different_numbers_years_or_publishers_stay_apart()
    {
        var one = Qozha with { Isbns = Isbns("978-5-01-000001-1"), Publication = new() { Year = 1990, Publishers = ["Жазушы"] } };
        var other = Record("b.mrc", "KZ2") with { Languages = ["kaz"] };
        Assert.False(SameEdition.Is(one, other with { Isbns = Isbns("978-5-01-000002-8") }));
        Assert.False(SameEdition.Is(one, other with { Publication = new() { Year = 2003 } }));
        Assert.False(SameEdition.Is(one, other with { Publication = new() { Year = 1990, Publishers = ["Атамұра"] } }));
        Assert.True(SameEdition.Is(one, other with { Publication = new() { Year = 1990, Publishers = ["Жазушы баспасы"] } }));
    }

    private static BibliographicRecord Record(string file, string id, string? author = "Соқпақбаев, Бердібек") => new()
    {
        Id = new(id),
        Origins = [new(new(id), file, 1, 0)],
        Title = new() { Proper = "Менің атым Қожа" },
        Contributors = author is null ? [] : [new() { Name = author, IsMain = true }],
    };

    private static Isbn[] Isbns(string text) => Isbn.TryParse(text, out var isbn) && isbn.IsValid ? [isbn] : throw new ArgumentException(text, nameof(text));
}
