using System.CommandLine;
using System.Data.Common;
using Opac.Web.Staff;
using Opac.Web.Texts;

namespace Opac.Web.Commands;

/// <summary><c>staff</c>: the accounts of the studio, from the machine on which the portal runs. Whoever may run it may read the database anyway.</summary>
internal static class StaffCommand
{
    // In the journal, in place of a user name.
    private const string Journalled = "staff";

    public static Command Create()
    {
        var command = new Command("staff", "Keeps the accounts of the studio");
        command.Add(Add());
        command.Add(One("list", "Prints the accounts: user name, name, part, state", named: false, async (parts, _, words) =>
        {
            foreach (var account in await parts.GetRequiredService<StaffRegister>().ListAsync(CancellationToken.None))
                Console.WriteLine($"{account.UserName}\t{account.ShownName}\t{account.Role}\t{words[account.IsDisabled ? "studio.account.shut" : account.PasswordHash is null ? "staff.waiting" : "staff.open"]}");
            return null;
        }));
        command.Add(One("remove", "Removes an account and ends its sessions", named: true, async (parts, name, words) =>
        {
            var fault = await parts.GetRequiredService<StaffRegister>().RemoveAsync(name, Journalled);
            if (fault is null)
                Console.WriteLine(words["staff.removed", name]);
            return fault;
        }));
        command.Add(One("reset", "Prints a one-time address by which the owner of an account sets a new password", named: true, async (parts, name, words) =>
        {
            if (await parts.GetRequiredService<StaffRegister>().ResetAsync(name, Journalled) is not { } secret)
                return "studio.fault.noAccount";
            Console.WriteLine(words["staff.address", AddressOf(parts, secret)]);
            return null;
        }));
        return command;
    }

    private static Command Add()
    {
        var name = new Argument<string>("NAME") { Description = "The user name, as it is typed at the door" };
        var shown = new Option<string?>("--name") { Description = "The name that colleagues see; without it the user name" };
        var role = new Option<string>("--role") { Description = "librarian (publishes) or helper (writes drafts)", DefaultValueFactory = _ => StaffRole.Librarian };
        role.AcceptOnlyFromAmong([.. StaffRole.All]);
        var (content, data) = (PathArguments.Content(), PathArguments.Data());
        var command = new Command("add", "Makes an account and prints the one-time address by which its owner sets a password") { name, shown, role, content, data };
        command.SetAction(parsed => RunAsync(PathArguments.Settings(parsed.GetValue(content), parsed.GetValue(data)), async (parts, words) =>
        {
            var userName = parsed.GetValue(name)!.Trim();
            var (secret, fault) = await parts.GetRequiredService<StaffRegister>().AddAsync(userName, parsed.GetValue(shown) ?? userName, parsed.GetValue(role)!, Journalled);
            if (secret is not null)
                Console.WriteLine(words["staff.address", AddressOf(parts, secret)]);
            return fault;
        }));
        return command;
    }

    private static Command One(string verb, string about, bool named, Func<IServiceProvider, string, Words, Task<string?>> act)
    {
        var name = new Argument<string>("NAME") { Description = "The user name" };
        var (content, data) = (PathArguments.Content(), PathArguments.Data());
        var command = new Command(verb, about) { content, data };
        if (named)
            command.Add(name);
        command.SetAction(parsed => RunAsync(PathArguments.Settings(parsed.GetValue(content), parsed.GetValue(data)), (parts, words) => act(parts, named ? parsed.GetValue(name)!.Trim() : "", words)));
        return command;
    }

    private static async Task<int> RunAsync(PortalSettings settings, Func<IServiceProvider, Words, Task<string?>> act)
    {
        var texts = new PortalTexts();
        var words = new Words(texts);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
        PortalSettings.AddSources(builder.Configuration, AppContext.BaseDirectory, []);
        builder.WebHost.UseKestrelCore();
        Directory.CreateDirectory(settings.DataPath);
        builder.AddPortal(settings, texts);
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            if (await act(scope.ServiceProvider, words) is not { } fault)
                return 0;
            Console.Error.WriteLine(words[fault]);
        }
        catch (DbException broken)
        {
            Console.Error.WriteLine(words["studio.database", broken.Message]);
        }
        return 1;
    }

    private static string AddressOf(IServiceProvider parts, string secret) => parts.GetRequiredService<PortalSettings>().BaseUrl + Invitations.AddressOf(secret);
}
