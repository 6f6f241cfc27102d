using System.Globalization;
using System.Text;
using System.Text.Json;
using Opac.Indexing.Formats.Marc;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats.Tabular;

/// <summary>What each column gives to the record.</summary>
internal sealed class TableMapping(RecordDraft draft, TableHeadings headings, NameList names)
{
    /// <summary>The record of a row; <c>null</c> where the row has no title, which is reported.</summary>
    public BibliographicRecord? Read(TableRow row)
    {
        draft.Clear();
        if (headings.First(row, Column.Title) is not { } title)
        {
            draft.Context.Reject(FormatProblems.RowWithoutTitle);
            return null;
        }
        draft.Agency = Path.GetFileNameWithoutExtension(draft.Context.ShownAs);
        draft.Number = headings.First(row, Column.Number) is { } number ? Cell.WithoutFraction(number) : null;
        ReadTitle(row, title);
        ReadNames(row);
        ReadPublication(row);
        ReadSubjects(row);
        ReadNumbers(row);
        ReadHoldings(row);
        draft.Type = Kinds.Of(headings.First(row, Column.Kind)) ?? (draft.Isbns.Count == 0 && draft.Issns.Count > 0 ? RecordType.Periodical : RecordType.Book);
        Textbooks.Tell(draft);
        return draft.ToRecord(SourceOf(row));
    }

    private void ReadTitle(TableRow row, string title)
    {
        // ISBD in one cell: «Заглавие : подзаголовок / сведения об ответственности».
        // With a column of authors a slash is the title's own: «Brave New World / Brave New World Revisited».
        var slash = headings.Has(Column.Author) ? -1 : title.IndexOf(" / ", StringComparison.Ordinal);
        if (slash > 0)
        {
            draft.Responsibility = Isbd.TrimEndOrNull(title[(slash + 3)..]);
            title = title[..slash];
        }
        var colon = title.IndexOf(" : ", StringComparison.Ordinal);
        if (colon > 0 && Isbd.TrimEndOrNull(title[(colon + 3)..]) is { } remainder)
        {
            draft.TitleRemainders.Add(remainder);
            title = title[..colon];
        }
        draft.TitleProper = Isbd.TrimEnd(title);
        RecordDraft.AddOnce(draft.TitleRemainders, Isbd.TrimEndOrNull(headings.First(row, Column.Subtitle)));
        RecordDraft.AddOnce(draft.TitleParts, Isbd.TrimEndOrNull(headings.First(row, Column.Volume)));
        draft.UniformTitle = Isbd.TrimEndOrNull(headings.First(row, Column.OriginalTitle));
        draft.Responsibility = headings.First(row, Column.Responsibility) ?? draft.Responsibility;
        draft.Edition = headings.First(row, Column.Edition);
    }

    private void ReadNames(TableRow row)
    {
        foreach (var cell in headings.All(row, Column.Author))
        {
            foreach (var name in names.Split(cell))
                AddName(name, isMain: draft.Contributors.Count == 0, ContributorRole.Author);
        }
        foreach (var cell in headings.All(row, Column.OtherNames))
        {
            foreach (var name in names.Split(cell))
                AddName(name, isMain: false, ContributorRole.Other);
        }
    }

    // «Сейфуллин, Сәкен (ред.)»
    private void AddName(string text, bool isMain, ContributorRole role)
    {
        string? words = null;
        if (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var open && Roles.Of(null, text[(open + 1)..^1]) is { } named)
            (role, words, text) = (named, text[(open + 1)..^1], text[..open]);
        if (Isbd.TrimEndOrNull(text) is { } name)
            draft.Contributors.Add(new Contributor { Name = name, Role = role, IsMain = isMain, RoleText = words });
    }

    private void ReadPublication(TableRow row)
    {
        foreach (var cell in headings.All(row, Column.Place))
            AddAll(draft.Places, Cell.Values(cell));
        foreach (var cell in headings.All(row, Column.Publisher))
            AddAll(draft.Publishers, Cell.Values(cell));
        if (headings.First(row, Column.Year) is { } year)
        {
            draft.PublicationDate = Cell.WithoutFraction(year);
            draft.PublicationYear = Years.Of(draft.PublicationDate);
        }
        if (headings.First(row, Column.FirstPublished) is { } first)
            draft.FirstPublished = FirstYear(Cell.WithoutFraction(first));
        draft.Extent = headings.First(row, Column.Extent) is { } extent ? Cell.WithoutFraction(extent) : null;
        if (headings.First(row, Column.Series) is { } series)
            draft.Series.Add(new Series(Isbd.TrimEnd(series), headings.First(row, Column.SeriesNumber)));
        foreach (var cell in headings.All(row, Column.Language).SelectMany(Cell.WordValues))
            draft.AddLanguage(draft.Languages, cell);
        foreach (var cell in headings.All(row, Column.OriginalLanguage).SelectMany(Cell.WordValues))
            draft.AddLanguage(draft.OriginalLanguages, cell);
    }

