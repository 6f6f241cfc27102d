using System.Globalization;
using System.Text;
using Opac.Indexing.Formats.Writing;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Citations;

/// <summary>The bibliography entry of the Chicago Manual of Style, 17th edition, notes and bibliography.</summary>
internal static class ChicagoCitation
{
    // CMOS 17, 14.76: up to ten authors are named; of more, the first seven.
    private const int MostAuthors = 10;
    private const int NamedOfMore = 7;

    public static string Write(BibliographicRecord record)
    {
        var authors = record.Authors.Select(PersonName.Of).ToList();
        var text = new StringBuilder();
        text.AddSentence(Joined(authors));
        var host = RecordWords.HostOf(record);
        text.AddSentence(host is null ? WesternTitle.Of(record) : $"“{WesternTitle.Of(record)}.”");
        if (host is not null)
            return text.AddSentence(host.Part is null ? host.Title : $"{host.Title}, {host.Part}").ToString();
        text.AddSentence(record.Edition);
        var place = WesternTitle.FirstOf(record.Publication.Places);
        var publisher = WesternTitle.FirstOf(record.Publication.Publishers);
        var imprint = place is not null && publisher is not null ? $"{place}: {publisher}" : place ?? publisher;
        return text.AddSentence(string.Join(", ", new[] { imprint, record.Year?.ToString(CultureInfo.InvariantCulture) }.OfType<string>())).ToString();
    }

    private static string? Joined(List<PersonName> authors)
    {
        if (authors.Count == 0)
            return null;
        var shown = authors.Count > MostAuthors ? authors.Take(NamedOfMore).ToList() : authors;
        var names = shown.Select((author, i) => i == 0 ? author.Whole : author.ForenamesFirst).ToList();
        if (authors.Count > MostAuthors)
            return string.Join(", ", names) + ", et al.";
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))}, and {names[^1]}";
    }
}
