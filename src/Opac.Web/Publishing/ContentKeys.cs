namespace Opac.Web.Publishing;

/// <summary>Every key that content may be written with, kk, ru and en side by side.</summary>
public static class ContentKeys
{
#pragma warning disable CS1591 // A table: the three names are the description.
    // Front matter
    public static readonly ContentKey Type = new("type", "түрі", "тип", "kind", "түр");
    public static readonly ContentKey Title = new("title", "атауы", "название", "атау");
    public static readonly ContentKey Subtitle = new("subtitle", "қосымша атауы", "подзаголовок");
    public static readonly ContentKey Description = new("description", "сипаттама", "описание");
    public static readonly ContentKey Grades = new("grades", "сыныптар", "классы", "сынып", "класс", "grade");
    public static readonly ContentKey Cover = new("cover", "мұқаба", "обложка");
    public static readonly ContentKey CoverAlt = new("cover-alt", "мұқаба-балама", "обложка-замена", "обложка-альт");
    public static readonly ContentKey State = new("state", "күйі", "состояние", "status", "статус", "күй");
    public static readonly ContentKey Publish = new("publish", "жариялау", "публикация", "опубликовать");
    public static readonly ContentKey Archive = new("archive", "мұрағаттау", "архив", "мұрағат", "expire");
    public static readonly ContentKey Curator = new("curator", "құрастырушы", "куратор", "составитель");
    public static readonly ContentKey Period = new("period", "мерзім", "период", "мерзімі");
    public static readonly ContentKey Tags = new("tags", "тегтер", "теги", "тақырыптар", "темы");
    public static readonly ContentKey Order = new("order", "реті", "порядок");
    public static readonly ContentKey Book = new("book", "кітап", "книга", "books", "кітаптар", "книги");
    public static readonly ContentKey Poster = new("poster", "кадр", "кадр");
    public static readonly ContentKey PosterAlt = new("poster-alt", "кадр-балама", "кадр-замена", "кадр-альт");
    public static readonly ContentKey Captions = new("captions", "субтитр", "субтитры", "subtitles") { PerLanguage = true };
    public static readonly ContentKey Chapters = new("chapters", "бөлімдер", "главы") { PerLanguage = true };
    public static readonly ContentKey AudioDescription = new("audio-description", "дыбыс-сипаттама", "аудиоописание") { PerLanguage = true };
    public static readonly ContentKey Flashing = new("flashing", "жарқыл", "вспышки");
    public static readonly ContentKey Makers = new("makers", "авторлар", "авторы", "жасағандар", "создатели");
    public static readonly ContentKey Duration = new("duration", "ұзақтығы", "длительность");
    public static readonly ContentKey FilmKind = new("film", "фильм түрі", "вид фильма");
    public static readonly ContentKey Week = new("week", "апта", "неделя");
    public static readonly ContentKey End = new("end", "соңы", "окончание", "аяқталуы", "конец");
    public static readonly ContentKey Time = new("time", "уақыты", "время", "уақыт");
    public static readonly ContentKey Responsible = new("responsible", "жауапты", "ответственный", "ответственные", "жауаптылар");
    public static readonly ContentKey Form = new("form", "жұмыс түрі", "форма", "форма работы");
    public static readonly ContentKey Exhibition = new("exhibition", "көрме", "выставка");
    public static readonly ContentKey ShortName = new("short-name", "қысқаша атауы", "краткое название");
    public static readonly ContentKey Address = new("address", "мекенжай", "адрес", "мекенжайы");
    public static readonly ContentKey Hours = new("hours", "жұмыс уақыты", "часы работы", "режим работы");
    public static readonly ContentKey Phone = new("phone", "телефон", "телефон");
    public static readonly ContentKey Email = new("email", "пошта", "почта", "e-mail", "эл-пошта");
    public static readonly ContentKey Languages = new("languages", "тілдер", "языки");
    public static readonly ContentKey Theme = new("theme", "безендіру", "оформление");

    // Blocks, and front matter where it needs the same
    public static readonly ContentKey File = new("file", "файл", "файл");
    public static readonly ContentKey Alt = new("alt", "балама", "замена", "альт");
    public static readonly ContentKey Decorative = new("decorative", "безендіру", "украшение");
    public static readonly ContentKey Caption = new("caption", "жазуы", "подпись");
    public static readonly ContentKey Credit = new("credit", "дереккөз", "источник", "source");
    public static readonly ContentKey Rights = new("rights", "рұқсат", "права", "license", "лицензия", "разрешение");
    public static readonly ContentKey View = new("view", "көрініс", "вид");
    public static readonly ContentKey Region = new("region", "аймақ", "область", "участок");
    public static readonly ContentKey Heading = new("heading", "тақырып", "заголовок");
    public static readonly ContentKey Date = new("date", "күні", "дата");
    public static readonly ContentKey Record = new("record", "жазба", "запись", "id", "жазбалар", "записи", "records");
    public static readonly ContentKey Place = new("place", "орны", "место");
    public static readonly ContentKey Show = new("show", "көрсету", "показать");
    public static readonly ContentKey Query = new("query", "сұрау", "запрос");
    public static readonly ContentKey Count = new("count", "сан", "число", "саны", "количество");
    public static readonly ContentKey Who = new("who", "кім", "кто");
    public static readonly ContentKey Work = new("work", "шығарма", "произведение");
    public static readonly ContentKey Page = new("page", "бет", "страница");
    public static readonly ContentKey Text = new("text", "мәтін", "текст", "transcript", "расшифровка");
    public static readonly ContentKey Trailer = new("trailer", "трейлер", "трейлер");
    public static readonly ContentKey Mark = new("mark", "белгі", "знак", "номер", "нөмір");
    public static readonly ContentKey Coordinates = new("coordinates", "координаттар", "координаты", "нүкте", "точка");
    public static readonly ContentKey Answer = new("answer", "жауап", "ответ");
    public static readonly ContentKey Right = new("correct", "дұрыс", "верно", "правильно");
    public static readonly ContentKey Explanation = new("explanation", "түсіндірме", "пояснение", "объяснение");
#pragma warning restore CS1591
}
