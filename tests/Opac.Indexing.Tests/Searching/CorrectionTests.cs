using Opac.Indexing.Searching;
using static Opac.Indexing.Tests.Searching.Library;

namespace Opac.Indexing.Tests.Searching;

public sealed class CorrectionTests : IDisposable
{
    private readonly Library library = Library.Of(
        Book("1", "Абай жолы", "Әуезов, Мұхтар"),
        Book("2", "Менің атым Қожа", "Соқпақбаев, Бердібек"),
        Book("3", "Қарасөздер"),
        Book("4", "Қан мен тер", "Нұрпейісов, Әбдіжәміл"),
        Book("5", "Ұшқан ұя", "Момышұлы, Бауыржан"),
        Book("6", "Шагреневая кожа", "Бальзак, Оноре де", "rus"),
        Book("7", "Көшпенділер", "Есенберлін, Ілияс"));

    [Theory]
    [InlineData("f,fq", "абай", CorrectionKind.Layout, "Абай жолы")]
    [InlineData("f,fq ;jks", "абай жолы", CorrectionKind.Layout, "Абай жолы")]
    [InlineData("vty34 fnsv 0j;f", "менің атым қожа", CorrectionKind.Layout, "Менің атым Қожа")]
    [InlineData("9ш0ан 9я", "ұшқан ұя", CorrectionKind.Layout, "Ұшқан ұя")]
    [InlineData("фифш", "abai", CorrectionKind.Layout, "Абай жолы")]
    [InlineData("көшпенділре", "көшпенділер", CorrectionKind.Spelling, "Көшпенділер")]
    [InlineData("кошпендлир", "көшпенділер", CorrectionKind.Spelling, "Көшпенділер")]
    [InlineData("ауезв", "әуезов", CorrectionKind.Spelling, "Абай жолы")]
    [InlineData("ұшқанұя", "ұшқан ұя", CorrectionKind.Spacing, "Ұшқан ұя")]
    [InlineData("қара сөздер", "қарасөздер", CorrectionKind.Spacing, "Қарасөздер")]
    [InlineData("көшпенд", "көшпенділер", CorrectionKind.Unfinished, "Көшпенділер")]
    [InlineData("соқп қож", "соқпақбаев қожа", CorrectionKind.Unfinished, "Менің атым Қожа")]
    public void What_was_meant_is_found_and_said(string typed, string searched, CorrectionKind kind, string title)
    {
        var found = library.Search(typed);

        Assert.Equal(new Correction(kind, typed, searched, Applied: true), found.Correction);
        Assert.Equal(title, found.Hits[0].Record.Title.Proper);
    }

    [Theory]
    [InlineData("көшпенділре", HitForm.Slip)]
    [InlineData("f,fq ;jks", HitForm.OtherLayout)]
    [InlineData("ұшқанұя", HitForm.AsTyped)]
    [InlineData("көшпенділердің", HitForm.OtherForm)]
    [InlineData("koshpendiler", HitForm.OtherLetters)]
    public void A_hit_says_in_what_form_its_words_were_found(string typed, HitForm form)
    {
        var found = library.Searcher.Search(new SearchRequest { Text = typed, WithReasons = true });

        Assert.All(found.Hits[0].Reasons, reason => Assert.Equal(("title", form), (reason.Field, reason.Form)));
    }

    [Fact]
    public void What_finds_little_beside_a_word_that_finds_much_is_asked_about_and_not_replaced()
    {
        using var shelf = Library.Of([.. Enumerable.Range(1, 11).Select(i => Book($"a{i}", $"Қиял-ғажайып ертегілер, {i}-том")), Book("b", "Алыс қиян жолдары")]);

        var found = shelf.Search("қиян");

        Assert.Equal(new Correction(CorrectionKind.Spelling, "қиян", "қиял", Applied: false), found.Correction);
        Assert.Equal("b", Assert.Single(found.Hits).Record.Id.Value);
    }

    [Theory]
    [InlineData("посёлка")]
    [InlineData("всеми")]
    public void A_word_that_only_an_annotation_has_is_not_taken_to_pieces(string typed)
    {
        using var shelf = Library.Of(
            Book("a", "Дети", language: "rus") with { Summary = "О детях посёлка, всеми забытого." },
            Book("b", "В семи ветрах", language: "rus"),
            Book("c", "Ёл, по дороге с юга к северу, а потом домой", language: "rus"));

        var found = shelf.Search(typed);

        Assert.Null(found.Correction);
        Assert.Equal("a", Assert.Single(found.Hits).Record.Id.Value);
    }

    [Theory]
    [InlineData("f,fq")]
    [InlineData("көшпенділре")]
    public void Whoever_asks_for_just_what_was_typed_gets_that(string typed)
    {
        var found = library.Searcher.Search(new SearchRequest { Text = typed, AsTyped = true });

        Assert.Equal(0, found.Total);
        Assert.Null(found.Correction);
    }

    [Theory]
    [InlineData("кожа")]
    [InlineData("Қожаның")]
    [InlineData("Кожаның")]
    [InlineData("кожанын")]
    [InlineData("abai")]
    [InlineData("abaı")]
    [InlineData("менің атым")]
    [InlineData("menin atym")]
    [InlineData("Auezov")]
    public void What_is_typed_in_another_way_is_no_mistake(string typed)
    {
        var found = library.Search(typed);

        Assert.InRange(found.Total, 1, 2);
        Assert.Null(found.Correction);
    }

    [Theory]
    [InlineData("kk", "Менің атым Қожа")]
    [InlineData("ru", "Шагреневая кожа")]
    public void A_word_of_two_languages_is_first_the_readers_own(string language, string title)
    {
        var found = library.Searcher.Search(new SearchRequest { Text = "кожа", Language = language });

        Assert.Equal(title, found.Hits[0].Record.Title.Proper);
        Assert.Equal(2, found.Total);
    }

