using System.Text;
using System.Text.Json;
using Opac.Indexing.Formats.Marc;
using Opac.Indexing.Formats.Tabular;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.DublinCore;

/// <summary>What each element of Dublin Core gives to the record (DCMI Metadata Terms).</summary>
internal sealed class DublinCoreMapping(RecordDraft draft)
{
    /// <summary>The record of a description; its number is OAI's identifier, or the first of its own that is no ISBN.</summary>
    public BibliographicRecord Read(List<DublinCoreElement> elements, string? identifier)
    {
        draft.Clear();
        draft.Number = identifier;
        foreach (var element in elements)
        {
            if (element.Text.Length > 0)
                Read(element);
        }
        Textbooks.Tell(draft);
        var source = elements.SelectMany(element => (string[])[element.Name, element.Text]).ToArray();
        return draft.ToRecord(new RecordSource("dc", Encoding.UTF8.GetBytes(JsonSerializer.Serialize(source, TableJson.Default.StringArray))));
    }

    private void Read(DublinCoreElement element)
    {
        var text = element.Text;
        switch (element.Name)
        {
            case "title": AddTitle(text); break;
            case "alternative": RecordDraft.AddOnce(draft.VariantTitles, text); break;
            case "creator": AddName(text, ContributorRole.Author); break;
            case "contributor": AddName(text, ContributorRole.Other); break;
            case "publisher": RecordDraft.AddOnce(draft.Publishers, text); break;
            case "date" or "issued" or "created" or "dateCopyrighted": AddDate(text); break;
            case "language": draft.AddLanguage(draft.Languages, text); break;
            case "subject": AddSubject(element); break;
            case "coverage" or "spatial": draft.Subjects.Add(new Subject { Heading = text, Kind = SubjectKind.Place }); break;
            case "temporal": draft.Subjects.Add(new Subject { Heading = text, Kind = SubjectKind.Time }); break;
            case "description" or "abstract": draft.AddSummary(text); break;
            case "tableOfContents": draft.Contents = MarcJoin.Lines(draft.Contents, text); break;
            case "type": draft.Type = Kinds.Of(text) ?? draft.Type; break;
            case "format" or "extent": draft.Extent ??= text; break;
            case "identifier": AddIdentifier(text); break;
            case "relation" or "isPartOf" or "source": AddRelation(element); break;
            case "audience" or "educationLevel": AudienceField.Read(draft, text, numbersAreGrades: false); break;
        }
    }

    private void AddTitle(string text)
    {
        if (draft.TitleProper is not null)
        {
            RecordDraft.AddOnce(draft.VariantTitles, Isbd.TrimEndOrNull(text));
            return;
        }
        var slash = text.IndexOf(" / ", StringComparison.Ordinal);
        if (slash > 0)
            (draft.Responsibility, text) = (Isbd.TrimEndOrNull(text[(slash + 3)..]), text[..slash]);
        var colon = text.IndexOf(" : ", StringComparison.Ordinal);
        if (colon > 0)
        {
            RecordDraft.AddOnce(draft.TitleRemainders, Isbd.TrimEndOrNull(text[(colon + 3)..]));
            text = text[..colon];
        }
        draft.TitleProper = Isbd.TrimEndOrNull(text);
    }

    private void AddName(string text, ContributorRole role)
    {
        if (Isbd.TrimEndOrNull(text) is { } name)
            draft.Contributors.Add(new Contributor { Name = name, Role = role, IsMain = role == ContributorRole.Author && draft.Contributors.Count == 0 });
    }

    private void AddDate(string text)
    {
        if (draft.PublicationYear is not null || Years.Of(text) is not { } year)
            return;
        draft.PublicationYear = year;
        draft.PublicationDate = text;
    }

    private void AddSubject(DublinCoreElement element)
    {
        var scheme = element.Type?[(element.Type.LastIndexOf(':') + 1)..].ToLowerInvariant();
        if (scheme is "udc" or "ddc" or "lcc" or "bbk")
            draft.Classifications.Add(new Classification(scheme, element.Text));
        else
            draft.Subjects.Add(new Subject { Heading = Isbd.TrimEnd(element.Text), Scheme = scheme, Kind = scheme is null ? SubjectKind.Keyword : SubjectKind.Topic });
    }

    private void AddIdentifier(string text)
    {
        if (text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            draft.AddLink(text, null);
        var number = text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
        var isIsbn = number.StartsWith("isbn", StringComparison.OrdinalIgnoreCase);
        if (number.StartsWith("issn", StringComparison.OrdinalIgnoreCase))
            RecordDraft.AddOnce(draft.Issns, MarcNumbers.IssnOf(number[4..].TrimStart(':', ' ')));
        else if (isIsbn || (Isbn.TryParse(number, out var isbn) && isbn.IsValid))
            draft.AddIsbn(isIsbn ? number[4..].TrimStart(':', ' ') : number);
        else
            draft.Number ??= text;
    }

    private void AddRelation(DublinCoreElement element)
    {
        if (element.Name == "isPartOf" || !element.Text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            draft.LinkedRecords.Add(new LinkedRecord { Kind = element.Name == "isPartOf" ? LinkKind.Host : LinkKind.Related, Title = element.Text });
        else
            draft.AddLink(element.Text, null);
    }
}
