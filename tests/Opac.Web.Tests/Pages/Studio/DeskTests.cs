using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Opac.Web.Staff;
using Opac.Web.Tests.Staff;
using Opac.Web.Upkeep;

namespace Opac.Web.Tests.Pages.Studio;

public sealed class DeskTests
{
    [Fact]
    public async Task The_desk_says_what_is_due_this_month_and_a_tick_is_written_into_the_plan()
    {
        await using var portal = Portal.With("""
            -- plan.md --
            ## Қараша
            - [ ] «Оқырман отбасы»
            ## Желтоқсан
            - [ ] «Бір ел – бір кітап»
            -- events/2026-11-info.kk.md --
            ---
            түрі: іс-шара
            атауы: «Жаңа кітаптар» ақпарат күні
            күні: 2026-11-27
            ---
            """, new SetClock());
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        Assert.Equal(["27 қараша", "«Жаңа кітаптар» ақпарат күні", "«Оқырман отбасы»"], (await Portal.Open(librarian, "/studio")).QuerySelectorAll("#plan .studio-plan > li > span").Select(span => span.TextContent.Trim()));
        (await Portal.Send(librarian, "/studio", "/studio?handler=Tick", ("line", "2"), ("task", "«Оқырман отбасы»"), ("done", "true"))).Dispose();

        Assert.Contains("- [x] «Оқырман отбасы»", await File.ReadAllLinesAsync(Path.Combine(portal.ContentPath, "plan.md")));
        Assert.NotNull((await Portal.Open(librarian, "/studio")).QuerySelector("#plan .is-done [aria-pressed=true]"));
    }

