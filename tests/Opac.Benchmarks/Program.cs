using BenchmarkDotNet.Running;
using Opac.Benchmarks.Scale;

// "scale": the whole road at a given size. Anything else: the parts, by BenchmarkDotNet's own arguments (--filter '*').
if (args is ["scale", ..])
    return ScaleCommand.Run(args[1..]);
BenchmarkSwitcher.FromAssembly(typeof(ScaleCommand).Assembly).Run(args);
return 0;
