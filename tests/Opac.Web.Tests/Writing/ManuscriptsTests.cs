using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Opac.Web.Publishing;
using Opac.Web.Writing;

namespace Opac.Web.Tests.Writing;

public sealed class ManuscriptsTests : IAsyncDisposable
{
    private const string Auyl = """
        -- exhibitions/auyl/index.kk.md --
        ---
        түрі: көрме
        атауы: Қожаның ауылы
        күйі: дайын
        ---
        Бірінші мәтін.
        """;

    private static readonly Author librarian = new("Айгүл", MayPublish: true);
    private static readonly Author helper = new("Дублер", MayPublish: false);

    private readonly Portal portal = Portal.With(Auyl);

    private static TextAddress Address { get; } = TextAddress.Of(ContentKind.Exhibition, "auyl", "kk");

    private Manuscripts Texts => portal.Services.GetRequiredService<Manuscripts>();

    private Revisions Revisions => portal.Services.GetRequiredService<Revisions>();

    private string InContent => File.ReadAllText(Path.Combine(portal.ContentPath, Address.Path));

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    private static string With(Manuscript text, string body) => text.Text.Replace("Бірінші мәтін.", body, StringComparison.Ordinal);

    private async Task<HttpStatusCode> StatusOf(string address)
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }

    [Fact]
    public async Task A_new_text_is_a_draft_that_visitors_do_not_see_until_it_is_published()
    {
        var made = Texts.Create(ContentKind.Exhibition, "kk", "Тәуелсіздік", new Dictionary<KeyName, string>(), "Мәтін.", helper);
        Assert.Equal((TextState.Draft, "exhibitions/tauelsizdik/index.kk.md"), (made.State, made.Address.Path));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf("/kk/exhibitions/tauelsizdik"));
        Assert.IsType<SaveResult.Forbidden>(Texts.Publish(made.Address, made.Hash, null, helper));

        Assert.Equal(TextState.Published, Assert.IsType<SaveResult.Done>(Texts.Publish(made.Address, made.Hash, null, librarian)).Now.State);
        Assert.Equal(HttpStatusCode.OK, await StatusOf("/kk/exhibitions/tauelsizdik"));

        Texts.Withdraw(made.Address, librarian);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf("/kk/exhibitions/tauelsizdik"));
    }

    [Fact]
    public async Task A_new_version_of_what_visitors_see_waits_beside_it()
    {
        var text = Texts.Open(Address)!;
        Assert.Equal(TextState.Published, text.State);
        var saved = Assert.IsType<SaveResult.Done>(Texts.Save(Address, With(text, "Екінші мәтін."), text.Hash, helper)).Now;

        Assert.NotNull(saved.Draft);
        Assert.Contains("Бірінші", InContent, StringComparison.Ordinal);
        Assert.Contains("Бірінші", (await portal.PageAt("/kk/exhibitions/auyl")).Body!.TextContent, StringComparison.Ordinal);

        Assert.Null(Assert.IsType<SaveResult.Done>(Texts.Publish(Address, saved.Hash, null, librarian)).Now.Draft);
        Assert.Contains("Екінші", (await portal.PageAt("/kk/exhibitions/auyl")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_helper_who_writes_the_word_for_ready_makes_nothing_ready()
    {
        var made = Texts.Create(ContentKind.List, "kk", "Жаз", new Dictionary<KeyName, string>(), "", helper);
        var saved = Texts.Save(made.Address, made.Text.Replace("күйі: жоба", "state: published", StringComparison.Ordinal), made.Hash, helper);
        Assert.Equal(TextState.Draft, Assert.IsType<SaveResult.Done>(saved).Now.State);
        saved = Texts.Save(made.Address, "Деректерсіз мәтін", Texts.Open(made.Address)!.Hash, helper);
        Assert.Equal(TextState.Draft, Assert.IsType<SaveResult.Done>(saved).Now.State);
        Assert.Null(portal.Services.GetRequiredService<ContentLibrary>().Current.Find<BookList>(ContentKind.List, made.Address.Slug, DateTimeOffset.MaxValue));
    }

    [Fact]
    public void What_two_people_write_at_once_is_lost_to_neither()
    {
        var seen = Texts.Open(Address)!;
        Texts.Save(Address, With(seen, "Айгүлдің мәтіні."), seen.Hash, librarian);
        var mine = With(seen, "Дублердің мәтіні.");
        var clash = Assert.IsType<SaveResult.Conflict>(Texts.Save(Address, mine, seen.Hash, helper));

        Assert.Contains("Айгүлдің", clash.Theirs.Text, StringComparison.Ordinal);
        Assert.Equal(mine, Texts.Typed(clash.Theirs, helper)!.Text);
        Assert.Contains(Revisions.Of(Address), revision => revision is { Kind: RevisionKind.Conflicting, Author: "Дублер" });
        // Having seen both, one of them is saved over the other.
        Assert.IsType<SaveResult.Done>(Texts.Save(Address, mine, clash.Theirs.Hash, helper));
        Assert.Contains(Revisions.Of(Address), revision => Revisions.Find(Address, revision.Id)!.Value.Text.Contains("Айгүлдің", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_changed_on_the_disk_meanwhile_is_not_written_over_and_is_kept()
    {
        var seen = Texts.Open(Address)!;
        var saved = Assert.IsType<SaveResult.Done>(Texts.Save(Address, With(seen, "Студиядан."), seen.Hash, librarian)).Now;
        portal.Write(Auyl.Replace("Бірінші мәтін.", "Редактордан.", StringComparison.Ordinal));

        var clash = Assert.IsType<SaveResult.Conflict>(Texts.Publish(Address, saved.Hash, null, librarian));
        Assert.True(clash.Theirs.IsOvertaken);
        Assert.Contains("Редактордан.", InContent, StringComparison.Ordinal);

        Assert.IsType<SaveResult.Done>(Texts.Publish(Address, saved.Hash, null, librarian, overwrites: true));
        Assert.Contains("Студиядан.", InContent, StringComparison.Ordinal);
        Assert.Contains(Revisions.Of(Address), revision => revision.Kind == RevisionKind.Found && Revisions.Find(Address, revision.Id)!.Value.Text.Contains("Редактордан.", StringComparison.Ordinal));
    }

    [Fact]
    public void Taking_back_what_has_a_new_version_leaves_that_version_as_the_draft()
    {
        var text = Texts.Open(Address)!;
        Texts.Save(Address, With(text, "Екінші мәтін."), text.Hash, librarian);
        var back = Assert.IsType<SaveResult.Done>(Texts.Withdraw(Address, librarian)).Now;

        Assert.Equal((TextState.Draft, null), (back.State, back.Draft));
        Assert.Contains("Екінші мәтін.", InContent, StringComparison.Ordinal);
        Assert.Contains("күйі: жоба", InContent, StringComparison.Ordinal);

        var saved = Assert.IsType<SaveResult.Done>(Texts.Save(Address, back.Text, back.Hash, librarian)).Now;
        Assert.Equal(TextState.Published, Assert.IsType<SaveResult.Done>(Texts.Publish(Address, saved.Hash, null, librarian)).Now.State);
    }

    [Fact]
    public void A_new_version_that_waits_goes_to_the_archive_with_its_text()
    {
        var text = Texts.Open(Address)!;
        Texts.Save(Address, With(text, "Екінші мәтін."), text.Hash, librarian);
        var past = Assert.IsType<SaveResult.Done>(Texts.Archive(Address, isPast: true, librarian)).Now;

        Assert.Contains("Екінші мәтін.", past.Draft!.Text, StringComparison.Ordinal);
        Assert.Equal(TextState.Archived, Assert.IsType<SaveResult.Done>(Texts.Publish(Address, past.Hash, null, librarian)).Now.State);
    }

    [Fact]
    public void Who_takes_a_text_back_or_archives_it_has_not_changed_it_behind_their_own_back()
    {
        var seen = Texts.Open(Address)!;
        Texts.Type(Address, With(seen, "Теріліп жатыр."), seen.Hash, librarian);
        // Open elsewhere, and nothing typed.
        Texts.Type(Address, seen.Text, seen.Hash, helper);

        foreach (var change in new Func<SaveResult>[] { () => Texts.Archive(Address, isPast: true, librarian), () => Texts.Archive(Address, isPast: false, librarian), () => Texts.Withdraw(Address, librarian) })
        {
            var now = Assert.IsType<SaveResult.Done>(change()).Now;
            var typed = Texts.Typed(now, librarian)!;
            Assert.Equal(now.Hash, typed.BasedOn);
            Assert.Equal(With(now, "Теріліп жатыр."), typed.Text);
            Assert.Null(Texts.Typed(now, helper));
        }
    }

    [Fact]
    public void A_helper_deletes_no_file_of_what_visitors_see()
    {
        var file = Directory.CreateDirectory(Path.Combine(portal.ContentPath, Address.Folder, "media")).FullName + "/artyq.jpg";
        File.WriteAllText(file, "сурет");
        var media = portal.Services.GetRequiredService<PendingMedia>();
        Assert.False(media.Discard(Address, "artyq.jpg", helper));
        Assert.True(File.Exists(file));
        Assert.True(media.Discard(Address, "artyq.jpg", librarian));
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void Each_save_is_a_revision_and_any_of_them_comes_back()
    {
        var text = Texts.Open(Address)!;
        for (var number = 1; number <= 3; number++)
            text = Assert.IsType<SaveResult.Done>(Texts.Save(Address, With(Texts.Open(Address)!, $"Бірінші мәтін. {number}"), text.Hash, librarian)).Now;

        var all = Revisions.Of(Address);
        Assert.Equal([RevisionKind.Saved, RevisionKind.Saved, RevisionKind.Saved, RevisionKind.Found], all.Select(revision => revision.Kind));
        Texts.Restore(Address, all[^1].Id, helper);
        Assert.Equal(Revisions.Find(Address, all[^1].Id)!.Value.Text, Texts.Open(Address)!.Text);
        Assert.Null(Revisions.Find(Address, "../../../etc/passwd"));
    }

    [Fact]
    public async Task A_text_for_later_is_seen_by_nobody_before_its_day()
    {
        var made = Texts.Create(ContentKind.Exhibition, "kk", "Ертең", new Dictionary<KeyName, string>(), "Мәтін.", librarian);
        var done = Assert.IsType<SaveResult.Done>(Texts.Publish(made.Address, made.Hash, new DateTime(2999, 1, 1), librarian));
        Assert.Equal(TextState.Scheduled, done.Now.State);
        Assert.Contains("жариялау: 2999-01-01", done.Now.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf("/kk/exhibitions/erten"));
        Assert.Equal(TextState.Archived, Assert.IsType<SaveResult.Done>(Texts.Archive(Address, isPast: true, librarian)).Now.State);
        Assert.Equal(TextState.Published, Assert.IsType<SaveResult.Done>(Texts.Archive(Address, isPast: false, librarian)).Now.State);
    }

    [Fact]
    public void A_text_with_a_fault_that_would_keep_it_from_visitors_is_not_published()
    {
        var text = Texts.Open(Address)!;
        var saved = Assert.IsType<SaveResult.Done>(Texts.Save(Address, text.Text.Replace("күйі:", "жариялау: ертең\nкүйі:", StringComparison.Ordinal), text.Hash, librarian)).Now;
        var faulty = Assert.IsType<SaveResult.Faulty>(Texts.Publish(Address, saved.Hash, null, librarian));
        Assert.Contains(faulty.Problems, problem => problem.Kind == FrontMatterProblems.NotADate && problem.Position is { Line: 4, File: "exhibitions/auyl/index.kk.md" });
        Assert.DoesNotContain("ертең", InContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_for_what_visitors_see_waits_until_that_is_published()
    {
        var media = portal.Services.GetRequiredService<PendingMedia>();
        string Staged()
        {
            var path = Path.Combine(portal.DataPath, "staged");
            File.WriteAllText(path, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
            return path;
        }
        Assert.Equal("zhana-suret.svg", media.Take(Address, Staged(), "Жаңа сурет", ".svg"));
        Assert.Equal("zhana-suret-2.svg", media.Take(Address, Staged(), "Жаңа сурет", ".svg"));
        Assert.False(Directory.Exists(Path.Combine(portal.ContentPath, "exhibitions/auyl/media")));

        Texts.Publish(Address, Texts.Open(Address)!.Hash, null, librarian);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(portal.ContentPath, "exhibitions/auyl/media")).Length);
    }

    [Fact]
    public async Task What_goes_to_the_bin_is_gone_for_visitors_and_comes_back_whole()
    {
        var bin = portal.Services.GetRequiredService<Bin>();
        Assert.False(bin.Put(ContentKind.Exhibition, "auyl", "Қожаның ауылы", helper));
        Assert.True(bin.Put(ContentKind.Exhibition, "auyl", "Қожаның ауылы", librarian));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf("/kk/exhibitions/auyl"));
        portal.Write(Auyl.Replace("Бірінші", "Басқа", StringComparison.Ordinal));

        var item = Assert.Single(bin.Items());
        Assert.Equal("auyl-2", bin.Restore(item.Id)?.Slug);
        Assert.Empty(bin.Items());
        Assert.Contains("Бірінші", (await portal.PageAt("/kk/exhibitions/auyl-2")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(bin.Restore("../../content"));
    }

    [Fact]
    public void Who_is_writing_is_told_to_the_next_who_comes()
    {
        var locks = portal.Services.GetRequiredService<TextLocks>();
        Assert.Null(locks.Take(Address, "Айгүл"));
        Assert.Equal("Айгүл", locks.Take(Address, "Дублер"));
        locks.Release(Address, "Айгүл");
        Assert.Null(locks.Take(Address, "Дублер"));
    }
}
