using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Opac.Indexing.Searching;
using Opac.Web.Publishing;
using Opac.Web.Tests.Staff;

namespace Opac.Web.Tests.Pages.Exhibitions;

/// <summary>What visitors of all three languages see of what is written in one; on what day; and what its books cost the catalogue.</summary>
public sealed class OneLanguageTests
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Whatever_is_written_in_one_language_answers_in_all_three_and_says_so(string written)
    {
        await using var portal = Portal.With($"""
            -- exhibitions/auyl/index.{written}.md --
            ---
            атауы: Атау
            рұқсат: CC0
            ---
            ## Бөлім
            Мәтін.
            -- trailers/qoja/index.{written}.md --
            ---
            атауы: Атау
            файл: media/qoja.mp4
            субтитр-kk: media/qoja.vtt
            жарқыл: жоқ
            рұқсат: CC0
            ---
            -- trailers/qoja/media/qoja.mp4 --
            -
            -- trailers/qoja/media/qoja.vtt --
            WEBVTT

            00:00.000 --> 00:04.000
            Қожа.
            -- lists/tizim/index.{written}.md --
            ---
            атауы: Атау
            ---
            -- events/kezdesu/index.{written}.md --
            ---
            атауы: Атау
            күні: 2026-10-15
            ---
            """);
        foreach (var reader in new[] { "kk", "ru", "en" })
        {
            foreach (var address in new[] { "exhibitions/auyl", "exhibitions/auyl?embed", "exhibitions/auyl?kiosk", "trailers/qoja", "lists/tizim" })
            {
                var page = await portal.PageAt($"/{reader}/{address}");

                Assert.Equal((address, "Атау"), (address, page.QuerySelector("h1")?.TextContent.Trim()));
                Assert.Equal((address, reader), (address, page.DocumentElement.GetAttribute("lang")));
                Assert.Equal((address, written), (address, page.QuerySelector("h1")!.Closest("[lang]")!.GetAttribute("lang")));
                Assert.Equal((address, reader == written ? 0 : 1), (address, page.QuerySelectorAll($"p.fallback[lang={reader}]").Length));
                Assert.Equal([written], page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => link.GetAttribute("hreflang")));
            }
            foreach (var address in new[] { "exhibitions", "trailers", "lists", "events", "" })
                await portal.PageAt($"/{reader}/{address}");
        }
    }

    [Fact]
    public async Task An_exhibition_opens_and_goes_to_the_archive_to_the_minute_of_Almaty()
    {
        var clock = new SetClock(new DateTimeOffset(2026, 10, 15, 4, 29, 59, TimeSpan.Zero));
        await using var portal = Portal.With("""
            -- exhibitions/auyl/index.kk.md --
            ---
            атауы: Ауыл
            жариялау: 15.10.2026 09:30
            мұрағаттау: 15.10.2026 18:00
            ---
            """, clock);
        using var visitor = portal.Visitor();

        Assert.Equal(404, await Status("/kk/exhibitions/auyl"));
        Assert.Equal(404, await Status("/iiif/exhibitions/auyl/manifest.json"));
        Assert.Empty(await portal.TextsAt("/kk/exhibitions", ".exhibition-card-title"));

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, await Status("/kk/exhibitions/auyl"));
        Assert.Equal(200, await Status("/iiif/exhibitions/auyl/manifest.json"));
        Assert.Equal(["Ауыл"], await portal.TextsAt("/kk/exhibitions", ".exhibition-card-title"));
        Assert.Empty(await portal.TextsAt("/kk/exhibitions", ".exhibition-cards-past .exhibition-card-title"));

        clock.Advance(new TimeSpan(8, 30, 0));
        Assert.Equal(200, await Status("/kk/exhibitions/auyl"));
        Assert.Equal(["Ауыл"], await portal.TextsAt("/kk/exhibitions", ".exhibition-cards-past .exhibition-card-title"));

        async Task<int> Status(string address)
        {
            using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            return (int)answer.StatusCode;
        }
    }

    [Fact]
    public async Task All_books_of_a_page_are_asked_for_at_once_and_the_same_question_only_once()
    {
        const int Books = 30;
        await using var portal = Portal.With($"""
            -- exhibitions/auyl/index.kk.md --
            ---
            атауы: Ауыл
            ---
            {string.Concat(Enumerable.Range(1, Books).Select(number => $"::: кітап\nжазба: KZ-{number}\n:::\n\n"))}
            ::: тізім
            сұрау: хикая
            :::

            ::: тізім
            сұрау: хикая
            көрініс: карусель
            :::
            -- catalogue/books.csv --
            id,title,author,language
            {string.Join('\n', Enumerable.Range(1, Books).Select(number => $"KZ-{number},Хикая {number},Автор,kaz"))}
            """.ReplaceLineEndings("\n"));
        Assert.Equal(Books + 12, (await portal.TextsAt("/kk/exhibitions/auyl", ".book-title")).Length);
        var wanted = portal.Services.GetRequiredService<ContentLibrary>().Current.Find<Exhibition>(ContentKind.Exhibition, "auyl", DateTimeOffset.UtcNow)!.For("kk").Body.Books.ToList();
        // A search is measured on the thread that makes it: what other tests ask meanwhile is not counted.
        var (searches, thread) = (0, Environment.CurrentManagedThreadId);
        using var listener = new MeterListener { InstrumentPublished = (instrument, self) => { if (instrument.Meter.Name == SearchMeter.Name) self.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => searches += Environment.CurrentManagedThreadId == thread ? 1 : 0);
        listener.Start();

        var shown = BooksShown.Gather(wanted, portal.Services.GetRequiredService<CatalogueSearcher>(), "kk");

        Assert.Equal(1, searches);
        Assert.All(wanted.SelectMany(shown.Of), pair => Assert.NotNull(pair.Record));
    }
}
