using System.Diagnostics.CodeAnalysis;
using Opac.Indexing.Formats.Iso2709;
using Opac.Indexing.Formats.Marc;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>
/// The file of the records that were entered or corrected in the studio: plain ISO 2709, MARC 21, readable by any system. A record in it takes the place of the record
/// of the same number in whatever other file, and one marked as deleted takes it away. Immutable; a change gives a new one.
/// </summary>
public sealed class StudioFile
{
    private readonly List<StudioEntry> entries;

    private StudioFile(List<StudioEntry> entries) => this.entries = entries;

    /// <summary>Its name, below the catalogue's folder.</summary>
    public static string Name => RecordOrigin.StudioFileName;

    /// <summary>Its records, in the order in which they came.</summary>
    public IReadOnlyList<StudioEntry> Entries => entries;

    /// <summary>Whether a path, or a name under which problems show it, is that of such a file.</summary>
    public static bool Is(string path) => RecordOrigin.IsStudioFile(path);

    /// <summary>Reads the file; one that is not there has no records.</summary>
    /// <exception cref="IOException">It is there and cannot be read.</exception>
    public static StudioFile Read(string path)
    {
        var entries = new List<StudioEntry>();
        if (File.Exists(path))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var context = new ReadContext(Path.GetFileName(path), new ProblemList(), ReadOptions.Default, CancellationToken.None);
            foreach (var record in new Iso2709Reader(stream, context).Read())
            {
                if (StudioEntry.Parse(record.Bytes) is { } entry)
                    entries.Add(entry);
            }
        }
        return new(entries);
    }

    /// <summary>The entry of this number and agency; <c>null</c> where there is none.</summary>
    public StudioEntry? Find(RecordId id, string? agency) => entries.FindLast(entry => entry.Id == id && entry.Agency == agency);

    /// <summary>The file with this entry in the place of the one of its number, or at the end.</summary>
    public StudioFile With(StudioEntry entry)
    {
        var changed = entries.ToList();
        var at = changed.FindLastIndex(known => known.Id == entry.Id && known.Agency == entry.Agency);
        if (at < 0)
            changed.Add(entry);
        else
            changed[at] = entry;
        return new(changed);
    }

    /// <summary>The file without any entry of this number and agency.</summary>
    public StudioFile Without(RecordId id, string? agency) => new([.. entries.Where(entry => entry.Id != id || entry.Agency != agency)]);

    /// <summary>Writes it whole.</summary>
    public void Write(Stream into)
    {
        foreach (var entry in entries)
            into.Write(entry.Marc.Span);
    }

    /// <summary>The record of an entry, as it will be read from the file.</summary>
    /// <param name="entry">One of the entries, not deleted.</param>
    /// <param name="shownAs">The name under which the file is known: <c>catalogue/studio.mrc</c>.</param>
    public BibliographicRecord RecordOf(StudioEntry entry, string shownAs)
    {
        var (number, offset) = (1L, 0L);
        foreach (var before in entries.TakeWhile(known => !ReferenceEquals(known, entry)))
            (number, offset) = (number + 1, offset + before.Marc.Length);
        return TryMap(entry.Marc, shownAs, number, offset, out var record) ? record : throw new InvalidDataException("The entry is no description of a book.");
    }

    private static bool TryMap(ReadOnlyMemory<byte> marc, string shownAs, long number, long offset, [NotNullWhen(true)] out BibliographicRecord? record)
    {
        var context = new ReadContext(shownAs, new ProblemList(), ReadOptions.Default, CancellationToken.None);
        using var stream = new MemoryStream(marc.ToArray());
        record = new MarcCatalogue(context).Map(new Iso2709Reader(stream, context).Read()).FirstOrDefault();
        record = record is null ? null : record with { Origins = [new RecordOrigin(record.Id, shownAs, number, offset)] };
        return record is not null;
    }
}
