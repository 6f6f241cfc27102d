using System.Buffers.Binary;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Opac.Web.Staff;

namespace Opac.Browser.Tests;

public sealed class KeepTheStudio(LibraryFixture library)
{
    private const string Password = "төрт бұлақ бір өзен";

    [Fact]
    public async Task From_the_first_start_to_an_account_a_passkey_and_a_colleague()
    {
        await using var own = await library.Copy();
        await using var visit = await own.Open();
        var page = visit.Page;
        await Give_a_virtual_authenticator(page);

        // The first start has printed this address.
        await page.GotoAsync(Invitations.AddressOf((await own.Services.GetRequiredService<Invitations>().ForFirstAccountAsync(default))!));
        await Is_accessible(visit, "welcome");
        await page.GetByLabel("Аты-жөніңіз").FillAsync("Гүлнар Әбдіқызы");
        await page.GetByLabel("Кіру аты").FillAsync("гүлнар");
        await page.GetByLabel("Жаңа құпиясөз").FillAsync(Password);
        await page.GetByLabel("Құпиясөзді қайталаңыз").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Тіркелгі ашу" }).ClickAsync();
        await visit.ArriveAsync("**/studio");
        await Is_accessible(visit, "desk");

        await page.GetByText("Гүлнар Әбдіқызы").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Кілт қосу" }).ClickAsync();
        await page.GetByText("Кілт қосылды").WaitForAsync();
        await Is_accessible(visit, "me");

        await page.GetByRole(AriaRole.Button, new() { Name = "Шығу", Exact = true }).ClickAsync();
        await visit.ArriveAsync("**/studio/sign-in");
        await Is_accessible(visit, "sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Кілтпен кіру" }).ClickAsync();
        await visit.ArriveAsync("**/studio");

        await page.GetByRole(AriaRole.Button, new() { Name = "Шығу", Exact = true }).ClickAsync();
        await page.GetByLabel("Кіру аты").FillAsync("гүлнар");
        await page.GetByLabel("Құпиясөз").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Кіру", Exact = true }).ClickAsync();
        await visit.ArriveAsync("**/studio");

        await page.GetByRole(AriaRole.Link, new() { Name = "Қызметкерлер" }).ClickAsync();
        await page.GetByLabel("Аты-жөні").FillAsync("Айым");
        await page.GetByRole(AriaRole.Button, new() { Name = "Сілтеме жасау" }).ClickAsync();
        Assert.StartsWith(own.Address + "studio/welcome?key=", await page.GetByRole(AriaRole.Textbox, new() { Name = "Бір реттік сілтеме: Айым" }).InputValueAsync(), StringComparison.Ordinal);
        await Is_accessible(visit, "accounts");
        Assert.Empty(visit.Faults);
        await Is_hashed_slowly_enough(own.Services);
    }

    [Theory]
    [InlineData("/studio")]
    [InlineData("/studio/me")]
    [InlineData("/studio/accounts")]
    [InlineData("/studio/accounts/journal")]
    [InlineData("/studio/questions")]
    [InlineData("/studio/backup")]
    public async Task Every_page_of_the_house_fits_a_phone_and_is_accessible_in_the_dark_too(string address)
    {
        await using var visit = await library.OpenAsStaff(StaffRole.Librarian, width: 320);

        await visit.Page.GotoAsync(address);
        await Is_accessible(visit, "phone" + address.Replace('/', '-'));
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways at 320 px.");
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        await Is_accessible(visit, "dark" + address.Replace('/', '-'));
        Assert.Empty(visit.Faults);
    }

    private static async Task Is_accessible(Visit visit, string name)
    {
        await visit.Picture("studio-" + name);
        Assert.Empty((await visit.Page.ViolationsAsync()).Select(violation => $"{name}: {violation}"));
    }

    private static async Task Give_a_virtual_authenticator(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    // Identity's hash begins with its version, the function (2: SHA-512) and the rounds.
    private static async Task Is_hashed_slowly_enough(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var hash = Convert.FromBase64String((await scope.ServiceProvider.GetRequiredService<StaffAccounts>().FindByNameAsync("гүлнар"))!.PasswordHash!);
        Assert.Equal(2u, BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)));
        Assert.True(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)) >= 600_000);
    }
}
