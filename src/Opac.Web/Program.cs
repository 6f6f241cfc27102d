using System.CommandLine;
using Opac.Web.Commands;
using Opac.Web.Texts;

PortalLanguage.UseInConsole();

// Which command? Without one the portal is served; what serve does not know goes to the configuration (--Opac:ContentPath=…, --urls …).
var root = new RootCommand("Opac: the catalogue and the virtual exhibitions of a school library")
{
    ServeCommand.Create(), IndexCommand.Create(), CheckCommand.Create(), ExportCommand.Create(), SearchCommand.Create(), AnalyzeCommand.Create(),
};
var named = args is not [] && (!args[0].StartsWith("--", StringComparison.Ordinal) || args[0] is "--help" or "--version");
return await root.Parse(named ? PathArguments.WithSettingsAsOptions(args) : ["serve", .. args]).InvokeAsync();
