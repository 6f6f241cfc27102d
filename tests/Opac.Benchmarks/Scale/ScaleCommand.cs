using System.Diagnostics;

namespace Opac.Benchmarks.Scale;

/// <summary>Indexing, searching and serving at a given size, each in a process of its own, so that the memory of one is not that of another.</summary>
internal static class ScaleCommand
{
    private static readonly string[] parts = ["index", "search", "http"];

    public static int Run(string[] args)
    {
        if (ScaleOptions.Read(args) is not { } options || (options.Only is { } only && !parts.Contains(only)))
        {
            Console.Error.WriteLine(ScaleOptions.Usage);
            return 1;
        }
        switch (options.Only)
        {
            case "index":
                IndexingMeasure.Run(options);
                return 0;
            case "search":
                SearchMeasure.Run(options);
                return 0;
            case "http":
                HttpMeasure.Run(options);
                return 0;
        }
        Place(options);
        return parts.Select(part => RunAlone(part, args)).FirstOrDefault(code => code != 0);
    }

    private static void Place(ScaleOptions options)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(options.Placed)!);
        if (options.Corpus is { } given)
        {
            if (!File.Exists(options.Placed) || new FileInfo(options.Placed).Length != new FileInfo(given).Length)
                File.Copy(given, options.Placed, overwrite: true);
        }
        else if (!File.Exists(options.Placed))
        {
            Console.WriteLine($"writing a corpus of {options.Records:N0} records");
            CorpusWriter.Write(options.Placed, options.Records);
        }
    }

    private static int RunAlone(string part, string[] args)
    {
        using var process = Process.Start(Environment.ProcessPath!, [.. Entry(), "scale", .. args, "--only", part]);
        process.WaitForExit();
        return process.ExitCode;
    }

    // Started by `dotnet Opac.Benchmarks.dll` the program is dotnet itself.
    private static string[] Entry() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [typeof(ScaleCommand).Assembly.Location] : [];
}
