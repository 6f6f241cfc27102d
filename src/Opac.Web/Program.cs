using System.CommandLine;
using System.Runtime.InteropServices;
using Opac.Web.Commands;
using Opac.Web.Texts;

PortalLanguage.UseInConsole();

// SIGXFSZ, for which the runtime has no name, ends a process whose file reaches the limit of its user; ignored it is a full disk, and is told like one.
using var fileTooLarge = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create((PosixSignal)25, signal => signal.Cancel = true);

// Which command? Without one the portal is served; what serve does not know goes to the configuration (--Opac:ContentPath=…, --urls …).
var root = new RootCommand("Opac: the catalogue and the virtual exhibitions of a school library")
{
    ServeCommand.Create(),
    IndexCommand.Create(),
    CheckCommand.Create(),
    ExportCommand.Create(),
    SearchCommand.Create(),
    AnalyzeCommand.Create(),
    MediaCommand.Create(),
    StaffCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
};
var named = args is not [] && (!args[0].StartsWith("--", StringComparison.Ordinal) || args[0] is "--help" or "--version");
// The host ends a served portal in good order by itself. The parser's own way ends with an exception where a signal comes twice, as from an impatient hand.
var invocation = new InvocationConfiguration { ProcessTerminationTimeout = named && args is not ["serve", ..] ? TimeSpan.FromSeconds(2) : null };
return await root.Parse(named ? PathArguments.WithSettingsAsOptions(args) : ["serve", .. args]).InvokeAsync(invocation);
