using System.Globalization;
using System.Text;
using Opac.Indexing.Formats.Writing;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Citations;

/// <summary>The reference list entry of the American Psychological Association, 7th edition.</summary>
internal static class ApaCitation
{
    // APA 7, 9.8: up to twenty authors are named; of more, the first nineteen and the last.
    private const int MostAuthors = 20;

    public static string Write(BibliographicRecord record)
    {
        var authors = record.Authors.Select(author => PersonName.Of(author).SurnameFirst).ToList();
        var title = WesternTitle.Of(record);
        var year = $"({record.Year?.ToString(CultureInfo.InvariantCulture) ?? "n.d."})";
        var text = new StringBuilder();
        if (authors.Count == 0)
            text.AddSentence(title).AddSentence(year);
        else
            text.AddSentence(Joined(authors)).AddSentence(year).AddSentence(record.Edition is null ? title : $"{title} ({record.Edition})");
        if (RecordWords.HostOf(record) is { } host)
            text.AddSentence(host.Part is null ? host.Title : $"{host.Title}, {host.Part}");
        else
            text.AddSentence(WesternTitle.FirstOf(record.Publication.Publishers));
        if (record.Links.Count > 0)
            text.Append(' ').Append(record.Links[0].Address.AbsoluteUri);
        return text.ToString();
    }

    private static string Joined(List<string> authors) => authors.Count switch
    {
        1 => authors[0],
        <= MostAuthors => $"{string.Join(", ", authors.Take(authors.Count - 1))}, & {authors[^1]}",
        _ => $"{string.Join(", ", authors.Take(MostAuthors - 1))}, . . . {authors[^1]}",
    };
}
