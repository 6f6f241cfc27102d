using System.Buffers;
using Opac.Indexing.Records;

namespace Opac.Indexing.Indexing;

/// <summary>
/// Keeps a whole record in the index, without its <see cref="BibliographicRecord.Source"/>. Fields stand one after another without names; whoever
/// changes them raises <see cref="IndexSchema.Version"/>, and every index is built anew.
/// </summary>
internal static class RecordBytes
{
    /// <summary>Writes a record after whatever the buffer holds.</summary>
    public static void Write(BibliographicRecord record, ArrayBufferWriter<byte> buffer)
    {
        var to = new ByteWriter(buffer);
        to.Text(record.Id.Value);
        to.Text(record.Agency);
        to.Number((int)record.Type);
        to.Text(record.Title.Proper);
        to.Text(record.Title.Remainder);
        to.Texts(record.Title.Parts);
        to.Text(record.Title.Responsibility);
        to.Number(record.Title.NonFiling);
        to.Texts(record.ParallelTitles);
        to.Text(record.UniformTitle);
        to.Texts(record.VariantTitles);
        to.List(record.Contributors, static (w, c) =>
        {
            w.Text(c.Name);
            w.Number((int)c.Role);
            w.Text(c.Dates);
            w.Text(c.FullerName);
            w.Number((c.IsMain ? 1 : 0) | (c.IsCorporate ? 2 : 0));
            w.Text(c.RoleText);
        });
        to.Text(record.Edition);
        to.Texts(record.Publication.Places);
        to.Texts(record.Publication.Publishers);
        to.Text(record.Publication.Date);
        to.OptionalNumber(record.Publication.Year);
        to.OptionalNumber(record.FirstPublished);
        to.Text(record.Extent);
        to.List(record.Series, static (w, s) =>
        {
            w.Text(s.Title);
            w.Text(s.Number);
            w.Text(s.Issn);
        });
        to.Texts(record.Notes);
        to.Text(record.Contents);
        to.Text(record.Summary);
        to.List(record.Subjects, static (w, s) =>
        {
            w.Text(s.Heading);
            w.Texts(s.Subdivisions);
            w.Text(s.Scheme);
            w.Number((int)s.Kind);
        });
        to.Texts(record.Genres);
        to.List(record.Classifications, static (w, c) =>
        {
            w.Text(c.Scheme);
            w.Text(c.Value);
        });
        to.List(record.Isbns, static (w, i) =>
        {
            w.Text(i.Text);
            w.Flag(i.IsCancelled);
        });
        to.Texts(record.Issns);
        to.Texts(record.Languages);
        to.Texts(record.OriginalLanguages);
        to.List(record.Audience.Grades, static (w, grade) => w.Number(grade));
        to.Text(record.Audience.Note);
        to.List(record.Links, static (w, l) =>
        {
            w.Text(l.Address.OriginalString);
            w.Text(l.Label);
        });
        to.List(record.LinkedRecords, static (w, l) =>
        {
            w.Number((int)l.Kind);
            w.Text(l.Title);
            w.Text(l.Part);
            w.Text(l.Id?.Value);
            w.Text(l.StandardNumber);
        });
        HoldingBytes.Write(record.Holdings, to);
        to.Text(record.Frequency);
        to.List(record.Origins, static (w, o) =>
        {
            w.Text(o.Id.Value);
            w.Text(o.File);
            w.LongNumber(o.Number);
            w.LongNumber(o.Offset);
        });
    }

    /// <summary>Reads a record back.</summary>
    public static BibliographicRecord Read(ReadOnlySpan<byte> bytes) => Read(new ByteReader(bytes));

    /// <summary>Reads a record back, of its lists those that a page of hits seldom shows when they are first looked at.</summary>
    /// <param name="bytes">The bytes; nobody may change them.</param>
    public static BibliographicRecord ReadLater(byte[] bytes) => Read(new ByteReader(bytes));

