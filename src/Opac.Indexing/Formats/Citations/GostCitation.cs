using System.Globalization;
using System.Text;
using Opac.Indexing.Formats.Writing;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Citations;

/// <summary>
/// The bibliographic description of ГОСТ 7.1-2003, in force in Kazakhstan, and of ГОСТ Р 7.0.100-2018. Areas are parted by «. – »; the first author heads the
/// description where there are up to three, and is only named behind the slash where there are more (ГОСТ 7.80-2000).
/// </summary>
internal static class GostCitation
{
    private const int MostAuthorsInHeading = 3;
    private const int MostNamed2018 = 4;

    public static string Write2003(BibliographicRecord record) => Write(record, is2018: false);

    public static string Write2018(BibliographicRecord record) => Write(record, is2018: true);

    private static string Write(BibliographicRecord record, bool is2018)
    {
        var words = CitationWords.For(record);
        var text = new StringBuilder();
        var authors = record.Authors.Where(author => !author.IsCorporate).Select(PersonName.Of).ToList();
        if (authors.Count is > 0 and <= MostAuthorsInHeading)
            AddWithStop(text, authors[0].SurnameFirst).Append(' ');

        text.Append(RecordWords.TitleWithParts(record.Title));
        if (!is2018)
            text.Append(CultureInfo.InvariantCulture, $" [{(IsElectronic(record) ? words.Electronic : words.Text)}]");
        if (record.Title.Remainder is { } remainder)
            text.Append(" : ").Append(remainder);
        if (ResponsibilityOf(record, authors, words, is2018) is { } responsibility)
            text.Append(" / ").Append(responsibility);

        if (record.Type == RecordType.Article && RecordWords.HostOf(record) is { } host)
        {
            text.Append(" // ").Append(host.Title);
            AddArea(text, host.Part);
        }
        else
        {
            AddArea(text, record.Edition);
            AddArea(text, ImprintOf(record));
            AddArea(text, record.Extent);
            foreach (var series in record.Series)
                AddArea(text, series.Number is null ? $"({series.Title})" : $"({series.Title} ; {series.Number})");
        }
        foreach (var isbn in record.Isbns.Where(isbn => isbn is { IsCancelled: false, IsValid: true }))
            AddArea(text, "ISBN " + isbn.Text);
        foreach (var issn in record.Issns)
            AddArea(text, "ISSN " + issn);
        if (is2018)
            AddArea(text, $"{words.Text} : {(IsElectronic(record) ? words.Mediated : words.Direct)}");
        return AddWithStop(text, "").ToString();
    }

    private static bool IsElectronic(BibliographicRecord record) => record.Type == RecordType.Electronic;

    // As on the title page where that is known; else the authors, as many as the standard names.
    private static string? ResponsibilityOf(BibliographicRecord record, List<PersonName> authors, CitationWords words, bool is2018)
    {
        if (record.Title.Responsibility is { } asPrinted)
            return asPrinted;
        if (authors.Count == 0)
            return null;
        var mostNamed = is2018 ? MostNamed2018 : MostAuthorsInHeading;
        var named = authors.Count <= mostNamed ? authors.Count : is2018 ? MostAuthorsInHeading : 1;
        var list = string.Join(", ", authors.Take(named).Select(author => author.InitialsFirst));
        return named < authors.Count ? $"{list} [{words.AndOthers}]" : list;
    }

    private static string? ImprintOf(BibliographicRecord record)
    {
        var publication = record.Publication;
        var place = string.Join(" ; ", publication.Places);
        var publisher = string.Join(" : ", publication.Publishers);
        var date = publication.Date ?? record.Year?.ToString(CultureInfo.InvariantCulture);
        var imprint = place.Length > 0 && publisher.Length > 0 ? $"{place} : {publisher}" : place + publisher;
        return date is null ? imprint : imprint.Length == 0 ? date : $"{imprint}, {date}";
    }

    // «. – » between areas; an area that ends in a full stop has its own.
    private static void AddArea(StringBuilder text, string? area)
    {
        if (string.IsNullOrWhiteSpace(area))
            return;
        AddWithStop(text, "").Append(" – ").Append(area.Trim());
    }

    private static StringBuilder AddWithStop(StringBuilder text, string more)
    {
        text.Append(more);
        if (text.Length > 0 && text[^1] is not ('.' or '!' or '?' or '…'))
            text.Append('.');
        return text;
    }
}
