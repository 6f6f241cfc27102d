using Opac.Indexing.Searching;
using Opac.Web.Publishing.Directives;

namespace Opac.Web.Publishing;

/// <summary>The words that values are chosen from.</summary>
public static class ContentWords
{
    /// <summary>Yes or no, as in <c>безендіру: иә</c>, <c>жарқыл: жоқ</c>.</summary>
    public static WordChoice<bool> YesNo { get; } = new(
        (true, "иә", "да", "yes", ["бар", "есть", "true", "дұрыс", "верно", "+", "on"]),
        (false, "жоқ", "нет", "no", ["false", "дұрыс емес", "неверно", "бұрыс", "-", "off"]));

    /// <summary>Whether a page may be shown: <c>күйі: дайын</c>.</summary>
    public static WordChoice<bool> Ready { get; } = new(
        (true, "дайын", "готово", "ready", ["готов", "готова", "жарияланды", "опубликовано", "published"]),
        (false, "жоба", "черновик", "draft", ["нобай", "дайын емес", "не готово"]));

    /// <summary>The kinds of content: <c>түрі: көрме</c>.</summary>
    public static WordChoice<ContentKind> Kinds { get; } = new(
        (ContentKind.Exhibition, "көрме", "выставка", "exhibition", ["виртуалды көрме", "виртуальная выставка", "кітап көрмесі"]),
        (ContentKind.Trailer, "буктрейлер", "буктрейлер", "trailer", ["трейлер", "book trailer", "фильм", "film", "бейнефильм"]),
        (ContentKind.Event, "іс-шара", "мероприятие", "event", ["шара", "событие", "оқиға"]),
        (ContentKind.List, "тізім", "подборка", "list", ["список"]),
        (ContentKind.Page, "бет", "страница", "page", []),
        (ContentKind.Site, "сайт", "сайт", "site", ["кітапхана", "библиотека", "library"]));

    /// <summary>What kind of film it is: <c>фильм түрі: шолу</c>.</summary>
    public static WordChoice<FilmKind> Films { get; } = new(
        (FilmKind.Trailer, "буктрейлер", "буктрейлер", "trailer", ["трейлер"]),
        (FilmKind.Film, "фильм", "фильм", "film", ["бейнефильм"]),
        (FilmKind.Review, "шолу", "обзор", "review", []),
        (FilmKind.Recording, "жазба", "запись", "recording", []));

    /// <summary>How several pictures or books stand: <c>көрініс: карусель</c>.</summary>
    public static WordChoice<ShownAs> Views { get; } = new(
        (ShownAs.Grid, "тор", "сетка", "grid", ["плитка"]),
        (ShownAs.Carousel, "карусель", "карусель", "carousel", ["қатар", "ряд", "row"]),
        (ShownAs.List, "тізім", "список", "list", []));

    /// <summary>What a call-out is: <c>түрі: тапсырма</c>.</summary>
    public static WordChoice<CallOutKind> CallOuts { get; } = new(
        (CallOutKind.Fact, "дерек", "факт", "fact", ["қызық", "білесің бе", "интересно"]),
        (CallOutKind.Tip, "кеңес", "совет", "tip", ["ақыл"]),
        (CallOutKind.Task, "тапсырма", "задание", "task", []),
        (CallOutKind.Warning, "ескерту", "предупреждение", "warning", ["сақ бол", "осторожно"]));

    /// <summary>In what order a query's books come: <c>реті: жаңа түскен</c>.</summary>
    public static WordChoice<SortOrder> Orders { get; } = new(
        (SortOrder.Relevance, "сәйкестік", "соответствие", "relevance", []),
        (SortOrder.Arrival, "жаңа түскен", "новые поступления", "arrival", ["жаңа түскендер", "жаңа түсімдер", "поступление", "new arrivals", "arrivals"]),
        (SortOrder.Title, "атауы", "название", "title", ["әліпби", "алфавит"]),
        (SortOrder.Author, "авторы", "автор", "author", []),
        (SortOrder.Newest, "жаңасынан", "сначала новые", "newest", []),
        (SortOrder.Oldest, "ескісінен", "сначала старые", "oldest", []));

    /// <summary>What of a book is shown: <c>көрсету: мұқаба, автор, бос дана, сөре</c>.</summary>
    public static WordChoice<BookPart> BookParts { get; } = new(
        (BookPart.Cover, "мұқаба", "обложка", "cover", []),
        (BookPart.Authors, "автор", "автор", "author", ["авторлар", "авторы", "authors"]),
        (BookPart.Summary, "аңдатпа", "аннотация", "summary", ["сипаттама", "описание", "мазмұны"]),
        (BookPart.Availability, "бос дана", "наличие", "availability", ["бар-жоғы", "свободные экземпляры", "дана", "available"]),
        (BookPart.Shelf, "сөре", "полка", "shelf", ["орны", "шифр"]));
}
