using System.Text.Json;
using Opac.Indexing.Records;
using Opac.Indexing.Searching;
using Opac.Web.Pages.Catalogue;

namespace Opac.Web.Interchange;

/// <summary>A record for programs, by the same keys as in <c>export --format jsonl</c>.</summary>
public sealed record RecordJsonForm(
    string Id, string Type, string Title, string? Subtitle, IReadOnlyList<string> Authors, IReadOnlyList<string> Contributors, string? Publisher, string? Place, int? Year,
    IReadOnlyList<string> Isbns, IReadOnlyList<string> Issns, IReadOnlyList<string> Languages, IReadOnlyList<string> Subjects, IReadOnlyList<string> Genres,
    IReadOnlyList<ClassJson> Classifications, string? Series, string? Extent, string? Summary, IReadOnlyList<string> Links, IReadOnlyList<HoldingJson> Holdings)
{
    internal static RecordJsonForm Of(BibliographicRecord record) => new(
        record.Id.Value,
        CodeLabels.CodeOf(record.Type),
        record.Title.Proper,
        record.Title.Remainder,
        [.. record.Authors.Select(author => author.Name)],
        [.. record.Contributors.Except(record.Authors).Select(contributor => contributor.Name)],
        record.Publication.Publishers is [var publisher, ..] ? publisher : null,
        record.Publication.Places is [var place, ..] ? place : null,
        record.Year,
        [.. record.Isbns.Select(isbn => isbn.Text)],
        record.Issns,
        record.Languages,
        [.. record.Subjects.Select(subject => subject.Full)],
        record.Genres,
        [.. record.Classifications.Select(mark => new ClassJson(mark.Scheme, mark.Value))],
        record.Series.Count > 0 ? record.Series[0].Title : null,
        record.Extent,
        record.Summary,
        [.. record.Links.Select(link => link.Address.AbsoluteUri)],
        [.. record.Holdings.Select(holding => new HoldingJson(holding.InventoryNumber, holding.ShelfMark, holding.Location, holding.Status.ToString().ToLowerInvariant(), holding.Copies))]);
}

/// <summary>A record among hits, in brief.</summary>
public sealed record HitJson(string Id, string Type, string Title, string? Subtitle, IReadOnlyList<string> Authors, int? Year, IReadOnlyList<string> Languages, string Availability, IReadOnlyList<ReasonJson>? Why)
{
    internal static HitJson Of(Hit hit) => new(
        hit.Record.Id.Value,
        CodeLabels.CodeOf(hit.Record.Type),
        hit.Record.Title.Proper,
        hit.Record.Title.Remainder,
        [.. hit.Record.Authors.Select(author => author.Name)],
        hit.Record.Year,
        hit.Record.Languages,
        CodeLabels.Availability(hit.Record),
        hit.Reasons.Count == 0 ? null : [.. hit.Reasons.Select(ReasonJson.Of)]);
}

/// <summary>Why a hit is there: where a word of the question stands, in what form, and how it is written there.</summary>
public sealed record ReasonJson(string Word, string Field, string Form, string? Found)
{
    internal static ReasonJson Of(HitReason reason) => new(reason.Word, reason.Field, JsonNamingPolicy.KebabCaseLower.ConvertName(reason.Form.ToString()), reason.Found);
}

/// <summary>A class mark.</summary>
public sealed record ClassJson(string Scheme, string Value);

/// <summary>A copy, or several alike.</summary>
public sealed record HoldingJson(string? InventoryNumber, string? ShelfMark, string? Location, string Status, int Copies);