    [Fact]
    public async Task A_helper_ticks_nothing_and_strikes_nothing_out()
    {
        await using var portal = Portal.With("""
            -- plan.md --
            ## Қараша
            - [ ] «Оқырман отбасы»
            """, new SetClock());
        using var helper = await portal.StaffAs(StaffRole.Helper);

        foreach (var (handler, field, value) in new[] { ("Tick", "line", "2"), ("Forget", "missedWords", "x") })
        {
            using var refused = await Portal.Send(helper, "/studio", "/studio?handler=" + handler, (field, value), ("task", "«Оқырман отбасы»"), ("done", "true"));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
        Assert.Contains("- [ ] «Оқырман отбасы»", await File.ReadAllLinesAsync(Path.Combine(portal.ContentPath, "plan.md")));
    }

    [Fact]
    public async Task What_is_wrong_in_the_files_is_told_with_its_place_and_its_mend()
    {
        await using var portal = Portal.With("""
            -- trailers/qoja/index.kk.md --
            ---
            түрі: трейлер
            атауы: Менің атым Қожа
            күні: кеше
            ---
            """);
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        var problem = (await Portal.Open(librarian, "/studio")).QuerySelector("#problems li:has(a[href='/studio/texts/edit?path=trailers%2Fqoja%2Findex.kk.md'])");

        Assert.NotNull(problem);
        Assert.Contains("Қалай түзеледі:", problem.TextContent, StringComparison.Ordinal);
        Assert.Contains("trailers/qoja/index.kk.md:", problem.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_readers_did_not_find_is_counted_by_words_and_day_and_nothing_else_is_kept()
    {
        await using var portal = Portal.With("""
            -- catalogue/books.csv --
            title,author
            Менің атым Қожа,"Соқпақбаев, Бердібек"
            """, new SetClock());
        using var reader = portal.Visitor();
        foreach (var q in new[] { "Гарри  Поттер", "гарри поттер", "қожа", "+7 701 123 45 67", "aigerim@example.kz" })
            (await reader.GetAsync(new Uri("/kk/catalogue?q=" + Uri.EscapeDataString(q), UriKind.Relative))).Dispose();
        var missed = portal.Services.GetRequiredService<MissedSearches>();
        missed.Save();

        using var kept = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(portal.DataPath, "missed-searches.json")));
        var (day, words) = (Assert.Single(kept.RootElement.EnumerateObject()).Name, kept.RootElement.EnumerateObject().Single().Value);
        Assert.Equal("2026-11-25", day);
        Assert.Equal("""{"гарри поттер":2}""", words.ToString().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("гаррипоттер", "гарри поттер", StringComparison.Ordinal));

        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        Assert.Contains("гарри поттер · 2 рет, 25 қараша", (await Portal.Open(librarian, "/studio")).QuerySelector("#missed li span")?.TextContent.Trim());
        (await Portal.Send(librarian, "/studio", "/studio?handler=Forget", ("missedWords", "гарри поттер"))).Dispose();
        Assert.Empty(missed.Read(90, 10));
    }

    [Fact]
    public async Task Records_with_some_of_the_words_are_no_answer_and_a_slip_put_right_is_one()
    {
        await using var portal = Portal.With("""
            -- catalogue/books.csv --
            title,author
            Менің атым Қожа,"Соқпақбаев, Бердібек"
            Ақ шағыл хроникасы,"Мұратбеков, Сайын"
            """);
        using var reader = portal.Visitor();
        foreach (var q in new[] { "нарния хроникасы", "соқпақбаеф" })
            (await reader.GetAsync(new Uri("/kk/catalogue?q=" + Uri.EscapeDataString(q), UriKind.Relative))).Dispose();

        Assert.Equal(["нарния хроникасы"], portal.Services.GetRequiredService<MissedSearches>().Read(90, 10).Select(one => one.Words));
    }

    [Fact]
    public async Task What_was_missed_is_forgotten_after_its_days_and_the_counting_can_be_switched_off()
    {
        var clock = new SetClock();
        await using var portal = Portal.With("", clock, ("Opac:Studio:MissedSearchDays", "7"));
        var missed = portal.Services.GetRequiredService<MissedSearches>();
        missed.Note("гарри поттер");
        clock.Advance(TimeSpan.FromDays(8));
        missed.Note("нарния");
        Assert.Equal(["нарния"], missed.Read(90, 10).Select(one => one.Words));

        await using var off = Portal.With("", clock, ("Opac:Studio:MissedSearchDays", "0"));
        var none = off.Services.GetRequiredService<MissedSearches>();
        none.Note("нарния");
        Assert.Empty(none.Read(90, 10));
    }

    [Fact]
    public async Task A_question_goes_from_the_box_to_the_answered_ones_and_is_not_kept_for_ever()
    {
        var clock = new SetClock(DateTimeOffset.UtcNow);
        await using var portal = Portal.With("", clock);
        using var reader = portal.Visitor();
        (await Portal.Send(reader, "/kk/ask", null, ("text", "Абай туралы кітап бар ма?"), ("answer", "5Ә"))).Dispose();
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        var waiting = await Portal.Open(librarian, "/studio/questions");
        Assert.Equal("Абай туралы кітап бар ма?", waiting.QuerySelector(".studio-question")?.TextContent);
        (await Portal.Send(librarian, "/studio/questions", null, ("id", waiting.QuerySelector("[name=id]")!.GetAttribute("value")!), ("from", "waiting"), ("to", "answered"))).Dispose();

        Assert.Null((await Portal.Open(librarian, "/studio/questions")).QuerySelector(".studio-question"));
        Assert.NotNull((await Portal.Open(librarian, "/studio/questions?state=answered")).QuerySelector(".studio-question"));
        clock.Advance(TimeSpan.FromDays(181));
        using var later = await portal.StaffAs(StaffRole.Librarian);
        Assert.Null((await Portal.Open(later, "/studio/questions?state=answered")).QuerySelector(".studio-question"));
    }

    [Fact]
    public async Task A_name_that_leads_out_of_the_box_moves_nothing()
    {
        await using var portal = Portal.With("");
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        (await Portal.Send(librarian, "/studio/questions", null, ("id", "../../content/site.md"), ("from", "waiting"), ("to", "bin"))).Dispose();

        Assert.True(File.Exists(Path.Combine(portal.ContentPath, "site.md")));
    }

    [Fact]
    public async Task A_backup_is_handed_over_and_nothing_of_it_stays()
    {
        await using var portal = Portal.With("");
        using var librarian = await portal.StaffAs(StaffRole.Librarian);

        using var answer = await Portal.Send(librarian, "/studio/backup", null);
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));

