using System.Globalization;
using System.Text;
using Opac.Indexing.Records;

namespace Opac.Web.Pages.Catalogue;

/// <summary>A record as a ContextObject in a span (COinS, ANSI/NISO Z39.88-2004): what Zotero and link resolvers read out of a page.</summary>
internal static class ContextObject
{
    /// <summary>The value of the span's <c>title</c>.</summary>
    public static string Of(BibliographicRecord record, string address)
    {
        var text = new StringBuilder("ctx_ver=Z39.88-2004");
        var isArticle = record.Type == RecordType.Article;
        Add("rft_val_fmt", isArticle ? "info:ofi/fmt:kev:mtx:journal" : "info:ofi/fmt:kev:mtx:book");
        Add("rft.genre", isArticle ? "article" : "book");
        Add(isArticle ? "rft.atitle" : "rft.btitle", record.Title.Full);
        if (isArticle)
            Add("rft.jtitle", record.LinkedRecords.FirstOrDefault(linked => linked.Kind == LinkKind.Host)?.Title);
        var authors = record.Authors.ToList();
        if (authors is [{ IsCorporate: false } first, ..] && first.Name.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma)
        {
            Add("rft.aulast", first.Name[..comma].Trim());
            Add("rft.aufirst", first.Name[(comma + 1)..].Trim());
        }
        foreach (var author in authors)
            Add(author.IsCorporate ? "rft.aucorp" : "rft.au", author.Name);
        Add("rft.pub", record.Publication.Publishers.Count > 0 ? record.Publication.Publishers[0] : null);
        Add("rft.place", record.Publication.Places.Count > 0 ? record.Publication.Places[0] : null);
        Add("rft.date", record.Year?.ToString(CultureInfo.InvariantCulture));
        Add("rft.edition", record.Edition);
        Add("rft.series", record.Series.Count > 0 ? record.Series[0].Title : null);
        Add("rft.isbn", record.Isbns.FirstOrDefault(isbn => isbn is { IsValid: true, IsCancelled: false })?.Key);
        Add("rft.issn", record.Issns.Count > 0 ? record.Issns[0] : null);
        Add("rft_id", address);
        return text.ToString();

        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                text.Append('&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
        }
    }
}
