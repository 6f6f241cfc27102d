using Microsoft.Extensions.Configuration;

namespace Opac.Web.Tests;

public sealed class PortalSettingsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opac-settings-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_machines_own_file_stands_above_the_programs_and_the_command_line_above_both()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "appsettings.local.json"), """{ "Opac": { "DataPath": "/from-file", "BaseUrl": "https://file.example.kz/" }, "Urls": "http://127.0.0.1:1" }""");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Opac:DataPath", "/from-program"), new("Opac:BaseUrl", "https://program.example.kz")]);

        PortalSettings.AddSources(configuration, folder.FullName, ["--Opac:BaseUrl=https://line.example.kz"]);

        var read = configuration.Build();
        var settings = PortalSettings.Read(read);
        Assert.Equal((Path.GetFullPath("/from-file"), "https://line.example.kz", "http://127.0.0.1:1"), (settings.DataPath, settings.BaseUrl, read["urls"]));
    }
}
