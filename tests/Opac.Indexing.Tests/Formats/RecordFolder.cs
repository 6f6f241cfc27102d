using System.Text;
using Opac.Indexing.Formats;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Formats;

/// <summary>A throw-away folder of record files, and what is read from them.</summary>
public sealed class RecordFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("opac-records-").FullName;

    public ProblemList Problems { get; } = new();

    public ReadTally Tally { get; } = new();

    public string Path => folder;

    /// <summary>The codes of the problems met, in order.</summary>
    public IEnumerable<string> Codes => Problems.Kept.Select(problem => problem.Kind.Code);

    public string Save(string name, ReadOnlySpan<byte> content)
    {
        var path = System.IO.Path.Combine(folder, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public List<BibliographicRecord> Read(string name, string content) => Read(name, Encoding.UTF8.GetBytes(content));

    public List<BibliographicRecord> Read(string name, ReadOnlySpan<byte> content, ReadOptions? options = null)
    {
        var path = Save(name, content);
        options = (options ?? ReadOptions.Default) with { Tally = Tally };
        return [.. RecordFiles.Read(path, name, Problems, options, TestContext.Current.CancellationToken)];
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
