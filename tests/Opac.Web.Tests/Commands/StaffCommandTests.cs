using System.Net;
using System.Net.Sockets;

namespace Opac.Web.Tests.Commands;

public sealed class StaffCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opac-staff-");

    [Fact]
    public async Task Accounts_are_added_listed_reset_and_removed_and_the_last_librarian_stays()
    {
        var added = await Staff("add", "гүлнар", "--name", "Гүлнар Әбдіқызы");
        Assert.Contains("http://localhost:5080/studio/welcome?key=", added.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Staff("add", "aiym", "--role", "helper")).ExitCode);
        Assert.Equal(1, (await Staff("add", "aiym", "--role", "helper")).ExitCode);

        Assert.Equal("гүлнар\tГүлнар Әбдіқызы\tlibrarian\twaiting for a password\naiym\taiym\thelper\twaiting for a password\n", (await Staff("list")).Output);
        Assert.Contains("/studio/welcome?key=", (await Staff("reset", "aiym")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Staff("remove", "aiym")).ExitCode);
        var refused = await Staff("remove", "гүлнар");

        Assert.Equal((1, "This is the last librarian: make somebody else one first."), (refused.ExitCode, refused.Error.Trim()));
    }

    [Fact]
    public async Task The_first_start_prints_the_address_of_the_first_account_and_the_studio_answers_at_its_own_address_alone()
    {
        var content = Directory.CreateDirectory(Path.Combine(folder.FullName, "content")).FullName;
        await File.WriteAllTextAsync(Path.Combine(content, "site.md"), "---\nатауы: Сынақ\n---\n");
        var studio = $"http://127.0.0.1:{FreePort()}";
        using var portal = ServedPortal.Start(content, Path.Combine(folder.FullName, "data"), "--Opac:Studio:Address", studio);
        var address = await portal.Address();
        using var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        var said = await portal.Line("/studio/welcome?key=");

        Assert.StartsWith(studio + "/studio/welcome?key=", said.Trim(), StringComparison.Ordinal);
        Assert.Contains("name=\"password\"", await visitor.GetStringAsync(new Uri(said.Trim())), StringComparison.Ordinal);
        using var elsewhere = await visitor.GetAsync(new Uri(address, "/studio/sign-in"));
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        foreach (var name in new[] { "keys", "staff.db" })
            Assert.Equal(default, File.GetUnixFileMode(Path.Combine(folder.FullName, "data", name)) & Others);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<OpacProgram.Ended> Staff(params string[] arguments) => OpacProgram.Run(["staff", .. arguments, "--data", Path.Combine(folder.FullName, "accounts")]);

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
