using System.Globalization;
using System.Text;
using Opac.Indexing.Formats.Writing;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Citations;

/// <summary>Writes BibTeX entries in UTF-8, as BibLaTeX reads them.</summary>
internal static class BibTexWriter
{
    public static void Write(IEnumerable<BibliographicRecord> records, Stream into)
    {
        using var writer = TextOutput.Open(into);
        foreach (var record in records)
            Write(record, writer);
    }

    private static void Write(BibliographicRecord record, StreamWriter writer)
    {
        var host = RecordWords.HostOf(record);
        writer.Write($"@{(host is not null ? "article" : record.Type is RecordType.Book or RecordType.Textbook ? "book" : "misc")}{{{KeyOf(record.Id)}");
        Field(writer, "author", string.Join(" and ", record.Authors.Select(NameOf)));
        Field(writer, "editor", string.Join(" and ", record.Contributors.Where(c => c.Role is ContributorRole.Editor or ContributorRole.Compiler).Select(NameOf)));
        Field(writer, "translator", string.Join(" and ", record.Contributors.Where(c => c.Role == ContributorRole.Translator).Select(NameOf)));
        Field(writer, "title", RecordWords.TitleWithParts(record.Title));
        Field(writer, "subtitle", record.Title.Remainder);
        Field(writer, "journal", host?.Title);
        Field(writer, "note", host?.Part);
        Field(writer, "edition", record.Edition);
        Field(writer, "address", string.Join("; ", record.Publication.Places));
        Field(writer, "publisher", string.Join("; ", record.Publication.Publishers));
        Field(writer, "year", record.Year?.ToString(CultureInfo.InvariantCulture));
        Field(writer, "series", record.Series.Count > 0 ? record.Series[0].Title : null);
        Field(writer, "number", record.Series.Count > 0 ? record.Series[0].Number : null);
        Field(writer, "isbn", string.Join(", ", record.Isbns.Where(isbn => isbn is { IsValid: true, IsCancelled: false }).Select(isbn => isbn.Text)));
        Field(writer, "issn", string.Join(", ", record.Issns));
        Field(writer, "language", string.Join(", ", record.Languages));
        Field(writer, "keywords", string.Join(", ", record.Subjects.Select(subject => subject.Full)));
        Field(writer, "abstract", record.Summary);
        Field(writer, "url", record.Links.Count > 0 ? record.Links[0].Address.AbsoluteUri : null);
        writer.Write("\n}\n\n");
    }

    // Braces keep «and» inside a body's name from parting it.
    private static string NameOf(Contributor contributor) => contributor.IsCorporate ? $"{{{Escaped(contributor.Name)}}}" : Escaped(contributor.Name);

    // Letters, digits and a few signs: what else there is would end the key.
    private static string KeyOf(RecordId id) => string.Concat(id.Value.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' ? c : '-'));

    private static void Field(StreamWriter writer, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            writer.Write($",\n  {name} = {{{(name is "author" or "editor" or "translator" ? text : Escaped(text))}}}");
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => escaped.Append("\\textbackslash "),
                '{' => escaped.Append("\\textbraceleft "),
                '}' => escaped.Append("\\textbraceright "),
                '&' or '%' or '$' or '#' or '_' => escaped.Append('\\').Append(c),
                '~' => escaped.Append("\\textasciitilde "),
                '^' => escaped.Append("\\textasciicircum "),
                '\n' or '\r' => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }
        return escaped.ToString();
    }
}
