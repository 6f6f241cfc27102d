using System.IO.Compression;
using System.Text;
using Opac.Indexing.Formats.Encodings;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>The files of records in a folder, and the records in them.</summary>
public static class RecordFiles
{
    private const string EncodingEnding = ".encoding";
    private const int LongestEncodingName = 64;

    /// <summary>What stands in a name for bytes that are no UTF-8: no file is known to the system by it.</summary>
    internal const char UnreadableLetter = '\uFFFD';

    /// <summary>
    /// Yields the records of a file as they are read, whatever its format, packed or not. Whatever is wrong becomes a problem; the method itself
    /// throws only when cancelled.
    /// </summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="shownAs">The name under which problems show it, relative to the content folder.</param>
    /// <param name="problems">Takes down what is wrong.</param>
    /// <param name="options">What the file does not say of itself; <c>null</c> to find all by content.</param>
    /// <param name="cancellation">Honoured between records.</param>
    public static IEnumerable<BibliographicRecord> Read(string path, string shownAs, ProblemList problems, ReadOptions? options = null, CancellationToken cancellation = default)
    {
        options = WithSideFile(path, shownAs, options ?? ReadOptions.Default, problems);
        var encoding = options.Encoding is null ? null : TextEncodings.FindName(options.Encoding);
        var context = new ReadContext(shownAs, problems, options with { Encoding = encoding }, cancellation);
        if (options.Encoding is not null && encoding is null)
            context.ReportFile(FormatProblems.UnknownName, options.Encoding, string.Join(", ", TextEncodings.Names));
        else if (options.Format is not null && RecordFormat.Find(options.Format) is null)
            context.ReportFile(FormatProblems.UnknownName, options.Format, string.Join(", ", RecordFormat.All));
        else
            return new FileReading(path, context).Read();
        return [];
    }

    /// <summary>
    /// The files of records below a folder, in the order of their names, whatever the machine: the later one wins where two have the same record. The
    /// studio's own file comes last.
    /// Leaves out README.md, hidden and empty files, the folder <c>authorities</c>, links, and what is no plain file. A folder in it that cannot be looked into
    /// stands for itself: who reads it as a file is told why.
    /// </summary>
    public static IReadOnlyList<string> FindIn(string folder)
    {
        var found = new List<string>();
        if (Directory.Exists(folder))
            TryGather(new DirectoryInfo(folder), found, depth: 0);
        // What was entered or corrected in the studio stands above all other files.
        var studio = Path.Combine(folder, StudioFile.Name);
        if (found.Remove(Path.GetFullPath(studio)))
            found.Add(Path.GetFullPath(studio));
        return found;
    }

    /// <summary>
    /// The format that a file's content is known by, as <see cref="RecordFormat.All"/> names it; <c>gzip</c> or <c>zip</c> for what is packed; <c>null</c> where
    /// none knows it.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string? FormatOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var head = new byte[FileHead.Length];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head is [0x1F, 0x8B, ..])
            return "gzip";
        if (head is [(byte)'P', (byte)'K', 3, 4, ..])
            return IsWorkbook(file) ? "xlsx" : "zip";
        return head.Length == 0 ? null : RecordFormat.Recognise(new FileHead(head, Path.GetFileName(path)))?.Name;
    }

    private static bool IsWorkbook(Stream file)
    {
        try
        {
            file.Position = 0;
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return archive.GetEntry("xl/workbook.xml") is not null;
        }
        catch (InvalidDataException)
        {
            // Damaged: reading it tells how.
            return false;
        }
    }

    private static void Gather(DirectoryInfo folder, List<string> found, int depth)
    {
        const int deepest = 16;
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            // A link may lead anywhere, also to the folder that it lies in.
            if (entry.Name.StartsWith('.') || entry.LinkTarget is not null)
                continue;
            if (entry is DirectoryInfo inner)
            {
                if (depth < deepest && !(depth == 0 && inner.Name == "authorities"))
                    TryGather(inner, found, depth + 1);
            }
            else if (IsRecordFile(entry))
            {
                found.Add(entry.FullName);
            }
        }
    }

    private static void TryGather(DirectoryInfo folder, List<string> found, int depth)
    {
        try
        {
            Gather(folder, found, depth);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            found.Add(folder.FullName);
        }
    }

    private static bool IsRecordFile(FileSystemInfo entry) =>
        !entry.Name.Equals("README.md", StringComparison.OrdinalIgnoreCase) && !entry.Name.EndsWith(EncodingEnding, StringComparison.OrdinalIgnoreCase)
        && !entry.Name.EndsWith('~') && !entry.Name.StartsWith("~$", StringComparison.Ordinal)
        // FIFOs, sockets and devices show as files without length, and opening one may block for ever; an empty file has no records either.
        // What was just deleted is not there any more; what has a name that is no UTF-8 cannot be opened, and is found to be told so.
        && entry is FileInfo file && (file.Exists ? file.Length > 0 : file.Name.Contains(UnreadableLetter, StringComparison.Ordinal));

    private static ReadOptions WithSideFile(string path, string shownAs, ReadOptions options, ProblemList problems)
    {
        var sideFile = new FileInfo(path + EncodingEnding);
        if (options.Encoding is not null || !sideFile.Exists || sideFile.Length > LongestEncodingName)
            return options;
        try
        {
            return options with { Encoding = File.ReadAllText(sideFile.FullName, Encoding.UTF8).Trim() };
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // What the bytes look like is better than no records.
            problems.Add(new SourcePosition(shownAs + EncodingEnding), FormatProblems.Unreadable, refused.Message);
            return options;
        }
    }
}
