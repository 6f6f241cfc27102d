using System.Globalization;
using System.Text;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;
using Opac.Web.Publishing;

namespace Opac.Web.Tests.Publishing;

/// <summary>Each rule of the lint, by the text that breaks it.</summary>
public sealed class LintTests
{
    private const string Head = "---\nтүрі: көрме\nатауы: Ауыл\nсипаттама: Ауыл туралы.\nрұқсат: CC BY-SA 4.0\n---\n";

    // The code, and the body of an exhibition that breaks the rule: on its first line where no other line is named.
    public static TheoryData<string, string> Bodies => new()
    {
        { "block-unknown", "::: бейнебаян\nмәтін\n:::" },
        { "block-near-miss", "::: сурэт\nмәтін\n:::" },
        { "block-unclosed", "::: ескертпе\nмәтін" },
        { "block-stray-closing", ":::" },
        { "block-key-near-miss", "::: сурет\nфайл: auyl\nбалма: Ауыл\n:::" },
        { "block-mixed-paragraph", "::: дәйексөз\nкім: Ғабит\nМүсірепов\n\nСөз.\n:::" },
        { "block-duplicate-key", "::: сурет\nфайл: auyl\nфайл: auyl\nбалама: Ауыл\n:::" },
        { "block-short-form", "::: book {id}" },
        { "block-required", "::: сурет\nбалама: Ауыл\n:::" },
        { "block-no-items", "::: уақыт\nатауы: Бос\n:::" },
        { "block-compare-two", "::: салыстыру\nфайл: auyl\nбалама: Ауыл\n:::" },
        { "block-region", "::: үңілу\nфайл: auyl\nбалама: Ауыл\n\nаймақ: 90, 10, 20, 20\n:::" },
        { "block-coordinates", "::: карта\nорны: Ауыл\nкоординаттар: солтүстік\n:::" },
        { "block-value", "::: тізім\nсұрау: автор:Абай\nсан: көп\n:::" },
        { "block-quiz-no-right", "::: сұрақ\nКім?\n\nжауап: Қожа\n\nжауап: Сұлтан\n:::" },
        { "block-jam-no-excerpt", "::: әдеби джем\nжауап: Қожа\nдұрыс: иә\n\nжауап: Абай\n:::" },
        { "block-no-such-trailer", "::: бейне\nтрейлер: joq\n:::" },
        { "block-many-items", "::: уақыт\n" + string.Concat(Enumerable.Range(1, 61).Select(i => $"күні: {i}\n\n")) + ":::" },
        { "audio-without-text", "::: дыбыс\nфайл: uzindi\n:::" },
        { "footnote-not-cited", "::: сілтемелер\nбелгі: 1\n\nТүсіндірме.\n:::" },
        { "link-refused", "[ашу](javascript:alert(1))" },
        { "link-empty", "[](https://example.kz/)" },
        { "link-bare", "[https://example.kz/kitap](https://example.kz/kitap)" },
        { "link-vague", "Толық тізімі [мұнда](https://example.kz/)." },
        { "link-insecure", "[Кітапхана](http://example.kz/)" },
        { "link-dead-anchor", "[Төменге](#joq)" },
        { "link-dead", "[Көрме](/kk/exhibitions/joq)" },
        { "link-dead", "[Трейлер](~/trailers/joq)" },
        { "content-too-many-headings", string.Concat(Enumerable.Repeat("## А\n\n", 2_001)) },
        { "content-too-deep", string.Concat(Enumerable.Repeat("> ", 65)) + "а" },
        { "content-too-many-marks", string.Concat(Enumerable.Repeat("[", 1_100)) },
        { "content-too-complex", string.Concat(Enumerable.Range(0, 501).Select(i => $"[^{i}]: а\n\n")) },
        { "content-missing-file", "::: сурет\nфайл: media/basqa.svg\nбалама: Жоқ\n:::" },
        { "content-missing-file-near", "::: сурет\nфайл: media/auil.svg\nбалама: Ауыл\n:::" },
        { "content-wrong-media", "::: сурет\nфайл: media/qoja.mp4\nбалама: Фильм\n:::" },
        { "picture-without-alt", "::: сурет\nфайл: auyl\n:::" },
        { "picture-without-caption", "::: сурет\nфайл: auyl\nбалама: Ауыл\n:::" },
        { "picture-alt-file-name", "::: сурет\nфайл: auyl\nбалама: auyl.svg\n:::" },
        { "picture-alt-long", "::: сурет\nфайл: auyl\nбалама: " + string.Concat(Enumerable.Repeat("ауыл ", 60)) + "\n:::" },
        { "picture-alt-is-caption", "::: сурет\nфайл: auyl\nбалама: Ауыл\nжазуы: Ауыл\n:::" },
        { "picture-small-for-zoom", "::: лупа\nфайл: kishi.png\nбалама: Кіші сурет\n:::" },
        { "picture-too-large", "::: сурет\nфайл: zor.png\nбалама: Зор сурет\n:::" },
        { "picture-unreadable", "::: сурет\nфайл: buzyq.jpg\nбалама: Бұзық\n:::" },
        { "film-without-captions", "::: бейне\nфайл: qoja.mp4\n:::" },
        { "heading-empty", "##" },
        { "heading-jump", "## Бір\n\n#### Үш" },
        { "heading-several-top", "# Бір\n\n# Екі" },
        { "heading-twice", "## Бір\n\n## Бір" },
        { "text-emphasis-open", "Қожа **«Менің атым Қожа» кітабында." },
        { "text-mixed-alphabet", "Meктеп ашылды." },
        { "text-spaced-hyphen", "Қожа - бала." },
        { "quote-without-source", "::: дәйексөз\nСөз.\n:::" },
        { "quote-empty", "::: дәйексөз\nкім: Абай\n:::" },
        { "quiz-one-answer", "::: сұрақ\nКім?\n\nжауап: Қожа\nдұрыс: иә\n:::" },
        { "content-empty", "" },
    };

