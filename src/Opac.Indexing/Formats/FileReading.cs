using System.Globalization;
using System.IO.Compression;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>Reads one file: unwraps it, finds its format, hands its records on, and turns whatever the machine or the archive throws into problems.</summary>
internal sealed class FileReading(string path, ReadContext context)
{
    /// <summary>An archive within an archive is common (a .zip with a .gz); more is a trap.</summary>
    private const int DeepestNesting = 3;

    private const int MostEntries = 10_000;

    public IEnumerable<BibliographicRecord> Read()
    {
        FileStream? file = null;
        try
        {
            // Never opened: it may be a FIFO, which shows without length and blocks whoever opens it.
            if (new FileInfo(path) is { Exists: true, Length: 0 })
            {
                context.ReportFile(FormatProblems.Empty);
                return [];
            }
            file = new FileStream(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.SequentialScan, BufferSize = 0 });
            file.Position = context.Options.StartAt;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            if (path.Contains(RecordFiles.UnreadableLetter, StringComparison.Ordinal))
                context.ReportFile(FormatProblems.BrokenName);
            else
                context.ReportFile(FormatProblems.Unreadable, e.Message);
        }
        return file is null ? [] : Guarded(file);
    }

    // An iterator may not yield inside a try with a catch: so the step is guarded, not the loop.
    private IEnumerable<BibliographicRecord> Guarded(FileStream file)
    {
        using (file)
        using (var records = Started(file).GetEnumerator())
        {
            for (var counted = 0L; TryNext(records);)
            {
                context.Tally.Bytes += file.Position - counted;
                counted = file.Position;
                yield return records.Current;
            }
        }
    }

    // Opening archives and looking at heads throws as well as reading does: it waits for the first guarded step.
    private IEnumerable<BibliographicRecord> Started(FileStream file)
    {
        foreach (var record in Unwrap(file, Path.GetFileName(path), file.Length, depth: 0))
            yield return record;
    }

    private bool TryNext(IEnumerator<BibliographicRecord> records)
    {
        try
        {
            return records.MoveNext();
        }
        catch (UnpackedTooMuchException e)
        {
            context.ReportFile(FormatProblems.Bomb, (e.Limit >> 20).ToString(CultureInfo.InvariantCulture));
        }
        catch (InvalidDataException e)
        {
            context.ReportFile(FormatProblems.BadArchive, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.ReportFile(FormatProblems.Unreadable, e.Message);
        }
        return false;
    }

    private IEnumerable<BibliographicRecord> Unwrap(Stream stream, string name, long packedLength, int depth)
    {
        var peeked = new PeekedStream(stream, FileHead.Length);
        var head = peeked.Head;
        if (head.Length == 0)
        {
            context.ReportFile(FormatProblems.Empty);
            return [];
        }
        if (head is [0x1F, 0x8B, ..] && depth < DeepestNesting)
        {
            var unpacked = new UnpackedStream(new GZipStream(peeked, CompressionMode.Decompress), packedLength);
            return Unwrap(unpacked, WithoutEnding(name, ".gz"), packedLength, depth + 1);
        }
        if (head is [(byte)'P', (byte)'K', 3, 4, ..] && depth < DeepestNesting)
            return UnwrapZip(peeked, name, packedLength, depth);
        return ReadPlain(peeked, new FileHead(head, name));
    }

    private IEnumerable<BibliographicRecord> ReadPlain(Stream stream, FileHead head)
    {
        var format = context.Options.Format is { } name ? RecordFormat.Find(name) : RecordFormat.Recognise(head);
        if (format is not null)
            return format.Read(stream, context);
        context.ReportFile(FormatProblems.UnknownFormat);
        return [];
    }

    // The directory of a zip is at its end, so one inside another archive is unpacked into memory first.
    private IEnumerable<BibliographicRecord> UnwrapZip(Stream stream, string name, long packedLength, int depth)
    {
        using var seekable = Seekable(stream);
        using var archive = new ZipArchive(seekable, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.GetEntry("xl/workbook.xml") is not null)
        {
            seekable.Position = 0;
            foreach (var record in ReadPlain(seekable, new FileHead([(byte)'P', (byte)'K', 3, 4], Path.ChangeExtension(name, ".xlsx"))))
                yield return record;
            yield break;
        }
        foreach (var entry in archive.Entries.Take(MostEntries).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            // Folders, resource forks of macOS, and what is no record file outside an archive either.
            if (entry.Name.Length == 0 || entry.Name.StartsWith('.') || entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal) || entry.Name.Equals("README.md", StringComparison.OrdinalIgnoreCase))
                continue;
            using var unpacked = new UnpackedStream(entry.Open(), Math.Max(packedLength, entry.CompressedLength));
            foreach (var record in Unwrap(unpacked, entry.Name, packedLength, depth + 1))
                yield return record;
        }
    }

    private static Stream Seekable(Stream stream)
    {
        if (stream is PeekedStream { CanRewind: true } peeked)
            return peeked.Rewind();
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    private static string WithoutEnding(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name[..^ending.Length] : name;
}
