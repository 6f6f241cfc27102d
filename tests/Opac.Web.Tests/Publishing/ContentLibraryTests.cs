using Opac.Web.Publishing;

namespace Opac.Web.Tests.Publishing;

public sealed class ContentLibraryTests
{
    private static readonly DateTimeOffset now = new(2024, 10, 20, 12, 0, 0, TimeSpan.FromHours(5));

    [Fact]
    public void An_exhibition_is_read_as_the_format_says()
    {
        using var written = WrittenLibrary.With($"""
            -- exhibitions/soqpaqbaev-100/index.kk.md --
            ---
            түрі: көрме
            атауы: Қожаның ауылы : Бердібек Соқпақбаев кітабына саяхат
            сипаттама: Бір хикаят, бір автор, алты экспонат.
            сыныптар: 1–4
            мұқаба: media/auyl.svg
            мұқаба-балама: Тау етегіндегі көше
            күйі: дайын
            жариялау: 2024-10-15
            рұқсат: CC BY-SA 4.0
            ---
            ## Автор кім?
            Бердібек Соқпақбаев баланың тілін білген.
            -- exhibitions/soqpaqbaev-100/media/auyl.svg --
            {WrittenLibrary.Svg}
            """);

        var exhibition = written.Now.Find<Exhibition>(ContentKind.Exhibition, "soqpaqbaev-100", now)!;

        Assert.DoesNotContain(written.Now.Problems, problem => problem.Kind.Severity != Opac.Indexing.Problems.Severity.Info);
        var text = exhibition.For("kk");
        Assert.Equal(("Қожаның ауылы", "Бердібек Соқпақбаев кітабына саяхат"), (text.Title, text.Subtitle));
        Assert.Equal([1, 2, 3, 4], exhibition.Grades);
        Assert.Equal("/media/exhibitions/soqpaqbaev-100/auyl.svg", exhibition.Cover!.Address);
        Assert.Equal(new PictureSize(400, 300), exhibition.Cover.Size);
        Assert.Equal(new ArticleHeading(2, "автор-кім", "Автор кім?"), Assert.Single(text.Body.Headings));
    }

    [Fact]
    public void A_trailer_is_read_as_the_format_says()
    {
        using var written = WrittenLibrary.With($"""
            -- trailers/menin-atym-qoja/index.kk.md --
            ---
            түрі: буктрейлер
            атауы: «Менің атым Қожа» : буктрейлер
            сипаттама: Бір минутта Қожамен танысасың.
            кітап: KZ-000123
            файл: media/qoja.mp4
            кадр: media/qoja-poster.svg
            кадр-балама: Есікке сүйенген бала
            субтитр-kk: media/qoja.kk.vtt
            субтитр-ru: media/qoja.ru.vtt
            бөлімдер-kk: media/qoja.kk.chapters.vtt
            жарқыл: жоқ
            күйі: дайын
            рұқсат: CC BY-SA 4.0
            ---
            Қожа күндіз тәртіп бұзады.
            -- trailers/menin-atym-qoja/media/qoja.mp4 --
            film
            -- trailers/menin-atym-qoja/media/qoja-poster.svg --
            {WrittenLibrary.Svg}
            -- trailers/menin-atym-qoja/media/qoja.kk.vtt --
            WEBVTT

            00:00:01.000 --> 00:00:04.000
            Қожа
            -- trailers/menin-atym-qoja/media/qoja.ru.vtt --
            WEBVTT

            00:00:01.000 --> 00:00:04.000
            Қожа
            -- trailers/menin-atym-qoja/media/qoja.kk.chapters.vtt --
            WEBVTT

            1
            00:00.000 --> 00:12.500
            Таныс болайық

            00:12.500 --> 01:02.000
            Қожа мен Жантас
            """);

        var trailer = written.Now.Find<Trailer>(ContentKind.Trailer, "menin-atym-qoja", now)!;

        Assert.DoesNotContain(written.Now.Problems, problem => problem.Kind.Severity != Opac.Indexing.Problems.Severity.Info);
        Assert.Equal(["KZ-000123"], trailer.Books);
        Assert.Equal(["kk", "ru"], trailer.Captions.Keys.Order());
        Assert.Equal([new(TimeSpan.Zero, "Таныс болайық"), new(TimeSpan.FromSeconds(12.5), "Қожа мен Жантас")], trailer.Chapters["kk"].Lines);
        Assert.False(trailer.Flashing);
    }

    [Fact]
    public void An_event_may_be_a_file_alone_and_know_only_its_month()
    {
        using var written = WrittenLibrary.With("""
            -- events/2024-10-soqpaqbaev.kk.md --
            ---
            атауы: Бердібек Соқпақбаев – 100 жыл
            күні: 2024-10
            сыныптар: 1–4
            жауапты: Кітапханашы
            жұмыс түрі: Әдеби кеш
            ---
            -- events/2024-10-soqpaqbaev.ru.md --
            ---
            название: Бердибеку Сокпакбаеву – 100 лет
            дата: 2024-10
            ---
            """);

        var shown = Assert.Single(written.Now.EventsThisMonth(now));

        Assert.Equal("Бердибеку Сокпакбаеву – 100 лет", shown.For("ru").Title);
        Assert.Equal("Бердібек Соқпақбаев – 100 жыл", shown.For("en").Title);
        Assert.Equal("Әдеби кеш", shown.For("ru").Form);
        Assert.Equal(new DateOnly(2024, 11, 1), shown.DayAfter);
    }