    private static BibliographicRecord Read(ByteReader from)
    {
        // Initialisers run in the order in which they are written, which is the order of the bytes.
        return new BibliographicRecord
        {
            Id = new RecordId(from.Text()!),
            Agency = from.Text(),
            Type = (RecordType)from.Number(),
            Title = new Title
            {
                Proper = from.Text()!,
                Remainder = from.Text(),
                Parts = from.Texts(),
                Responsibility = from.Text(),
                NonFiling = from.Number(),
            },
            ParallelTitles = from.Texts(),
            UniformTitle = from.Text(),
            VariantTitles = from.Texts(),
            Contributors = from.List(ReadContributor),
            Edition = from.Text(),
            Publication = new Publication { Places = from.Texts(), Publishers = from.Texts(), Date = from.Text(), Year = from.OptionalNumber() },
            FirstPublished = from.OptionalNumber(),
            Extent = from.Text(),
            Series = from.Later(static (ref r) => r.List(static (ref r) => new Series(r.Text()!, r.Text(), r.Text())), static (ref r) => r.SkipTexts(3)),
            Notes = from.Texts(),
            Contents = from.Text(),
            Summary = from.Text(),
            Subjects = from.Later(static (ref r) => r.List(ReadSubject), SkipSubject),
            Genres = from.Later(static (ref r) => r.Texts(), static (ref r) => r.SkipText()),
            Classifications = from.Later(static (ref r) => r.List(static (ref r) => new Classification(r.Text()!, r.Text()!)), static (ref r) => r.SkipTexts(2)),
            Isbns = from.Later(static (ref r) => r.List(static (ref r) => ReadIsbn(r.Text(), r.Flag())), SkipIsbn),
            Issns = from.Texts(),
            Languages = from.Texts(),
            OriginalLanguages = from.Texts(),
            Audience = ReadAudience(ref from),
            Links = from.Later(static (ref r) => r.List(static (ref r) => new RecordLink(new Uri(r.Text()!, UriKind.RelativeOrAbsolute), r.Text())), static (ref r) => r.SkipTexts(2)),
            LinkedRecords = from.Later(static (ref r) => r.List(ReadLinkedRecord), SkipLinkedRecord),
            Holdings = from.Later<Holding>(HoldingBytes.Read, HoldingBytes.Skip),
            Frequency = from.Text(),
            Origins = from.Later(static (ref r) => r.List(static (ref r) => new RecordOrigin(new RecordId(r.Text()!), r.Text()!, r.LongNumber(), r.LongNumber())), SkipOrigin),
        };
    }

    private static Contributor ReadContributor(ref ByteReader from)
    {
        var name = from.Text()!;
        var role = (ContributorRole)from.Number();
        var dates = from.Text();
        var fuller = from.Text();
        var flags = from.Number();
        return new Contributor
        {
            Name = name,
            Role = role,
            Dates = dates,
            FullerName = fuller,
            IsMain = (flags & 1) != 0,
            IsCorporate = (flags & 2) != 0,
            RoleText = from.Text(),
        };
    }

    private static Subject ReadSubject(ref ByteReader from) =>
        new() { Heading = from.Text()!, Subdivisions = from.Texts(), Scheme = from.Text(), Kind = (SubjectKind)from.Number() };

    private static void SkipSubject(ref ByteReader from)
    {
        from.SkipText();
        from.SkipList(static (ref r) => r.SkipText());
        from.SkipText();
        from.Number();
    }

    private static void SkipIsbn(ref ByteReader from)
    {
        from.SkipText();
        from.Flag();
    }

    private static void SkipLinkedRecord(ref ByteReader from)
    {
        from.Number();
        from.SkipTexts(4);
    }

    private static void SkipOrigin(ref ByteReader from)
    {
        from.SkipTexts(2);
        from.LongNumber();
        from.LongNumber();
    }

    // What was written had been parsed from this very text, so it parses again.
    private static Isbn ReadIsbn(string? text, bool isCancelled) =>
        Isbn.TryParse(text, out var isbn) ? isbn with { IsCancelled = isCancelled } : throw new InvalidDataException($"«{text}» is not what an index of this version holds as an ISBN.");

    private static Audience ReadAudience(ref ByteReader from)
    {
        var grades = from.List(static (ref r) => r.Number());
        var note = from.Text();
        return grades.Count == 0 && note is null ? Audience.Unknown : new Audience { Grades = grades, Note = note };
    }

    private static LinkedRecord ReadLinkedRecord(ref ByteReader from) => new()
    {
        Kind = (LinkKind)from.Number(),
        Title = from.Text()!,
        Part = from.Text(),
        Id = from.Text() is { } id ? new RecordId(id) : null,
        StandardNumber = from.Text(),
    };
}
