using Opac.Indexing.Problems;

namespace Opac.Web.Publishing;

/// <summary>What goes wrong between the two lines of <c>---</c>.</summary>
public static class FrontMatterProblems
{
#pragma warning disable CS1591 // A table: the messages are the description.
    public static readonly ProblemKind Missing = new("front-matter-missing", Severity.Error,
        new("файл басында екі «---» жолының арасындағы деректер жоқ",
            "в начале файла нет данных между двумя строками «---»",
            "the file does not begin with data between two lines of “---”"),
        new("бірінші жолға --- қойып, астына «түрі: …», «атауы: …» деп жазыңыз да, тағы бір --- жолымен жабыңыз",
            "поставьте первой строкой ---, ниже напишите «тип: …», «название: …» и закройте ещё одной строкой ---",
            "put --- on the first line, then “type: …”, “title: …”, and close with another line of ---"));

    public static readonly ProblemKind Unclosed = new("front-matter-unclosed", Severity.Error,
        new("осы жерден басталған деректер жабылмаған: екінші «---» жолы жоқ",
            "данные, начатые здесь, не закрыты: нет второй строки «---»",
            "the data that begin here are not closed: the second line of “---” is missing"),
        new("деректерден кейін, мәтіннің алдына --- жолын қойыңыз",
            "поставьте строку --- после данных, перед текстом",
            "put a line of --- after the data, before the text"));

    public static readonly ProblemKind DashMended = new("front-matter-dash", Severity.Info,
        new("«{0}» жолы «---» деп оқылды", "строка «{0}» прочитана как «---»", "the line “{0}” was read as “---”"));

    public static readonly ProblemKind NotKeyValue = new("front-matter-line", Severity.Error,
        new("«{0}» жолы «кілт: мән» түрінде емес", "строка «{0}» не имеет вида «ключ: значение»", "the line “{0}” is not of the form “key: value”"),
        new("кілттен кейін қос нүкте мен бос орын қойыңыз: атауы: Қожаның ауылы",
            "после ключа поставьте двоеточие и пробел: название: Аул Кожи",
            "put a colon and a space after the key: title: Kozha's village"));

    public static readonly ProblemKind Duplicate = new("front-matter-duplicate", Severity.Error,
        new("«{0}» екінші рет жазылған; біріншісі {1}-жолда", "«{0}» указано второй раз; первый раз в строке {1}", "“{0}” is given a second time; first on line {1}"),
        new("біреуін өшіріңіз", "удалите одно из них", "take one of them out"));

    public static readonly ProblemKind NearMiss = new("front-matter-near-miss", Severity.Error,
        new("«{0}» деген кілт жоқ; «{1}» дегіңіз келді ме?", "ключа «{0}» нет; может быть, «{1}»?", "there is no key “{0}”; did you mean “{1}”?"),
        new("кілтті «{1}» деп түзетіңіз", "исправьте ключ на «{1}»", "correct the key to “{1}”"));

    public static readonly ProblemKind UnknownKey = new("front-matter-unknown-key", Severity.Warning,
        new("«{0}» деген кілт белгісіз, ескерілмеді", "ключ «{0}» неизвестен и пропущен", "the key “{0}” is not known and was left out"),
        new("белгілі кілттер: {1}", "известные ключи: {1}", "known keys: {1}"));

    public static readonly ProblemKind Required = new("front-matter-required", Severity.Error,
        new("«{0}» жазылмаған", "не указано «{0}»", "“{0}” is missing"),
        new("деректерге «{0}: …» жолын қосыңыз", "добавьте в данные строку «{0}: …»", "add a line “{0}: …” to the data"));

    public static readonly ProblemKind WrongType = new("front-matter-wrong-type", Severity.Error,
        new("түрі «{0}» деп жазылған, ал бұл қалта «{1}» үшін", "указан тип «{0}», а эта папка для типа «{1}»", "the type is given as “{0}”, but this folder is for “{1}”"),
        new("«түрі: {1}» деп жазыңыз немесе файлды өз қалтасына көшіріңіз",
            "напишите «тип: {1}» или перенесите файл в его папку",
            "write “type: {1}” or move the file to its own folder"));

    public static readonly ProblemKind NotADate = new("front-matter-date", Severity.Error,
        new("«{1}» – күн емес («{0}»)", "«{1}» – не дата («{0}»)", "“{1}” is not a date (“{0}”)"),
        new("күнді 2024-10-15 немесе 15.10.2024 деп, керек болса сағатымен (2024-10-15 09:00) жазыңыз",
            "пишите дату как 2024-10-15 или 15.10.2024, при надобности со временем (2024-10-15 09:00)",
            "write the date as 2024-10-15 or 15.10.2024, with the time where needed (2024-10-15 09:00)"));