    // The code, and the whole folder.
    public static TheoryData<string, string> Folders => new()
    {
        { "front-matter-missing", "-- exhibitions/a/index.kk.md --\nМәтін." },
        { "front-matter-unclosed", "-- exhibitions/a/index.kk.md --\n---\nатауы: Ауыл\n" },
        { "front-matter-dash", "-- exhibitions/a/index.kk.md --\n—\nатауы: Ауыл\nсипаттама: Ә.\n---\nМәтін." },
        { "front-matter-line", "-- exhibitions/a/index.kk.md --\n---\nатауы: Ауыл\nжай сөз\n---\nМәтін." },
        { "front-matter-duplicate", "-- exhibitions/a/index.kk.md --\n---\nатауы: Ауыл\nназвание: Аул\n---\nМәтін." },
        { "front-matter-near-miss", "-- exhibitions/a/index.kk.md --\n---\nатуы: Ауыл\n---\nМәтін." },
        { "front-matter-unknown-key", "-- exhibitions/a/index.kk.md --\n---\nатауы: Ауыл\nауа райы: жылы\n---\nМәтін." },
        { "front-matter-required", "-- exhibitions/a/index.kk.md --\n---\nтүрі: көрме\n---\nМәтін." },
        { "front-matter-wrong-type", "-- exhibitions/a/index.kk.md --\n---\nтүрі: буктрейлер\nатауы: Ауыл\n---\nМәтін." },
        { "front-matter-date", "-- exhibitions/a/index.kk.md --\n---\nатауы: Ауыл\nжариялау: ертең\n---\nМәтін." },
        { "front-matter-dates-reversed", "-- exhibitions/a/index.kk.md --\n---\nатауы: Ауыл\nжариялау: 2026-05-01\nмұрағаттау: 2026-04-01\n---\nМәтін." },
        { "front-matter-choice", "-- exhibitions/a/index.kk.md --\n---\nатауы: Ауыл\nкүйі: бәлкім\n---\nМәтін." },
        { "front-matter-number", "-- exhibitions/a/index.kk.md --\n---\nатауы: Ауыл\nреті: бірінші\n---\nМәтін." },
        { "front-matter-grades", "-- exhibitions/a/index.kk.md --\n---\nатауы: Ауыл\nсыныптар: 14–19\n---\nМәтін." },
        { "front-matter-no-description", "-- exhibitions/a/index.kk.md --\n---\nатауы: Ауыл\n---\nМәтін." },
        { "front-matter-no-cover", "-- exhibitions/a/index.kk.md --\n---\nатауы: Ауыл\n---\nМәтін." },
        { "front-matter-long-title", $"-- exhibitions/a/index.kk.md --\n---\nатауы: {string.Concat(Enumerable.Repeat("ауыл ", 30))}\n---\nМәтін." },
        { "picture-without-rights", $"-- exhibitions/a/index.kk.md --\n---\nатауы: Ауыл\n---\n::: сурет\nфайл: a.svg\nбалама: Ауыл\n:::\n-- exhibitions/a/media/a.svg --\n{WrittenLibrary.Svg}" },
        { "content-no-index", "-- exhibitions/a/02-tarau.kk.md --\nМәтін." },
        { "content-bad-name", "-- exhibitions/a!b/index.kk.md --\n---\nатауы: Ауыл\n---\nМәтін." },
        { "content-too-large", $"-- exhibitions/a/index.kk.md --\n---\nатауы: Ауыл\n---\n{new string('а', 300_000)}" },
        { "content-not-text", "-- exhibitions/a/index.kk.md --\n---\nатауы: \0\n---\nМәтін." },
        { "file-bom", "-- exhibitions/a/index.kk.md --\n\uFEFF---\nатауы: Ауыл\n---\nМәтін." },
        { "file-unused", $"-- exhibitions/a/index.kk.md --\n---\nатауы: Ауыл\n---\nМәтін.\n-- exhibitions/a/media/artyq.svg --\n{WrittenLibrary.Svg}" },
        { "file-unknown-kind", "-- exhibitions/a/index.kk.md --\n---\nатауы: Ауыл\n---\nМәтін.\n-- exhibitions/a/media/kitap.docx --\nа" },
        { "picture-heic", "-- exhibitions/a/index.kk.md --\n---\nатауы: Ауыл\n---\nМәтін.\n-- exhibitions/a/media/foto.heic --\nа" },
        { "film-flashing-undeclared", "-- trailers/a/index.kk.md --\n---\nатауы: Қожа\nфайл: a.mp4\nсубтитр-kk: a.vtt\n---\nМәтін.\n-- trailers/a/media/a.mp4 --\nа\n-- trailers/a/media/a.vtt --\nWEBVTT" },
        { "film-track-empty", "-- trailers/a/index.kk.md --\n---\nатауы: Қожа\nфайл: a.mp4\nсубтитр-kk: a.vtt\n---\nМәтін.\n-- trailers/a/media/a.mp4 --\nа\n-- trailers/a/media/a.vtt --\nWEBVTT" },
    };