    [Theory]
    [InlineData(SortOrder.Relevance, 1)]
    [InlineData(SortOrder.Relevance, 2)]
    [InlineData(SortOrder.Title, 1)]
    [InlineData(SortOrder.Newest, 1)]
    public void What_was_meant_is_told_as_if_it_had_been_typed(SortOrder sort, int page)
    {
        using var shelf = Library.Of([.. Enumerable.Range(1, 12).Select(i => Book($"a{i}", $"Көшпенділер мен батырлар, {i}-том")), Book("b", "Көшпенділік"), Book("c", "Көшпенділер", language: "rus")]);
        var request = new SearchRequest { Text = "көшпенділре", Sort = sort, Page = page, Size = 5 };

        // Twice, for counters are used again.
        for (var i = 0; i < 2; i++)
        {
            var found = shelf.Searcher.Search(request);
            var meant = shelf.Searcher.Search(request with { Text = "көшпенділер" });

            Assert.Equal("көшпенділер", found.Correction?.Searched);
            Assert.Equal(meant.Total, found.Total);
            Assert.Equal(meant.Hits.Select(hit => (hit.Record.Id, hit.Score)), found.Hits.Select(hit => (hit.Record.Id, hit.Score)));
            Assert.Equal(meant.Facets.SelectMany(facet => facet.Values, (facet, value) => (facet.Name, value)), found.Facets.SelectMany(facet => facet.Values, (facet, value) => (facet.Name, value)));
        }
    }

    [Fact]
    public void Of_words_as_near_that_of_a_whole_title_is_meant()
    {
        using var shelf = Library.Of(Book("a", "Тас жол"), Book("b", "Бес тас"), Book("c", "Тал"));

        Assert.Equal("c", shelf.Search("тав").Hits[0].Record.Id.Value);
    }

    [Fact]
    public void Where_no_record_has_all_words_those_with_most_are_shown_and_that_is_said()
    {
        var found = library.Search("менің атым айгүл");

        Assert.Equal(CorrectionKind.FewerWords, found.Correction?.Kind);
        Assert.Equal("Менің атым Қожа", found.Hits[0].Record.Title.Proper);
    }

    [Theory]
    [InlineData("алгебра7", "алгебра 7", CorrectionKind.Spacing)]
    [InlineData("7сынып алгебра", "7 сынып алгебра", CorrectionKind.Spacing)]
    [InlineData("алг 7", "алгебра 7", CorrectionKind.Unfinished)]
    [InlineData("алгебра 7сын", "алгебра 7 сыныбына", CorrectionKind.Unfinished)]
    public void Subject_and_class_are_found_as_pupils_write_them(string typed, string searched, CorrectionKind kind)
    {
        using var shelf = Library.Of(Book("a", "Алгебра : 7-сыныбына арналған оқулық"), Book("b", "Алғашқы сабақ"), Book("c", "Геометрия : 8-сыныбына арналған оқулық"));

        var found = shelf.Search(typed);

        Assert.Equal(new Correction(kind, typed, searched, Applied: true), found.Correction);
        Assert.Equal("a", found.Hits[0].Record.Id.Value);
    }

    [Fact]
    public void A_short_word_of_the_catalogue_may_be_the_beginning_of_another()
    {
        using var shelf = Library.Of(Book("a", "Қазақ тілі 6"), Book("b", "Қаздар қайтып барады"), Book("c", "Қазақ ертегілері"));

        var found = shelf.Search("қаз тілі 6");

        Assert.Equal("қазақ тілі 6", found.Correction?.Searched);
        Assert.Equal("a", found.Hits[0].Record.Id.Value);
    }

    [Fact]
    public void A_word_that_is_wanted_does_not_become_one_that_may_be_left_out()
    {
        using var shelf = Library.Of(Book("a", "Қара тіл"), Book("b", "Бала или аға"));

        Assert.Equal(CorrectionKind.FewerWords, shelf.Search("бала тіли").Correction?.Kind);
    }

    [Theory]
    [InlineData("шахмат")]
    [InlineData("Шахмат")]
    public void A_known_word_that_no_book_has_is_asked_about_and_not_replaced(string typed)
    {
        using var shelf = Library.Of(Book("a", "Әдебиет танытқыш", "Байтұрсынұлы, Ахмет"));

        var found = shelf.Search(typed);

        Assert.Equal(0, found.Total);
        Assert.Equal(new Correction(CorrectionKind.Spelling, typed, "ахмет", Applied: false), found.Correction);
    }

    [Fact]
    public void Where_no_record_has_all_words_the_word_for_a_book_finds_none_by_itself()
    {
        using var shelf = Library.Of(Book("a", "Ата кітабы"), Book("b", "Динозаврлар әлемі"));

        Assert.Equal("b", Assert.Single(shelf.Search("динозаврлар туралы кітап керек").Hits).Record.Id.Value);
        Assert.Equal(0, shelf.Search("шахмат туралы кітап").Total);
    }

    [Fact]
    public void A_writer_spelled_in_several_letters_is_put_right_in_Kazakh_ones()
    {
        using var shelf = Library.Of(Book("a", "Abai", "Auezov, Mukhtar", "eng"), Book("b", "Путь Абая", "Ауэзов, Мухтар", "rus"), Book("c", "Абай жолы", "Әуезов, Мұхтар"));

        Assert.Equal("әуезов", shelf.Search("ауезв").Correction?.Searched);
    }

    [Fact]
    public void What_is_like_nothing_finds_nothing()
    {
        Assert.Equal(0, library.Search("ыывапролдж").Total);
        Assert.Null(library.Search("ыывапролдж").Correction);
    }

    public void Dispose() => library.Dispose();
}