        Assert.Contains("content/site.md", archive.Entries.Select(entry => entry.FullName));
        Assert.Contains("data/staff.db", archive.Entries.Select(entry => entry.FullName));
        Assert.StartsWith("opac-", answer.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(portal.DataPath, "uploads"), "backup-*"));
    }

    [Fact]
    public async Task A_studio_that_is_switched_off_is_not_there()
    {
        await using var portal = Portal.With("", null, ("Opac:Studio:Enabled", "false"));
        using var visitor = portal.Visitor();

        foreach (var path in new[] { "/studio", "/studio/sign-in", "/studio/accounts" })
        {
            using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.False(File.Exists(Path.Combine(portal.DataPath, "staff.db")));
    }

    [Fact]
    public async Task A_damaged_database_of_accounts_shuts_the_studio_and_nothing_else()
    {
        await using var portal = Portal.With("");
        Directory.CreateDirectory(portal.DataPath);
        await File.WriteAllTextAsync(Path.Combine(portal.DataPath, "staff.db"), string.Concat(Enumerable.Repeat("this is no database ", 500)));
        using var visitor = portal.Visitor();

        using var studio = await visitor.GetAsync(new Uri("/studio/sign-in", UriKind.Relative));
        using var catalogue = await visitor.GetAsync(new Uri("/kk/catalogue", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, studio.StatusCode);
        Assert.Contains("Студия уақытша жабық", await studio.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, catalogue.StatusCode);
    }

    [Fact]
    public async Task A_database_of_a_newer_portal_shuts_the_studio_and_stays_as_it_is()
    {
        await using var portal = Portal.With("");
        Directory.CreateDirectory(portal.DataPath);
        using var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(portal.DataPath, "staff.db")};Pooling=False");
        database.Open();
        Assert.Null(Ask("CREATE TABLE OfTomorrow (Id INTEGER); PRAGMA user_version = 99"));
        using var visitor = portal.Visitor();

        using var studio = await visitor.GetAsync(new Uri("/studio/sign-in", UriKind.Relative));
        using var catalogue = await visitor.GetAsync(new Uri("/kk/catalogue", UriKind.Relative));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (studio.StatusCode, catalogue.StatusCode));
        Assert.Equal((99L, 1L), (Ask("PRAGMA user_version"), Ask("SELECT COUNT(*) FROM sqlite_master")));

        object? Ask(string sql)
        {
            using var command = database.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar();
        }
    }

    [Fact]
    public async Task A_database_of_before_versions_were_counted_is_taken_for_the_first()
    {
        await using var portal = Portal.With("");
        using (var first = await portal.StaffAs(StaffRole.Librarian))
            await Portal.Open(first, "/studio");
        using var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(portal.DataPath, "staff.db")};Pooling=False");
        database.Open();
        using var version = database.CreateCommand();
        version.CommandText = "PRAGMA user_version = 0";
        version.ExecuteNonQuery();
        using var again = new Opac.Web.Staff.StaffDatabase(portal.Services.GetRequiredService<PortalSettings>(), portal.Services.GetRequiredService<StudioSettings>(), portal.Services);

        await again.EnsureReadyAsync(TestContext.Current.CancellationToken);

        version.CommandText = "PRAGMA user_version";
        Assert.Equal(1L, version.ExecuteScalar());
        Assert.True(await again.HasAccountsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_database_that_is_damaged_while_the_portal_serves_is_told_in_a_sentence_too()
    {
        await using var portal = Portal.With("");
        using var librarian = await portal.StaffAs(StaffRole.Librarian);
        await Portal.Open(librarian, "/studio");

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(portal.DataPath, "staff.db*"))
            await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("this is no database ", 500)));
        using var studio = await librarian.GetAsync(new Uri("/studio", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, studio.StatusCode);
    }
}