    // Told of by tests of their own: disks, bytes and clocks that no text can show.
    private static readonly string[] elsewhere =
        ["content-unreadable", "content-not-a-file", "content-too-many-files", "content-root-gone", "content-too-slow", "content-unexpected", "content-not-utf8", "file-name-decomposed", "record-unknown"];

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public void A_text_that_breaks_the_rule_is_told_of_with_its_file_and_line(string code, string body)
    {
        using var library = Library(body);
        var problem = library.Now.Problems.FirstOrDefault(problem => problem.Kind.Code == code);

        Assert.True(problem is not null, $"{code} is not among {string.Join(", ", library.Problems)}");
        Assert.Equal("exhibitions/auyl/index.kk.md", problem.Position.File);
        if (code is not ("content-empty" or "content-too-many-headings"))
            Assert.True(problem.Position.Line >= 7, problem.ToString());
    }

    [Theory]
    [MemberData(nameof(Folders), DisableDiscoveryEnumeration = true)]
    public void A_folder_that_breaks_the_rule_is_told_of(string code, string files)
    {
        using var library = WrittenLibrary.With(files);

        Assert.Contains(code, library.Now.Problems.Select(problem => problem.Kind.Code));
    }

    [Fact]
    public void A_text_without_faults_is_told_nothing()
    {
        using var library = Library("## Ауыл\n\nҚожа – **«Менің атым Қожа»**ның кейіпкері, XXI-ғасыр, IT-мектеп.\n\n::: сурет\nфайл: auyl\nбалама: Тау етегіндегі ауыл\nжазуы: Ауыл күндіз\n:::\n\n[Ауылға оралу](#ауыл)");

        Assert.DoesNotContain(library.Now.Problems, problem => problem.Kind.Code is not ("file-unused" or "front-matter-no-cover"));
    }

    [Fact]
    public void A_file_saved_by_an_old_editor_and_a_name_from_a_Mac_are_told_of()
    {
        using var library = Library("Мәтін.");
        var folder = Path.Combine(library.Path, "exhibitions/auyl");
        File.WriteAllBytes(Path.Combine(folder, "index.ru.md"), CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("---\nназвание: Аул\nописание: Об ауле.\n---\nТекст."));
        File.WriteAllText(Path.Combine(folder, "media", "йод.svg".Normalize(NormalizationForm.FormD)), WrittenLibrary.Svg);

        Assert.Superset(new HashSet<string> { "content-not-utf8", "file-name-decomposed" }, library.Now.Problems.Select(problem => problem.Kind.Code).ToHashSet());
    }

    [Fact]
    public void A_record_that_the_catalogue_has_not_is_told_of_where_it_is_named()
    {
        using var library = Library("::: кітап\nжазба: KZ-000123\n:::\n\n::: шолу\nжазба: KZ-000999\n:::\n\n::: кітап\nжазба: Менің атым Қожа\n:::");

        var problem = Assert.Single(RecordLint.Check(library.Now, id => id == RecordId.From("KZ-000123")));

        Assert.Equal(("record-unknown", 12L), (problem.Kind.Code, problem.Position.Line));
    }

