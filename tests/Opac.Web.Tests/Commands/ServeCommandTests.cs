using System.Net;
using System.Net.Sockets;

namespace Opac.Web.Tests.Commands;

public sealed class ServeCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opac-serve-");

    private string Content => Directory.CreateDirectory(Path.Combine(folder.FullName, "content")).FullName;

    [Fact]
    public async Task A_content_folder_that_is_not_there_is_named_in_one_sentence()
    {
        var missing = Path.Combine(folder.FullName, "nowhere");

        var ended = await OpacProgram.Run($"--Opac:ContentPath={missing}");

        AssertRefusal(ended, missing);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_named_in_one_sentence()
    {
        var file = Path.Combine(folder.FullName, "a-file");
        await File.WriteAllTextAsync(file, "");

        var ended = await OpacProgram.Run($"--Opac:ContentPath={Content}", $"--Opac:DataPath={Path.Combine(file, "data")}");

        AssertRefusal(ended, Path.Combine(file, "data"));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_in_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var ended = await OpacProgram.Run($"--Opac:ContentPath={Content}", $"--Opac:DataPath={Path.Combine(folder.FullName, "data")}", "--urls", address);

        AssertRefusal(ended, address);
        Assert.Empty(ended.Output);
    }

    [Fact]
    public async Task A_word_that_is_no_command_is_refused()
    {
        var ended = await OpacProgram.Run("serve", "fast");

        AssertRefusal(ended, "fast");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static void AssertRefusal(OpacProgram.Ended ended, string named)
    {
        Assert.Equal(1, ended.ExitCode);
        var sentence = Assert.Single(ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(named, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Output + ended.Error, StringComparison.Ordinal);
    }
}
