using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Opac.Web.Publishing;
using Opac.Web.Texts;

namespace Opac.Web.Tests.Publishing;

/// <summary>A content folder written in the test, and the library that reads it.</summary>
public sealed class WrittenLibrary : IDisposable
{
    /// <summary>A picture that is enough to be one.</summary>
    public const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300"/></svg>""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opac-content-");

    private WrittenLibrary(string files)
    {
        Write(files);
        Library = new ContentLibrary(folder.FullName, new PortalTexts(), NullLogger<ContentLibrary>.Instance);
    }

    public string Path => folder.FullName;

    public ContentLibrary Library { get; }

    public ContentSnapshot Now => Library.Refresh();

    /// <summary>Files written one after another, each below a line <c>-- path --</c>.</summary>
    public static WrittenLibrary With(string files) => new(files);

    /// <summary>An exhibition with this text below a front matter that is in order, and a picture <c>media/auyl.svg</c>.</summary>
    public static WrittenLibrary WithText(string body) => new($"""
        -- exhibitions/auyl/index.kk.md --
        ---
        түрі: көрме
        атауы: Қожаның ауылы
        рұқсат: CC BY-SA 4.0
        ---
        {body}
        -- exhibitions/auyl/media/auyl.svg --
        {Svg}
        """);

    public void Write(string files)
    {
        foreach (var file in ("\n" + files.ReplaceLineEndings("\n")).Split("\n-- ").Skip(1))
        {
            var end = file.IndexOf(" --\n", StringComparison.Ordinal);
            var path = System.IO.Path.Combine(Path, file[..end]);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file[(end + 4)..] + "\n");
        }
    }

    /// <summary>The problems as <c>code file:line</c>.</summary>
    public IEnumerable<string> Problems
        => Now.Problems.Select(problem => string.Create(CultureInfo.InvariantCulture, $"{problem.Kind.Code} {problem.Position.File}:{problem.Position.Line}"));

    public void Dispose()
    {
        Library.Dispose();
        folder.Delete(recursive: true);
    }
}
