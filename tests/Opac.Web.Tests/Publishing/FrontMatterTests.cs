using System.Globalization;
using System.Text;
using Opac.Indexing.Problems;
using Opac.Web.Publishing;

namespace Opac.Web.Tests.Publishing;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("атауы: Қожаның ауылы : саяхат", "атауы", "Қожаның ауылы : саяхат")]
    [InlineData("атауы: «Менің атым Қожа» : буктрейлер", "атауы", "«Менің атым Қожа» : буктрейлер")]
    [InlineData("атауы: \"Қожа\" : хикаят", "атауы", "\"Қожа\" : хикаят")]
    [InlineData("атауы: \"Қожаның ауылы\"", "атауы", "Қожаның ауылы")]
    [InlineData("атауы: \"Айтты: \\\"Кел\\\"\"", "атауы", "Айтты: \"Кел\"")]
    [InlineData("title: 'It''s Kozha'", "title", "It's Kozha")]
    [InlineData("уақыты: 10:30", "уақыты", "10:30")]
    [InlineData("  түрі:   көрме  ", "түрі", "көрме")]
    [InlineData("күйі: дайын # тексерілді", "күйі", "дайын")]
    [InlineData("атауы: C# тілі", "атауы", "C# тілі")]
    [InlineData("атауы: [Авторы белгісіз] Ертегілер", "атауы", "[Авторы белгісіз] Ертегілер")]
    public void A_line_is_split_at_its_first_colon_with_a_space(string line, string name, string value)
    {
        var problems = new ProblemList();

        var entry = Assert.Single(Parsed($"---\n{line}\n---", problems)!.Entries);

        Assert.Equal((name, value), (entry.Name, entry.Value));
        Assert.Empty(problems.Kept);
    }

    [Theory]
    [InlineData("тегтер: [ауыл, балалық шақ]", "ауыл|балалық шақ")]
    [InlineData("тегтер: [\"ауыл, тау\", дос]", "ауыл, тау|дос")]
    [InlineData("тегтер:\n- ауыл\n- балалық шақ", "ауыл|балалық шақ")]
    [InlineData("тегтер:\n  - \"ауыл\"\n  - дос: Жантас", "ауыл|дос: Жантас")]
    [InlineData("тегтер: [ауыл,\n  дос]", "ауыл|дос")]
    [InlineData("тегтер:", "")]
    [InlineData("тегтер: []", "")]
    [InlineData("сипаттама: >\n  Бір хикаят,\n  бір автор.", "Бір хикаят, бір автор.")]
    [InlineData("сипаттама: |\n  Бір\n  екі: үш", "Бір\nекі: үш")]
    [InlineData("сипаттама: Бір хикаят,\n  бір автор.", "Бір хикаят, бір автор.")]
    public void Lists_and_long_values_are_taken_as_yaml_writes_them(string lines, string items)
    {
        var problems = new ProblemList();

        var entry = Assert.Single(Parsed($"---\n{lines}\n---", problems)!.Entries);

        Assert.Equal(items, string.Join('|', entry.Items));
        Assert.Empty(problems.Kept);
    }

    [Theory]
    [InlineData("﻿---\nтүрі: көрме\n---\nмәтін")]
    [InlineData("---\r\nтүрі: көрме\r\n---\r\nмәтін")]
    [InlineData("---\rтүрі: көрме\r---\rмәтін")]
    [InlineData("\n\n---\nтүрі: көрме\n---\nмәтін")]
    [InlineData("---  \nтүрі: көрме\n------\nмәтін")]
    [InlineData("—\nтүрі: көрме\n—\nмәтін")]
    [InlineData("–-\nтүрі: көрме\n—-\nмәтін")]
    [InlineData("---\n\n# пікір\nтүрі: көрме\n---\nмәтін")]
    public void However_the_editor_saved_it_it_is_taken(string text)
    {
        var problems = new ProblemList();

        var parsed = Parsed(text, problems)!;

        Assert.Equal(("түрі", "көрме", "мәтін"), (parsed.Entries[0].Name, parsed.Entries[0].Value, parsed.Body));
        Assert.False(problems.HasErrors);
    }

    [Theory]
    [InlineData("Мәтін ғана", "front-matter-missing", 1)]
    [InlineData("", "front-matter-missing", 1)]
    [InlineData("\n\n---\nтүрі: көрме\nмәтін: жоқ", "front-matter-unclosed", 3)]
    [InlineData("---\nтүрі: көрме\nжай сөйлем\n---", "front-matter-line", 3)]
    [InlineData("---\nтүрі көрме\n---", "front-matter-line", 2)]
    public void What_is_wrong_is_said_with_its_line(string text, string code, int line)
    {
        var problems = new ProblemList();

        Parsed(text, problems);

        var problem = Assert.Single(problems.Kept, problem => problem.Kind.Severity == Severity.Error);
        Assert.Equal((code, line), (problem.Kind.Code, (int)problem.Position.Line));
    }

    [Theory]
    [InlineData("атуы: Қожа", "front-matter-near-miss", "атауы", 4)]
    [InlineData("titel: Kozha", "front-matter-near-miss", "title", 4)]
    [InlineData("названне: Кожа", "front-matter-near-miss", "название", 4)]
    [InlineData("мукаба: media/a.svg", "front-matter-near-miss", "мұқаба", 4)]
    [InlineData("title: Kozha", "front-matter-duplicate", "3", 4)]
    [InlineData("атауы: Қожа", "front-matter-duplicate", "3", 4)]
    [InlineData("ауа райы: ашық", "front-matter-unknown-key", "ауа райы", 4)]
    public void A_key_mistyped_repeated_or_unknown_is_reported(string line, string code, string mentioned, int at)
    {
        var problems = new ProblemList();

        _ = new Fields(Parsed($"---\nтүрі: көрме\nатауы: Қожа\n{line}\n---", problems)!, Exhibition.Keys, MediaFolder.Empty, problems);

        var problem = Assert.Single(problems.Kept);
        Assert.Equal((code, at, 1), (problem.Kind.Code, (int)problem.Position.Line, (int)problem.Position.Column));
        Assert.Contains(mentioned, problem.Arguments);
    }

    [Fact]
    public void Every_key_is_known_in_each_of_the_three_languages()
    {
        foreach (var keys in new[] { Exhibition.Keys, Trailer.Keys, LibraryEvent.Keys, BookList.Keys, TextPage.Keys, Site.Keys })
        {
            foreach (var key in keys.Keys)
                Assert.All([key.Kk, key.Ru, key.En], name => Assert.Equal(key, keys.Find(name)?.Key));
        }
    }

    [Theory]
    [InlineData("субтитр-kk", "kk")]
    [InlineData("субтитр kk", "kk")]
    [InlineData("субтитры-ru", "ru")]
    [InlineData("captions-en", "en")]
    [InlineData("Субтитр-орысша", "ru")]
    [InlineData("субтитр", null)]
    public void A_key_may_name_the_language_of_its_file(string name, string? language)
        => Assert.Equal(new KeyName(ContentKeys.Captions, language), Trailer.Keys.Find(name));

    [Fact]
    public void A_hyphen_that_the_Kazakh_layout_lacks_may_be_a_space()
        => Assert.Equal(ContentKeys.CoverAlt, Exhibition.Keys.Find("Мұқаба балама")?.Key);

    [Theory]
    [InlineData("2024-10-15", "2024-10-15T00:00:00+05:00", DatePrecision.Day)]
    [InlineData("15.10.2024", "2024-10-15T00:00:00+05:00", DatePrecision.Day)]
    [InlineData("2024-10-15 09:30", "2024-10-15T09:30:00+05:00", DatePrecision.Minute)]
    [InlineData("15.10.2024 9:30", "2024-10-15T09:30:00+05:00", DatePrecision.Minute)]
    [InlineData("2024-10", "2024-10-01T00:00:00+05:00", DatePrecision.Month)]
    [InlineData("10.2024", "2024-10-01T00:00:00+05:00", DatePrecision.Month)]
    [InlineData("2024", "2024-01-01T00:00:00+06:00", DatePrecision.Year)]
    [InlineData("2025 ж.", "2025-01-01T00:00:00+05:00", DatePrecision.Year)]
    public void Dates_are_read_as_librarians_write_them_on_the_clock_of_Almaty(string text, string beginning, DatePrecision precision)
    {
        var date = WrittenDate.Parse(text)!.Value;

        Assert.Equal(DateTimeOffset.Parse(beginning, CultureInfo.InvariantCulture), date.Beginning);
        Assert.Equal(precision, date.Precision);
    }

    [Theory]
    [InlineData("15 қазан")]
    [InlineData("2024-13-01")]
    [InlineData("31.02.2024")]
    [InlineData("ертең")]
    public void What_is_no_date_is_none(string text) => Assert.Null(WrittenDate.Parse(text));

    [Fact]
    public void A_file_in_windows_1251_is_taken_and_reported()
    {
        var problems = new ProblemList();
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("---\nназвание: Книга о Коже\n---");

        var parsed = FrontMatter.Parse(SourceText.Decode("a.md", bytes, problems)!, problems)!;

        Assert.Equal("Книга о Коже", parsed.Entries[0].Value);
        Assert.Equal("content-not-utf8", Assert.Single(problems.Kept).Kind.Code);
    }

    [Fact]
    public void Kazakh_letters_of_the_code_page_KZ_1048_are_kept()
    {
        // «Қыздың ән» in KZ-1048 (STRK1048-2002).
        byte[] bytes = [0x8D, 0xFB, 0xE7, 0xE4, 0xFB, 0xBE, 0x20, 0xBC, 0xED];

        Assert.Equal("Қыздың ән", SourceText.Decode("a.md", bytes, new ProblemList())!.Text);
    }

    [Fact]
    public void A_file_saved_as_Unicode_by_Notepad_is_taken()
        => Assert.Equal("Қожа", SourceText.Decode("a.md", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Қожа")], new ProblemList())!.Text);

    [Fact]
    public void A_picture_under_a_texts_name_is_refused()
    {
        var problems = new ProblemList();

        Assert.Null(SourceText.Decode("a.md", [0x89, 0x50, 0x4E, 0x47, 0x00, 0x00, 0x01], problems));

        Assert.Contains(problems.Kept, problem => problem.Kind.Code == "content-not-text");
    }

    private static FrontMatter? Parsed(string text, ProblemList problems)
        => FrontMatter.Parse(SourceText.Decode("a.md", Encoding.UTF8.GetBytes(text), problems)!, problems);
}