    public static readonly ProblemKind NotAChoice = new("front-matter-choice", Severity.Error,
        new("«{0}» үшін «{1}» деген мән жоқ", "для «{0}» нет значения «{1}»", "“{0}” cannot be “{1}”"),
        new("мына мәндердің бірін жазыңыз: {2}", "напишите одно из: {2}", "write one of: {2}"));

    public static readonly ProblemKind NotANumber = new("front-matter-number", Severity.Error,
        new("«{0}» сан болуы керек, «{1}» емес", "«{0}» должно быть числом, а не «{1}»", "“{0}” must be a number, not “{1}”"),
        new("санмен жазыңыз: 6", "напишите цифрами: 6", "write it in digits: 6"));

    public static readonly ProblemKind NotGrades = new("front-matter-grades", Severity.Error,
        new("«{0}» дегеннен сынып анықталмады", "из «{0}» классы не поняты", "no grades could be read from “{0}”"),
        new("1-ден 12-ге дейінгі сыныптарды 1–4 немесе 5, 7 деп жазыңыз",
            "пишите классы от 1 до 12 так: 1–4 или 5, 7",
            "write grades from 1 to 12 as 1–4 or 5, 7"));

    public static readonly ProblemKind DatesReversed = new("front-matter-dates-reversed", Severity.Error,
        new("соңғы күні ({1}) басталу күнінен ({0}) бұрын", "дата окончания ({1}) раньше даты начала ({0})", "the end ({1}) is before the beginning ({0})"),
        new("күндерді тексеріңіз", "проверьте даты", "check the dates"));

    public static readonly ProblemKind MissingFile = new("content-missing-file", Severity.Error,
        new("«{0}» файлы қалтада жоқ", "файла «{0}» нет в папке", "the file “{0}” is not in the folder"),
        new("файлды media қалтасына салыңыз немесе атын тексеріңіз", "положите файл в папку media или проверьте имя", "put the file into the media folder or check its name"));

    public static readonly ProblemKind MissingFileNear = new("content-missing-file-near", Severity.Error,
        new("«{0}» файлы қалтада жоқ; «{1}» дегіңіз келді ме?", "файла «{0}» нет в папке; может быть, «{1}»?", "the file “{0}” is not in the folder; did you mean “{1}”?"),
        new("атын «{1}» деп түзетіңіз", "исправьте имя на «{1}»", "correct the name to “{1}”"));

    public static readonly ProblemKind WrongMedia = new("content-wrong-media", Severity.Error,
        new("«{0}» файлы бұл жерге келмейді: {1} керек", "файл «{0}» сюда не подходит: нужен {1}", "the file “{0}” does not fit here: {1} is needed"),
        new("басқа файлды таңдаңыз", "выберите другой файл", "choose another file"));

    public static readonly ProblemKind PictureWithoutAlt = new("picture-without-alt", Severity.Error,
        new("«{0}» суретінің баламасы жоқ; суретті көрмейтін адам оны білмей қалады",
            "у картинки «{0}» нет описания; незрячий читатель о ней не узнает",
            "the picture “{0}” has no text alternative; a reader who cannot see it learns nothing"),
        new("«балама: …» деп суретте не бар екенін жазыңыз немесе «безендіру: иә» деңіз",
            "напишите «замена: …», что на картинке, или «украшение: да»",
            "write “alt: …”, what it shows, or “decorative: yes”"));

    public static readonly ProblemKind PictureWithoutRights = new("picture-without-rights", Severity.Error,
        new("«{0}» суретін көрсетуге рұқсат жазылмаған", "не указано право показывать «{0}»", "nothing says by what right “{0}” is shown"),
        new("деректерге немесе суретке «рұқсат: CC BY-SA 4.0» сияқты жол қосыңыз",
            "добавьте в данные или к картинке строку вроде «права: CC BY-SA 4.0»",
            "add a line such as “rights: CC BY-SA 4.0” to the data or to the picture"));

    public static readonly ProblemKind FilmWithoutCaptions = new("film-without-captions", Severity.Error,
        new("«{0}» фильмінің субтитрі жоқ; естімейтін оқырман оны түсінбейді",
            "у фильма «{0}» нет субтитров; неслышащий читатель его не поймёт",
            "the film “{0}” has no captions; a reader who cannot hear will not follow it"),
        new("«субтитр-kk: media/….vtt» жолын қосыңыз", "добавьте строку «субтитры-kk: media/….vtt»", "add a line “captions-kk: media/….vtt”"));

    public static readonly ProblemKind FlashingUndeclared = new("film-flashing-undeclared", Severity.Warning,
        new("фильмде жарқыл бар-жоғы айтылмаған", "не сказано, есть ли в фильме вспышки", "nothing says whether the film flashes"),
        new("«жарқыл: жоқ» немесе «жарқыл: бар» деп жазыңыз", "напишите «вспышки: нет» или «вспышки: есть»", "write “flashing: no” or “flashing: yes”"));
#pragma warning restore CS1591
}
