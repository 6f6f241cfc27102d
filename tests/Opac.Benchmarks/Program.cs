using BenchmarkDotNet.Running;
using Opac.Benchmarks;
using Opac.Benchmarks.Kazakh;
using Opac.Benchmarks.Scale;

// "scale": the whole road at a given size. "parts": the parts by BenchmarkDotNet, with its own arguments after it (parts --filter '*Query*').
// "analyzer", "index-growth": what the analysis of words costs. "learn-kazakh": the lexicon of stems anew. "films": films on slow lines beside searches. "exhibitions": a thousand of them.
switch (args)
{
    case ["scale", ..]:
        return ScaleCommand.Run(args[1..]);
    case ["analyzer", ..]:
        return AnalyzerCommand.Run(args[1..]);
    case ["index-growth", ..]:
        return IndexGrowthCommand.Run(args[1..]);
    case ["learn-kazakh", ..]:
        return LearnKazakhCommand.Run(args[1..]);
    case ["films"]:
        return FilmsCommand.Run();
    case ["exhibitions", ..]:
        return ExhibitionsCommand.Run(args[1..]);
    case ["parts"]:
        BenchmarkSwitcher.FromAssembly(typeof(ScaleCommand).Assembly).Run(["--filter", "*"]);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ScaleCommand).Assembly).Run(args is ["parts", ..] ? args[1..] : args);
        return 0;
}
