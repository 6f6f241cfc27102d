using Opac.Web.Tests.Keeping;
using Opac.Web.Tests.Writing;

namespace Opac.Web.Tests;

/// <summary>The tests, or the child process that some of them start and kill. Not «Program»: that is the portal's.</summary>
internal static class TestProgram
{
    public static async Task<int> Main(string[] args) => args switch
    {
        [WritingChild.Name, var folder] => WritingChild.Run(folder),
        [KeepingChild.Name, var folder] => await KeepingChild.Run(folder),
        _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
    };
}