    [Fact]
    public void A_folder_with_a_fault_stays_as_it_last_was_good()
    {
        using var written = WrittenLibrary.WithText("Бірінші нұсқа.");
        Assert.DoesNotContain(written.Now.Problems, problem => problem.Kind.Severity != Opac.Indexing.Problems.Severity.Info);

        written.Write("""
            -- exhibitions/auyl/index.kk.md --
            ---
            түрі: көрме
            атуы: Жаңа атау
            ---
            Екінші нұсқа.
            """);

        Assert.Equal("Қожаның ауылы", written.Now.Find<Exhibition>(ContentKind.Exhibition, "auyl", now)!.For("kk").Title);
        Assert.Contains("front-matter-near-miss exhibitions/auyl/index.kk.md:3", written.Problems);
    }

    [Fact]
    public void A_fault_in_one_folder_leaves_the_others_alone()
    {
        using var written = WrittenLibrary.WithText("Мәтін.");
        written.Write("""
            -- exhibitions/synyq/index.kk.md --
            ---
            атауы: Жабылмаған
            """);

        Assert.NotNull(written.Now.Find<Exhibition>(ContentKind.Exhibition, "auyl", now));
        Assert.Null(written.Now.Find<Exhibition>(ContentKind.Exhibition, "synyq", now));
        Assert.Contains("front-matter-unclosed exhibitions/synyq/index.kk.md:1", written.Problems);
    }

    [Fact]
    public void When_the_whole_folder_vanishes_the_last_good_content_stays()
    {
        using var written = WrittenLibrary.WithText("Мәтін.");
        var before = written.Now;
        var moved = written.Path + "-moved";

        Directory.Move(written.Path, moved);
        Assert.NotNull(written.Now.Find<Exhibition>(ContentKind.Exhibition, "auyl", now));
        Assert.Contains(written.Now.Problems, problem => problem.Kind.Code == "content-root-gone");

        // A mount point without its disk is an empty folder.
        Directory.CreateDirectory(written.Path);
        Assert.NotNull(written.Now.Find<Exhibition>(ContentKind.Exhibition, "auyl", now));

        Directory.Delete(written.Path);
        Directory.Move(moved, written.Path);
        Assert.NotNull(written.Now.Find<Exhibition>(ContentKind.Exhibition, "auyl", now));
        Assert.True(written.Now.Version > before.Version);
        Assert.DoesNotContain(written.Now.Problems, problem => problem.Kind.Severity != Opac.Indexing.Problems.Severity.Info);
    }

    [Fact]
    public async Task A_change_on_the_disk_is_noticed_without_being_asked_for()
    {
        using var written = WrittenLibrary.WithText("Бірінші нұсқа.");
        await written.Library.StartAsync(TestContext.Current.CancellationToken);
        var before = written.Library.Current;

        written.Write("""
            -- exhibitions/zhana/index.kk.md --
            ---
            атауы: Жаңа көрме
            ---
            """);

        var after = before;
        while (after.Find<Exhibition>(ContentKind.Exhibition, "zhana", now) is null)
            after = await written.Library.NextAfter(after).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.NotNull(after.Find<Exhibition>(ContentKind.Exhibition, "auyl", now));
        await written.Library.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void At_the_start_an_article_is_made_when_it_is_asked_for_and_is_the_one_that_follows()
    {
        using var written = WrittenLibrary.WithText("## Басы\n\nБірінші нұсқа.\n\n::: көгершін\n:::");

        var heads = written.Library.ReadHeads();
        var soon = heads.Find<Exhibition>(ContentKind.Exhibition, "auyl", now)!.For("kk").Body;
        Assert.False(heads.IsWhole);
        Assert.Same(Article.Empty, soon.IfMade);
        Assert.DoesNotContain(heads.Problems, problem => problem.Kind == BodyProblems.UnknownBlock);
        var asked = soon.PlainText;

        var whole = written.Now;
        Assert.True(whole.IsWhole);
        Assert.Contains(whole.Problems, problem => problem.Kind == BodyProblems.UnknownBlock);
        var made = whole.Find<Exhibition>(ContentKind.Exhibition, "auyl", now)!.For("kk").Body;
        Assert.Contains("Бірінші нұсқа", asked, StringComparison.Ordinal);
        Assert.Equal(made.PlainText, asked);
        Assert.Equal(made.Headings, soon.Headings);
    }

    [Fact]
    public void A_text_beyond_the_limits_is_held_back_from_the_start()
    {
        using var written = WrittenLibrary.WithText(string.Concat(Enumerable.Repeat("## Қожа\n\n", 3_000)));

        Assert.Null(written.Library.ReadHeads().Find<Exhibition>(ContentKind.Exhibition, "auyl", now));
        Assert.Null(written.Now.Find<Exhibition>(ContentKind.Exhibition, "auyl", now));
    }

    [Fact]
    public void Nothing_changed_nothing_is_read_again()
    {
        using var written = WrittenLibrary.WithText("Мәтін.");

        Assert.Same(written.Now, written.Now);
    }
}
