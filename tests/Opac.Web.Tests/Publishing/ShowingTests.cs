using System.Globalization;
using Opac.Web.Publishing;

namespace Opac.Web.Tests.Publishing;

public sealed class ShowingTests
{
    [Theory]
    [InlineData("жариялау: 2024-10-15", "2024-10-14T23:59:59+05:00", false)]
    [InlineData("жариялау: 2024-10-15", "2024-10-15T00:00:00+05:00", true)]
    [InlineData("жариялау: 2024-10-15", "2024-10-14T18:59:59Z", false)]
    [InlineData("жариялау: 2024-10-15", "2024-10-14T19:00:00Z", true)]
    [InlineData("жариялау: 2024-10-15 09:30", "2024-10-15T09:29:59+05:00", false)]
    [InlineData("жариялау: 2024-10-15 09:30", "2024-10-15T09:30:00+05:00", true)]
    // Almaty kept UTC+6 until 1 March 2024.
    [InlineData("жариялау: 2024-02-01", "2024-01-31T18:00:00Z", true)]
    [InlineData("күйі: жоба", "2024-10-15T12:00:00Z", false)]
    [InlineData("күйі: черновик", "2024-10-15T12:00:00Z", false)]
    [InlineData("күйі: дайын", "2024-10-15T12:00:00Z", true)]
    [InlineData("реті: 1", "2024-10-15T12:00:00Z", true)]
    public void A_page_is_shown_to_the_minute_of_Almaty(string line, string moment, bool shown)
    {
        using var written = WrittenLibrary.With($"""
            -- exhibitions/auyl/index.kk.md --
            ---
            атауы: Ауыл
            {line}
            ---
            """);

        Assert.Equal(shown, written.Now.Find<Exhibition>(ContentKind.Exhibition, "auyl", At(moment)) is not null);
    }

    [Theory]
    [InlineData("2024-12-31T23:59:59+05:00", true)]
    [InlineData("2025-01-01T00:00:00+05:00", false)]
    public void What_goes_to_the_archive_stays_to_be_seen_but_is_no_longer_on(string moment, bool current)
    {
        using var written = WrittenLibrary.With("""
            -- exhibitions/auyl/index.kk.md --
            ---
            атауы: Ауыл
            жариялау: 2024-10-15
            мұрағаттау: 2025-01-01
            ---
            """);

        Assert.NotNull(written.Now.Find<Exhibition>(ContentKind.Exhibition, "auyl", At(moment)));
        Assert.Equal(current, written.Now.CurrentExhibitions(At(moment)).Any());
    }

    [Fact]
    public void A_draft_of_a_translation_keeps_only_that_translation_back()
    {
        using var written = WrittenLibrary.With("""
            -- exhibitions/auyl/index.kk.md --
            ---
            атауы: Ауыл
            ---
            -- exhibitions/auyl/index.ru.md --
            ---
            название: Аул
            состояние: черновик
            ---
            """);

        Assert.Equal("Ауыл", written.Now.Find<Exhibition>(ContentKind.Exhibition, "auyl", At("2024-10-15T12:00:00Z"))!.For("ru").Title);
    }

    [Fact]
    public void A_broken_translation_stays_as_it_last_was_good()
    {
        using var written = WrittenLibrary.With("""
            -- exhibitions/auyl/index.kk.md --
            ---
            атауы: Ауыл
            ---
            -- exhibitions/auyl/index.ru.md --
            ---
            название: Аул
            ---
            """);
        _ = written.Now;

        written.Write("""
            -- exhibitions/auyl/index.kk.md --
            ---
            атауы: Қожаның ауылы
            ---
            -- exhibitions/auyl/index.ru.md --
            ---
            названне: Аул Кожи
            ---
            """);

        var exhibition = written.Now.Find<Exhibition>(ContentKind.Exhibition, "auyl", At("2024-10-15T12:00:00Z"))!;
        Assert.Equal(("Қожаның ауылы", "Аул"), (exhibition.For("kk").Title, exhibition.For("ru").Title));
    }

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
