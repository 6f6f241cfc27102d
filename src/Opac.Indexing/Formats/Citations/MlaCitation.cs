using System.Globalization;
using System.Text;
using Opac.Indexing.Formats.Writing;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Citations;

/// <summary>The works cited entry of the Modern Language Association, 9th edition.</summary>
internal static class MlaCitation
{
    public static string Write(BibliographicRecord record)
    {
        var authors = record.Authors.Select(PersonName.Of).ToList();
        var text = new StringBuilder();
        text.AddSentence(authors.Count switch
        {
            0 => null,
            1 => authors[0].Whole,
            2 => $"{authors[0].Whole}, and {authors[1].ForenamesFirst}",
            _ => $"{authors[0].Whole}, et al.",
        });
        var host = RecordWords.HostOf(record);
        text.AddSentence(host is null ? WesternTitle.Of(record) : $"“{WesternTitle.Of(record)}.”");
        string?[] container = host is null
            ? [record.Edition, WesternTitle.FirstOf(record.Publication.Publishers), record.Year?.ToString(CultureInfo.InvariantCulture)]
            : [host.Title, host.Part];
        text.AddSentence(string.Join(", ", container.OfType<string>()));
        return text.ToString();
    }
}
