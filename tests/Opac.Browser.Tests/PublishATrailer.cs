using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Opac.Web.Staff;

namespace Opac.Browser.Tests;

/// <summary>A librarian who is no programmer publishes a book trailer, and an exhibition, with nothing but a browser.</summary>
public sealed class PublishATrailer(LibraryFixture library)
{
    private const string Password = "төрт бұлақ бір өзен";

    [Fact]
    public async Task From_the_first_start_to_a_trailer_with_film_poster_captions_and_book_that_readers_find()
    {
        await using var studio = await library.Copy();
        await using var visit = await studio.Open();
        await using var reader = await studio.Open();
        var page = visit.Page;

        // The first account, by the address that the first start prints.
        await page.GotoAsync(Invitations.AddressOf((await studio.Services.GetRequiredService<Invitations>().ForFirstAccountAsync(default))!));
        await page.FillAsync("[name=shownName]", "Гүлнар Әбдіқызы");
        await page.FillAsync("[name=userName]", "гүлнар");
        await page.FillAsync("[name=password]", Password);
        await page.FillAsync("[name=again]", Password);
        await page.ClickAsync("main button[type=submit]");
        await visit.ArriveAsync("**/studio");

        await page.GotoAsync("/studio/texts");
        await Accessible(visit, "texts");
        await page.ClickAsync("a[href='/studio/texts/new?kind=trailer']");
        await page.FillAsync("[name=title]", "Құлагер жыры : буктрейлер");
        await Accessible(visit, "new");
        await page.ClickAsync("main button[type=submit]");
        await visit.ArriveAsync("**/studio/texts/edit?path=trailers%2Fqulager-zhyry-buktrejler%2Findex.kk.md");

        // The film, a frame of it for the poster, and what the frame shows.
        await page.SetInputFilesAsync(".drop input[name=file]", Path.Combine(studio.ContentPath, "trailers/qulager/media/qulager.mp4"));
        await Until(page, "document.querySelector('#f-file').value === 'media/qulager.mp4'");
        await page.ClickAsync("[data-poster]:visible");
        await Until(page, "document.querySelector('#f-poster').value === 'media/qulager-kadr.jpg'");
        await page.FillAsync("#f-poster-alt", "Жазық далада жарысып бара жатқан аттар");
        await page.FillAsync("#f-description", "Бір аттың тағдыры туралы бір минут.");
        await page.FillAsync("#f-rights", "CC BY-SA 4.0");
        await page.SelectOptionAsync("#f-flashing", "жоқ");
        await page.FillAsync("[data-field=f-book] input[type=search]", "Құлагер");
        await page.ClickAsync("[data-field=f-book] .found-books button >> nth=0");
        await Until(page, "/^[A-Z]+-/.test(document.querySelector('#f-book').value)");
        await page.FillAsync("#body", "Ақан серінің тұлпары туралы поэма бойынша.\n");
        await Until(page, "document.querySelector('#auto').textContent === document.querySelector('#text-form').dataset.saved");
        await Accessible(visit, "edit");
        await visit.Picture("studio-edit-1280");
        await page.ClickAsync(".save-bar button >> nth=0");
        await page.WaitForSelectorAsync(".note.is-done:has-text('сақталды')");

        // Captions, beside the film.
        await page.ClickAsync(".film a:has-text('Субтитр жазу')");
        await page.FillAsync(".cue >> nth=0 >> [name=start]", "0:01");
        await page.FillAsync(".cue >> nth=0 >> [name=end]", "0:04");
        await page.FillAsync(".cue >> nth=0 >> [name=text]", "(домбыра үні)");
        await page.FillAsync(".cue >> nth=1 >> [name=start]", "0:05");
        await page.FillAsync(".cue >> nth=1 >> [name=end]", "0:09");
        await page.FillAsync(".cue >> nth=1 >> [name=text]", "Құлагер – Ақан серінің тұлпары.");
        await Accessible(visit, "captions");
        await page.ClickAsync(".cues button[type=submit]");
        await visit.ArriveAsync("**/studio/texts/edit?**");
        Assert.Equal("media/qulager.kk.vtt", await page.InputValueAsync("#f-captions-kk"));

        // The page itself, which nobody else sees yet.
        await page.ClickAsync("[data-preview]");
        var seen = page.FrameLocator("#preview iframe");
        await Assertions.Expect(seen.Locator("h1")).ToContainTextAsync("Құлагер жыры");
        await Assertions.Expect(seen.Locator("video")).ToHaveCountAsync(1);
        await Until(page, "document.querySelector('#preview iframe').contentDocument.querySelector('video').readyState >= 1");
        Assert.Equal(404, (await reader.Page.GotoAsync("/kk/trailers/qulager-zhyry-buktrejler"))!.Status);
        await visit.Picture("studio-preview-1280");

        await page.ClickAsync("#publish button[name=now]");
        await page.WaitForSelectorAsync(".state.is-published");
        Assert.Equal(1, await page.Locator(".state.is-published").CountAsync());
        await Accessible(visit, "published");

        Assert.Equal(200, (await reader.Page.GotoAsync("/kk/trailers/qulager-zhyry-buktrejler"))!.Status);
        await Until(reader.Page, "document.querySelector('#player').readyState >= 1");
        await Accessible(reader, "trailer");
        await reader.Page.GotoAsync("/kk/catalogue?q=құлагер жыры");
        Assert.Equal(1, await reader.Page.Locator("main a[href='/kk/trailers/qulager-zhyry-buktrejler']").CountAsync());
        Assert.Empty(visit.Faults);
        Assert.DoesNotContain(reader.Faults, fault => !fault.Contains("404", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task An_exhibition_with_a_picture_and_a_book_from_the_buttons(int width)
    {
        await using var studio = await library.Copy();
        await using var visit = await studio.OpenAsStaff(StaffRole.Librarian, width);
        var page = visit.Page;

        await page.GotoAsync("/studio/texts/new?kind=exhibition");
        await page.FillAsync("[name=title]", "Дала өрнегі");
        await page.ClickAsync("main button[type=submit]");
        await visit.ArriveAsync("**/edit?**");
        await page.SetInputFilesAsync(".drop input[name=file]", Path.Combine(studio.ContentPath, "trailers/qulager/media/qulager-poster.jpg"));
        await Until(page, "document.querySelector('#f-cover').value === 'media/qulager-poster.jpg'");
        await page.FillAsync("#f-cover-alt", "Жазық дала мен аттар");
        await page.FillAsync("#f-rights", "CC BY-SA 4.0");
        await page.FillAsync("#f-description", "Дала туралы кітаптар.");
        await page.FillAsync("#body", "Дала – әңгіме басталатын жер.");
        await page.ClickAsync("[data-open=picker-picture]");
        await page.ClickAsync("#picker-picture [data-insert] >> nth=0");
        await page.Keyboard.TypeAsync("Аттар");
        // With the picture's block still being filled in: the book comes after it.
        await page.ClickAsync("[data-open=picker-book]");
        await page.FillAsync("[data-find-books]", "Құлагер");
        await page.ClickAsync("#picker-book [data-found] button >> nth=0");
        Assert.Contains("балама: Аттар\nжазуы: \n:::\n\n::: кітап\nжазба: ", await page.InputValueAsync("#body"), StringComparison.Ordinal);
        await Until(page, "document.querySelector('#auto').textContent === document.querySelector('#text-form').dataset.saved");
        await Accessible(visit, $"exhibition {width}");
        await visit.Picture($"studio-exhibition-{width}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
        await page.ClickAsync("[data-preview]");
        await Assertions.Expect(page.FrameLocator("#preview iframe").Locator("h1")).ToContainTextAsync("Дала өрнегі");
        await page.ClickAsync("#publish button[name=now]");
        await page.WaitForSelectorAsync(".state.is-published");

        Assert.Equal(200, (await page.GotoAsync("/kk/exhibitions/dala-ornegi"))!.Status);
        await Accessible(visit, "the exhibition");
        await page.GotoAsync("/kk/catalogue?q=дала өрнегі");
        Assert.Equal(1, await page.Locator("main a[href='/kk/exhibitions/dala-ornegi']").CountAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task What_is_typed_comes_back_after_a_lost_line_an_ended_session_and_a_reload()
    {
        await using var studio = await library.Copy();
        await using var visit = await studio.OpenAsStaff(StaffRole.Librarian);
        var page = visit.Page;
        await page.GotoAsync("/studio/texts/edit?path=exhibitions/soqpaqbaev-100/index.kk.md");
        var before = await page.InputValueAsync("#body");

        // The line is down: the browser keeps it, says so, and sends it when the line is back.
        await page.Context.SetOfflineAsync(true);
        await page.FillAsync("#body", before + "Желі жоқта жазылды.\n");
        await Until(page, "document.querySelector('#auto').textContent === document.querySelector('#text-form').dataset.offline");
        await page.Context.SetOfflineAsync(false);
        await Until(page, "document.querySelector('#auto').textContent === document.querySelector('#text-form').dataset.saved");
        await page.ReloadAsync();
        Assert.EndsWith("Желі жоқта жазылды.\n", await page.InputValueAsync("#body"), StringComparison.Ordinal);

        // The session ends: it is kept here, and is there after signing in again.
        var cookies = await page.Context.CookiesAsync();
        await page.Context.ClearCookiesAsync(new() { Name = Opac.Web.Tests.SignedIn.Cookie });
        await page.FillAsync("#body", before + "Сеанстан кейін жазылды.\n");
        await Until(page, "document.querySelector('#auto a') !== null");
        await page.Context.AddCookiesAsync([.. cookies.Where(cookie => cookie.Name == Opac.Web.Tests.SignedIn.Cookie).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = studio.Address.ToString() })]);
        await page.ReloadAsync();
        await page.ClickAsync("#kept [data-take]");
        Assert.EndsWith("Сеанстан кейін жазылды.\n", await page.InputValueAsync("#body"), StringComparison.Ordinal);

        // What readers see is as it was.
        await page.GotoAsync("/kk/exhibitions/soqpaqbaev-100");
        Assert.DoesNotContain("жазылды", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_of_writing_is_accessible_and_fits_a_phone()
    {
        await using var visit = await library.OpenAsStaff(StaffRole.Librarian, width: 320);
        const string Film = "trailers/menin-atym-qoja/index.kk.md";
        foreach (var page in new[]
        {
            "", "/new?kind=event", "/new?kind=exhibition", $"/edit?path={Film}", "/edit?path=events/2026-10-qojamen-kezdesu.kk.md", "/edit?path=site.md", $"/media?path={Film}", $"/history?path={Film}",
            $"/captions?path={Film}&film=media/qoja.mp4&name=qoja.kk.vtt", $"/delete?path={Film}", "/bin",
        })
        {
            Assert.Equal(200, (await visit.Page.GotoAsync("/studio/texts" + page))!.Status);
            await Accessible(visit, page);
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{page} scrolls sideways at 320 px.");
        }
        Assert.Empty(visit.Faults);
    }

    private static async Task Accessible(Visit visit, string step) =>
        Assert.Empty((await visit.Page.ViolationsAsync()).Select(violation => $"{step}: {violation}"));

    private static Task<IJSHandle> Until(IPage page, string condition) => page.WaitForFunctionAsync($"() => {condition}", null, new() { Timeout = 30_000 });
}
