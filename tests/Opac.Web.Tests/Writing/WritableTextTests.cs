using Opac.Web.Publishing;
using Opac.Web.Writing;

namespace Opac.Web.Tests.Writing;

public sealed class WritableTextTests
{
    private const string Written = """
        ---
        # бұл жолды біз білмейміз
        түрі: көрме
        атауы: Қожаның ауылы : саяхат
        тегтер: [ауыл, "балалық, шақ"]
        белгісіз-кілт: қалсын
        сыныптар: 1–4

        # соңындағы түсіндірме
        күйі: жоба
        ---
        ## Автор кім?

        Мәтін: осы.

        """;

    private static Dictionary<KeyName, string> Values(params (ContentKey Key, string Value)[] values) => values.ToDictionary(pair => new KeyName(pair.Key, null), pair => pair.Value);

    private static WritableText Parse(string text) => WritableText.Parse(text, Exhibition.Keys);

    [Fact]
    public void A_form_sent_back_unchanged_leaves_the_file_as_it_was()
    {
        var text = Parse(Written);
        Assert.Equal(Written.ReplaceLineEndings("\n"), text.With(text.Values, text.Body));
    }

    [Fact]
    public void A_list_whose_items_hold_commas_keeps_an_item_a_line()
    {
        var text = Parse(Written);
        Assert.Equal("ауыл\nбалалық, шақ", text.Values[new(ContentKeys.Tags, null)]);
        Assert.Contains("\nтегтер:\n  - ауыл\n  - балалық, жасөспірім\nбелгісіз-кілт: қалсын\n", text.With(Values((ContentKeys.Tags, "ауыл\r\nбалалық, жасөспірім")), text.Body), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_value_touches_its_own_line_and_no_other()
    {
        var text = Parse(Written);
        Assert.Equal(
            Written.ReplaceLineEndings("\n").Replace("сыныптар: 1–4", "сыныптар: 5–7", StringComparison.Ordinal),
            text.With(Values((ContentKeys.Grades, "5–7")), text.Body));
    }

    [Fact]
    public void A_new_value_comes_behind_its_neighbour_in_the_table_and_an_emptied_one_goes()
    {
        var text = Parse(Written);
        var changed = text.With(Values((ContentKeys.Description, "Бір сапар."), (ContentKeys.Tags, "")), text.Body);
        Assert.Contains("атауы: Қожаның ауылы : саяхат\nсипаттама: Бір сапар.\nбелгісіз-кілт: қалсын\n", changed, StringComparison.Ordinal);
        Assert.DoesNotContain("тегтер", changed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("«Менің атым Қожа» : хикаят")]
    [InlineData("\"Қожа\"")]
    [InlineData("'Қожа'")]
    [InlineData("\"Қожа\" : хикаят")]
    [InlineData("[Авторы белгісіз]")]
    [InlineData("# бірінші")]
    [InlineData("кілт: мән")]
    [InlineData("|")]
    [InlineData("- сызықша")]
    [InlineData("---")]
    [InlineData("C:\\қалта\\\"")]
    [InlineData("\"a'b\"")]
    public void Whatever_is_typed_into_a_field_is_read_from_the_file_again(string typed)
    {
        var file = Parse("").With(Values((ContentKeys.Title, typed), (ContentKeys.Description, "сөз")), "Мәтін\n");
        var read = Parse(file);
        Assert.Equal(typed, read.Values[new(ContentKeys.Title, null)]);
        Assert.Equal("сөз", read.Values[new(ContentKeys.Description, null)]);
        Assert.Equal("Мәтін\n", read.Body);
    }

    [Fact]
    public void Lines_in_a_field_of_one_line_become_one_and_close_no_front_matter()
    {
        var file = Parse("").With(Values((ContentKeys.Title, "Бір\r\n---\r\nекі")), "Мәтін");
        Assert.Equal("---\nатауы: Бір --- екі\n---\nМәтін\n", file);
    }

    [Fact]
    public void A_list_written_line_by_line_is_replaced_as_a_whole()
    {
        var text = Parse("---\nатауы: А\nтегтер:\n  - бір\n  - екі\nреті: 3\n---\n");
        Assert.Equal("бір, екі", text.Values[new(ContentKeys.Tags, null)]);
        Assert.Equal("---\nатауы: А\nтегтер: үш\nреті: 3\n---\n", text.With(Values((ContentKeys.Tags, "үш")), text.Body));
    }

    [Fact]
    public void Data_that_are_not_closed_are_shown_as_text_so_that_nothing_is_lost()
    {
        var text = Parse("---\nатауы: А\nМәтін\n");
        Assert.False(text.HasData);
        Assert.Equal("---\nатауы: А\nМәтін\n", text.Body);
        Assert.Equal("---\nатауы: А\nМәтін\n", text.With(Values(), text.Body));
    }

    [Fact]
    public void A_line_of_the_file_leads_to_its_field()
        => Assert.Equal(ContentKeys.Title, Parse(Written).KeyAt(4)?.Key);

    [Theory]
    [InlineData("Менің атым Қожа", "menin-atym-qozha")]
    [InlineData("«Шұғаның белгісі» : буктрейлер", "shuganyn-belgisi-buktrejler")]
    [InlineData("Тәуелсіздік – ең қымбат қазына!", "tauelsizdik-en-qymbat-qazyna")]
    [InlineData("Café № 5", "cafe-5")]
    [InlineData("…!?", "lists-1")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    public void A_title_becomes_a_name_for_the_address(string title, string slug) => Assert.Equal(slug, Slug.Of(title, "lists-1"));

    [Theory]
    [InlineData("../site.md")]
    [InlineData("exhibitions/../../secret.md")]
    [InlineData("exhibitions/.git/index.md")]
    [InlineData("/etc/passwd.md")]
    [InlineData("catalogue/a/index.md")]
    [InlineData("exhibitions/a/b/index.md")]
    [InlineData("exhibitions\\a\\index.md")]
    [InlineData("exhibitions/a/media/x.md\n")]
    [InlineData("exhibitions/README.md")]
    [InlineData("other.md")]
    [InlineData("exhibitions/a/index.html")]
    public void A_path_that_is_no_text_of_the_content_names_nothing(string path) => Assert.Null(TextAddress.Parse(path));

    [Theory]
    [InlineData("exhibitions/soqpaqbaev-100/index.ru.md", "soqpaqbaev-100", "ru")]
    [InlineData("events/2026-10-qojamen-kezdesu.kk.md", "2026-10-qojamen-kezdesu", "kk")]
    [InlineData("site.md", "site", "kk")]
    public void A_path_of_a_text_names_it(string path, string slug, string language)
    {
        var address = TextAddress.Parse(path)!;
        Assert.Equal((slug, language, path), (address.Slug, address.Language, address.Path));
        Assert.Equal(path, address.In("en").In(language).Path);
    }
}
