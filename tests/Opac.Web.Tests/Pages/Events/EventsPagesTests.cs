namespace Opac.Web.Tests.Pages.Events;

public sealed class EventsPagesTests
{
    private const string Plan = """
        -- events/2024-10-qoja.kk.md --
        ---
        түрі: іс-шара
        атауы: Қожамен кездесу
        күні: 2024-10-15 12:00
        сыныптар: 1–4
        жауапты: Кітапханашы
        жұмыс түрі: Әдеби кеш
        ---
        -- events/2024-10-oqu.kk.md --
        ---
        атауы: Оқу айлығы
        күні: 2024-10
        ---
        -- events/2024-12-shara.kk.md --
        ---
        атауы: Тәуелсіздік күнім
        күні: 2024-12-14 – 2024-12-18
        ---
        -- events/2024-12-zhoba.kk.md --
        ---
        атауы: Жоба
        күні: 2024-12-20
        күйі: жоба
        ---
        """;

    [Fact]
    public async Task A_month_shows_its_events_in_order()
    {
        await using var portal = Portal.With(Plan);

        Assert.Equal(["Оқу айлығы", "Қожамен кездесу"], await portal.TextsAt("/kk/events?month=2024-10", ".event h3"));
        Assert.Equal(["қазан айы", "15 қазан, 12:00"], await portal.TextsAt("/kk/events?month=2024-10", ".event-when"));
        Assert.Equal(["14–18 желтоқсан"], await portal.TextsAt("/kk/events?month=2024-12", ".event-when"));
    }

    [Fact]
    public async Task The_plan_of_the_school_year_is_a_table()
    {
        await using var portal = Portal.With(Plan);

        Assert.Equal(["қазан", "желтоқсан"], await portal.TextsAt("/kk/events?month=2025-03", ".plan th[scope=rowgroup]"));
        Assert.Equal(["2024–2025 оқу жылының жоспары"], await portal.TextsAt("/kk/events?month=2025-03", ".plan h2"));
    }

    [Theory]
    [InlineData("/kk/events")]
    [InlineData("/ru/events?month=")]
    [InlineData("/en/events?month=2024-99")]
    [InlineData("/en/events?month=0001-01")]
    [InlineData("/en/events?month=9999-12")]
    public async Task Any_month_asked_for_has_a_page(string address)
    {
        await using var portal = Portal.With(Plan);

        Assert.NotNull((await portal.PageAt(address)).QuerySelector("h1"));
    }

    [Fact]
    public async Task The_calendar_holds_every_event_but_drafts()
    {
        await using var portal = Portal.With(Plan);
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync(new Uri("/events.ics", UriKind.Relative), TestContext.Current.CancellationToken);
        var calendar = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");

        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(["SUMMARY:Оқу айлығы", "SUMMARY:Қожамен кездесу", "SUMMARY:Тәуелсіздік күнім"], calendar.Where(line => line.StartsWith("SUMMARY", StringComparison.Ordinal)));
        Assert.Contains("DTSTART:20241015T070000Z", calendar);
        Assert.Contains("DTSTART;VALUE=DATE:20241214", calendar);
        Assert.Contains("DTEND;VALUE=DATE:20241219", calendar);
        Assert.DoesNotContain(calendar, line => line.Contains("Жоба", StringComparison.Ordinal));
    }
}
