using System.Globalization;

namespace Opac.Benchmarks.Scale;

/// <summary>What <c>scale</c> was asked to measure.</summary>
internal sealed record ScaleOptions
{
    public const string Usage = """
        scale [--records N] [--corpus FILE] [--only index|search|http] [--queries N] [--kind KIND] [--passes N] [--folder FOLDER]
          --records  how many records the corpus has (100000)
          --corpus   a file of records in any format that the portal reads; without it one is made
          --only     one part; search and http use the index that an earlier run left
          --queries  length of the query log (2100)
          --kind     one kind of query only (common, rare, "two words", phrase, author, prefix, fuzzy)
          --passes   measured passes after the one that warms up (3)
          --folder   where corpus and index are kept (below the temporary folder)
        """;

    public int Records { get; init; } = 100_000;

    public string? Corpus { get; init; }

    public string? Only { get; init; }

    public int Queries { get; init; } = 2_100;

    public string? Kind { get; init; }

    public int Passes { get; init; } = 3;

    public required string Folder { get; init; }

    /// <summary>The portal's folder of content, with the corpus in it.</summary>
    public string Content => Path.Combine(Folder, "content");

    /// <summary>The portal's folder of data, with the index in it.</summary>
    public string Data => Path.Combine(Folder, "data");

    public string Index => Path.Combine(Data, "catalogue");

    /// <summary>The file of records in the folder of content.</summary>
    public string Placed => Path.Combine(Content, "catalogue", "corpus" + Path.GetExtension(Corpus ?? ".mrc"));

    /// <summary>Reads the arguments; <c>null</c> where one is not known.</summary>
    public static ScaleOptions? Read(string[] args)
    {
        var options = new ScaleOptions { Folder = "" };
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            var value = args[i + 1];
            var read = args[i] switch
            {
                "--records" => options with { Records = Number(value) },
                "--corpus" => options with { Corpus = Path.GetFullPath(value) },
                "--only" => options with { Only = value },
                "--queries" => options with { Queries = Number(value) },
                "--kind" => options with { Kind = value },
                "--passes" => options with { Passes = Number(value) },
                "--folder" => options with { Folder = Path.GetFullPath(value) },
                _ => null,
            };
            if (read is null)
                return null;
            options = read;
        }
        var name = options.Corpus is { } file ? Path.GetFileNameWithoutExtension(file) : options.Records.ToString(CultureInfo.InvariantCulture);
        return args.Length % 2 != 0 ? null : options.Folder.Length > 0 ? options : options with { Folder = Path.Combine(Path.GetTempPath(), "opac-scale", name) };
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