    [Fact]
    public void A_film_and_an_event_that_name_no_record_of_the_catalogue_are_told_of()
    {
        using var library = Library("Мәтін.");
        Written("trailers/qoja/index.kk.md", "---\nатауы: Фильм\nмекенжай: https://example.com/film\nжарқыл: жоқ\nкітап: [KZ-000123, KZ-000998]\n---\nМәтін.");
        Written("events/2026-11-25-kun.kk.md", "---\nатауы: Күн\nкүні: 2026-11-25\nкітап: KZ-000999\n---\nМәтін.");

        var problems = RecordLint.Check(library.Now, id => id == RecordId.From("KZ-000123")).Select(problem => (problem.Arguments[0], problem.Position.Line));

        Assert.Equal([("KZ-000998", 5L), ("KZ-000999", 4L)], problems);

        void Written(string path, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(library.Path, path))!);
            File.WriteAllText(Path.Combine(library.Path, path), text);
        }
    }

    [Fact]
    public void What_a_film_is_made_from_is_neither_published_nor_missed_in_the_text()
    {
        using var library = Library("Мәтін.");
        var workshop = Directory.CreateDirectory(Path.Combine(library.Path, "exhibitions/auyl/make/scenes"));
        File.WriteAllText(Path.Combine(workshop.FullName, "01-dala.svg"), WrittenLibrary.Svg);

        var content = library.Now;

        Assert.DoesNotContain(content.Problems, problem => problem.Arguments.Contains("01-dala.svg"));
        Assert.DoesNotContain(content.Media, file => file.Name == "01-dala.svg");
    }

    [Fact]
    public void Every_rule_has_a_test_and_its_words_in_three_languages()
    {
        var tested = Bodies.Select(row => row.Data.Item1).Concat(Folders.Select(row => row.Data.Item1)).Concat(elsewhere).ToHashSet();

        Assert.Equal([], LintProblems.All.Select(kind => kind.Code).Where(code => !tested.Contains(code)));
        Assert.True(LintProblems.All.Count >= 40);
        Assert.Equal(LintProblems.All.Count, LintProblems.All.Select(kind => kind.Code).Distinct().Count());
        Assert.All(LintProblems.All, kind => Assert.All(["kk", "ru", "en"], language => Assert.NotEmpty(Words(kind.Message, language))));
    }

    [Theory]
    [InlineData("kk", "# Тексеру ережелері", "Мына кестені бағдарлама өзі жазады: `check` командасы мен журнал не айтатыны, қалай түзететіні.", "код|дәрежесі|не болды|қалай түзетіледі")]
    [InlineData("ru", "# Правила проверки", "Эту таблицу пишет сама программа: что скажут команда `check` и журнал и как это исправить.", "код|степень|что не так|как исправить")]
    public void The_table_of_rules_in_the_guide_is_the_programs_own(string language, string title, string lead, string columns)
    {
        var text = new StringBuilder($"{title}\n\n{lead}\n\n| {string.Join(" | ", columns.Split('|'))} |\n|---|---|---|---|\n");
        foreach (var kind in LintProblems.All.OrderByDescending(kind => kind.Severity).ThenBy(kind => kind.Code, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| `{kind.Code}` | {kind.Severity} | {Words(kind.Message, language)} | {(kind.Remedy is null ? "" : Words(kind.Remedy, language))} |\n");
        var file = Path.Combine(AppContext.BaseDirectory, "docs", $"lint.{language}.md");
        var known = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (known != text.ToString())
            File.WriteAllText(Path.ChangeExtension(file, ".received.md"), text.ToString());

        Assert.Equal(known, text.ToString());
    }

    private static string Words(LocalText text, string language) => text.In(CultureInfo.GetCultureInfo(language), ["…", "…", "…"]).Replace("|", "\\|", StringComparison.Ordinal);

    private static WrittenLibrary Library(string body)
    {
        var library = WrittenLibrary.With($"""
            -- exhibitions/auyl/index.kk.md --
            {Head}{body}
            -- exhibitions/auyl/media/auyl.svg --
            {WrittenLibrary.Svg}
            -- exhibitions/auyl/media/qoja.mp4 --
            фильм
            -- exhibitions/auyl/media/uzindi.mp3 --
            дыбыс
            -- exhibitions/auyl/media/buzyq.jpg --
            бұл сурет емес, жай ғана мәтін
            """);
        File.WriteAllBytes(Path.Combine(library.Path, "exhibitions/auyl/media/kishi.png"), Imaging.DrawnPictures.Squares(100));
        File.WriteAllBytes(Path.Combine(library.Path, "exhibitions/auyl/media/zor.png"), Imaging.DrawnPictures.Bomb(50_000));
        return library;
    }
}
