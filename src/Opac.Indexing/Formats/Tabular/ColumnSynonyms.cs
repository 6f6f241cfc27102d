using System.Collections.Frozen;
using System.Text;
using Opac.Indexing.Problems;

namespace Opac.Indexing.Formats.Tabular;

/// <summary>Headings under which people keep each column, in Kazakh, Russian and English. <c>docs/formats.md</c> shows this table to librarians.</summary>
internal static class ColumnSynonyms
{
    /// <summary>The table. Capitals, full stops and blanks make no difference.</summary>
    public static IReadOnlyList<(Column Column, string[] Headings)> Table { get; } =
    [
        (Column.Number, ["жазба №", "жазба нөмірі", "жазба", "№ записи", "номер записи", "запись", "id", "record id", "record number", "record no", "control number", "book id", "system number", "ид"]),
        (Column.Title, ["атауы", "атау", "кітап атауы", "кітаптың атауы", "тақырыбы (атауы)", "шығарма атауы", "заглавие", "название", "название книги", "наименование", "основное заглавие", "наименование книги", "наименование издания", "заголовок", "title", "book title", "name", "title proper", "main title"]),
        (Column.Subtitle, ["тақырыпша", "қосымша атауы", "подзаголовок", "сведения, относящиеся к заглавию", "сведения относящиеся к заглавию", "subtitle", "sub title", "other title information"]),
        (Column.OriginalTitle, ["түпнұсқа атауы", "оригинальное название", "название оригинала", "заглавие оригинала", "original title", "uniform title"]),
        (Column.Author, ["автор", "авторы", "авторлар", "авторлары", "автор(ы)", "авторы/редакторы", "фио автора", "author", "authors", "author(s)", "creator", "main author"]),
        (Column.OtherNames, ["басқа авторлар", "қатысушылар", "аудармашы", "редактор", "құрастырушы", "другие авторы", "соавторы", "переводчик", "редакторы", "составитель", "другие лица", "contributors", "contributor", "other authors", "translator", "editor"]),
        (Column.Responsibility, ["жауапкершілік туралы мәлімет", "сведения об ответственности", "statement of responsibility"]),
        (Column.Edition, ["басылым", "басылымы", "издание", "сведения об издании", "номер издания", "edition"]),
        (Column.Place, ["шыққан жері", "басылған жері", "баспа орны", "қала", "қаласы", "место издания", "город", "место", "город издания", "place", "place of publication", "city"]),
        (Column.Publisher, ["баспа", "баспасы", "издательство", "изд-во", "издатель", "publisher", "publishing house"]),
        (Column.Year, ["жылы", "жыл", "шыққан жылы", "басылған жылы", "год", "год издания", "год изд", "год выпуска", "дата издания", "year", "publication year", "year of publication", "publication date", "pub year", "date"]),
        (Column.FirstPublished, ["алғаш жарияланған жылы", "алғашқы жарияланған жылы", "алғаш шыққан жылы", "год первой публикации", "год первого издания", "первая публикация", "first published", "original publication year", "first publication year"]),
        (Column.Extent, ["көлемі", "бет саны", "беттер саны", "беті", "объем", "количество страниц", "кол-во страниц", "страниц", "страницы", "стр", "число страниц", "extent", "pages", "number of pages", "num pages", "page count"]),
        (Column.Series, ["серия", "сериясы", "топтама", "series", "series title"]),
        (Column.SeriesNumber, ["серия нөмірі", "номер в серии", "series number"]),
        (Column.Volume, ["том", "томы", "бөлім", "бөлімі", "кітап (том)", "часть", "том/часть", "номер тома", "volume", "part"]),
        (Column.Language, ["тіл", "тілі", "мәтін тілі", "язык", "язык текста", "язык издания", "язык книги", "language", "languages", "language code", "lang"]),
        (Column.OriginalLanguage, ["түпнұсқа тілі", "язык оригинала", "original language"]),
        (Column.Kind, ["түрі", "құжат түрі", "вид", "вид документа", "тип", "тип документа", "вид издания", "type", "document type", "material type", "format"]),
        (Column.Genre, ["жанр", "жанры", "genre", "genres"]),
        (Column.Subject, ["тақырып", "тақырыбы", "тақырыптар", "пәндік айдар", "кілт сөздер", "түйін сөздер", "тема", "тематика", "предмет", "рубрика", "предметная рубрика", "рубрики", "ключевые слова", "темы", "subject", "subjects", "keywords", "topic", "topics", "tags"]),
        (Column.Udc, ["әож", "удк", "әмбебап ондық жіктеу", "индекс удк", "udc"]),
        (Column.Bbk, ["ккж", "кбж", "бкж", "ббк", "индекс ббк", "bbk", "lbc"]),
        (Column.Ddc, ["дьюи", "ддк", "ddc", "dewey"]),
        (Column.Grade, ["сынып", "сыныбы", "сыныптар", "класс", "классы", "для класса", "grade", "grades"]),
        (Column.Audience, ["оқырман мекені", "оқырман қауымы", "жас шамасы", "читательское назначение", "целевая аудитория", "возраст", "audience", "target audience"]),
        (Column.Summary, ["аннотация", "аңдатпа", "қысқаша мазмұны", "сипаттама", "описание", "краткое содержание", "реферат", "summary", "annotation", "description", "abstract"]),
        (Column.Contents, ["мазмұны", "содержание", "оглавление", "contents", "table of contents"]),
        (Column.Note, ["ескерту", "ескертпе", "қосымша", "примечание", "примечания", "note", "notes"]),
        (Column.Isbn, ["isbn", "исбн", "isbn 13", "isbn13", "isbn 10", "isbn10", "халықаралық нөмір", "isbn/issn"]),
        (Column.Issn, ["issn", "иссн"]),
        (Column.Link, ["сілтеме", "мекенжайы", "электрондық нұсқа", "ссылка", "электронная версия", "адрес в сети", "url", "link", "web"]),
        (Column.InventoryNumber, ["инвентарлық нөмір", "инвентарлық нөмірі", "инвентарлық №", "инв №", "инв нөмірі", "түгендеу нөмірі", "инвентарный номер", "инвентарный №", "инвентарные номера", "инв номер", "инв номера", "инвентарь", "inventory number", "inventory no", "inventory numbers", "accession number", "accession no"]),
        (Column.Barcode, ["штрихкод", "штрих-код", "штрих код", "barcode", "bar code"]),
        (Column.ShelfMark, ["шифр", "сөрелік шифр", "шифрі", "полочный шифр", "шифр хранения", "расстановочный шифр", "авторский знак", "shelf mark", "shelfmark", "call number", "call no"]),
        (Column.Shelf, ["сөре", "сөресі", "полка", "стеллаж", "shelf"]),
        (Column.Location, ["орналасуы", "орналасқан жері", "орны", "бөлімше", "қор", "қор бөлімі", "филиал", "сақтау орны", "место хранения", "местонахождение", "отдел", "фонд", "расположение", "location", "branch", "department", "collection"]),
        (Column.Status, ["күйі", "дана күйі", "жағдайы", "мәртебесі", "статус", "состояние", "статус экземпляра", "status", "item status"]),
        (Column.Acquired, ["түскен күні", "келіп түскен күні", "түскен уақыты", "дата поступления", "поступление", "дата приобретения", "acquired", "date acquired", "date received", "acquisition date"]),
        (Column.Price, ["бағасы", "баға", "құны", "цена", "стоимость", "price", "cost"]),
        (Column.Copies, ["саны", "дана", "дана саны", "даналар саны", "экземпляр саны", "экз", "кол-во", "количество", "кол-во экз", "количество экземпляров", "число экземпляров", "экземпляров", "экземпляры", "copies", "quantity", "number of copies", "qty"]),
    ];

