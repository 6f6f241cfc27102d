using Opac.Indexing.Tests.Indexing;

// The tests, or the child process that some of them start and kill.
return args is [IndexingChild.Name, var what, var folder, ..]
    ? IndexingChild.Run(what, folder, args[3..])
    : await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