    // Works are older than books: the Odyssey came out in -720.
    private static int? FirstYear(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year) && year is > -4000 and < 3000 and not 0 ? year : Years.Of(text);

    private void ReadSubjects(TableRow row)
    {
        foreach (var genre in headings.All(row, Column.Genre).SelectMany(Cell.Values))
            RecordDraft.AddOnce(draft.Genres, Isbd.TrimEnd(genre));
        foreach (var subject in headings.All(row, Column.Subject).SelectMany(SubjectsIn))
            draft.Subjects.Add(new Subject { Heading = subject, Kind = SubjectKind.Keyword });
        AddClasses(row, Column.Udc, "udc");
        AddClasses(row, Column.Bbk, "bbk");
        AddClasses(row, Column.Ddc, "ddc");
        AudienceField.Read(draft, headings.First(row, Column.Grade), numbersAreGrades: true);
        AudienceField.Read(draft, headings.First(row, Column.Audience), numbersAreGrades: false);
        foreach (var summary in headings.All(row, Column.Summary))
            draft.AddSummary(summary);
        draft.Contents = headings.First(row, Column.Contents);
        draft.Notes.AddRange(headings.All(row, Column.Note));
    }

    // Commas part keywords, but also belong to headings: only where there are no semicolons, and every piece is short.
    private static IEnumerable<string> SubjectsIn(string cell)
    {
        var parts = Cell.Values(cell).ToArray();
        if (parts.Length > 1 || !cell.Contains(',', StringComparison.Ordinal))
            return parts.Select(Isbd.TrimEnd).Where(part => part.Length > 0);
        return cell.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Isbd.TrimEnd).Where(part => part.Length > 0);
    }

    private void AddClasses(TableRow row, Column column, string scheme)
    {
        foreach (var mark in headings.All(row, column).SelectMany(Cell.Values))
            draft.Classifications.Add(new Classification(scheme, mark));
    }

    private void ReadNumbers(TableRow row)
    {
        foreach (var cell in headings.All(row, Column.Isbn).SelectMany(Cell.WordValues))
            TableIsbn.Add(draft, cell);
        foreach (var cell in headings.All(row, Column.Issn))
            RecordDraft.AddOnce(draft.Issns, MarcNumbers.IssnOf(cell));
        foreach (var cell in headings.All(row, Column.Link).SelectMany(Cell.Values))
            draft.AddLink(cell, null);
    }

    private void ReadHoldings(TableRow row)
    {
        var copies = Cell.Count(headings.First(row, Column.Copies));
        var numbers = InventoryCell.Read(headings.First(row, Column.InventoryNumber), copies);
        var barcode = headings.First(row, Column.Barcode);
        var holding = new Holding
        {
            ShelfMark = headings.First(row, Column.ShelfMark),
            Shelf = headings.First(row, Column.Shelf),
            Location = headings.First(row, Column.Location),
            Status = Statuses.Of(headings.First(row, Column.Status), draft.Context),
            Acquired = Dates.Of(headings.First(row, Column.Acquired), draft.Context),
            Price = headings.First(row, Column.Price),
            Barcode = barcode is null ? null : Cell.WithoutFraction(barcode),
        };
        if (numbers.Count > 0)
        {
            foreach (var number in numbers)
                draft.Holdings.Add(holding with { InventoryNumber = number });
            if (copies > numbers.Count)
                draft.Holdings[^1] = draft.Holdings[^1] with { Copies = copies.Value - numbers.Count + 1 };
        }
        else if (copies is not null || holding.Barcode is not null || holding.ShelfMark is not null || holding.Location is not null || holding.Shelf is not null || holding.Acquired is not null)
        {
            draft.Holdings.Add(holding with { Copies = copies ?? 1 });
        }
    }

    private static void AddAll(List<string> list, IEnumerable<string> values)
    {
        foreach (var value in values)
            RecordDraft.AddOnce(list, Isbd.TrimEnd(value));
    }

    // The row's cells as a JSON array: what no column is known for is not lost either.
    private static RecordSource SourceOf(TableRow row) => new("table", Encoding.UTF8.GetBytes(JsonSerializer.Serialize(row.Cells, TableJson.Default.StringArray)));
}