    private static readonly FrozenDictionary<string, Column> ByHeading = Table
        .SelectMany(row => row.Headings.Select(heading => (Heading: Normal(heading), row.Column)))
        .DistinctBy(pair => pair.Heading)
        .ToFrozenDictionary(pair => pair.Heading, pair => pair.Column, StringComparer.Ordinal);

    /// <summary>What the column under this heading holds; <c>null</c> where the heading is not known.</summary>
    public static Column? Find(string heading) =>
        heading.Length is > 0 and < 100 && ByHeading.TryGetValue(Normal(heading), out var column) ? column : null;

    /// <summary>The known heading that this one is a slip of the finger away from; <c>null</c> where none is. Short headings have too many neighbours to guess.</summary>
    public static string? Nearest(string heading)
    {
        var typed = Normal(heading);
        if (typed.Length is < 4 or > 40)
            return null;
        var allowed = typed.Length < 8 ? 1 : 2;
        return Table.SelectMany(row => row.Headings)
            .Select(known => (known, Away: EditDistance.Between(typed, Normal(known), allowed)))
            .Where(pair => pair.Away <= allowed)
            .OrderBy(pair => pair.Away)
            .Select(pair => pair.known)
            .FirstOrDefault();
    }

    // Letters and digits only: «Инв. номера», «инв номера», «language_code», «Год изд.:» — and ё as е, № as it is.
    private static string Normal(string heading)
    {
        var normal = new StringBuilder(heading.Length);
        foreach (var c in heading.Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(c) || c == '№')
                normal.Append(c is 'ё' or 'Ё' ? 'е' : char.ToLowerInvariant(c));
        }
        return normal.ToString();
    }
}
