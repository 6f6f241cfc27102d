using Opac.Indexing.Problems;

namespace Opac.Web.Publishing;

/// <summary>What goes wrong with files and folders of content as such.</summary>
public static class FileProblems
{
#pragma warning disable CS1591 // A table: the messages are the description.
    public static readonly ProblemKind TooLarge = new("content-too-large", Severity.Error,
        new("файл тым үлкен: мәтін {0} КБ-тан аспауы керек",
            "файл слишком велик: текст не может быть больше {0} КБ",
            "the file is too large: a text may have {0} KB at most"),
        new("мәтінді бірнеше тарауға бөліңіз (02-….kk.md), суреттерді media қалтасына салыңыз",
            "разделите текст на главы (02-….kk.md), картинки положите в папку media",
            "split the text into chapters (02-….kk.md) and put pictures into the media folder"));

    public static readonly ProblemKind NotText = new("content-not-text", Severity.Error,
        new("бұл мәтіндік файл емес", "это не текстовый файл", "this is not a text file"),
        new("мәтінді қарапайым мәтін (.md, UTF-8) түрінде сақтаңыз; Word құжатын көшіріп қойсаңыз болады",
            "сохраните как простой текст (.md, UTF-8); из Word текст можно скопировать",
            "save it as plain text (.md, UTF-8); text can be copied out of Word"));

    public static readonly ProblemKind NotUtf8 = new("content-not-utf8", Severity.Warning,
        new("файл UTF-8 емес, windows-1251 кодтауымен сақталған; ә, ғ, қ, ң, ө, ұ, ү, һ әріптері жоғалған болуы мүмкін",
            "файл сохранён не в UTF-8, а в windows-1251; буквы ә, ғ, қ, ң, ө, ұ, ү, һ могли пропасть",
            "the file is in windows-1251, not UTF-8; the letters ә, ғ, қ, ң, ө, ұ, ү, һ may be lost"),
        new("редакторда «Басқаша сақтау» → «UTF-8» таңдап, қайта сақтаңыз",
            "в редакторе выберите «Сохранить как» → «UTF-8» и сохраните заново",
            "choose “Save as” → “UTF-8” in the editor and save again"));

    public static readonly ProblemKind Unreadable = new("content-unreadable", Severity.Error,
        new("файлды оқу мүмкін емес: {0}", "файл не читается: {0}", "the file cannot be read: {0}"),
        new("файлды басқа бағдарлама ашып тұрмағанын және оқуға рұқсат бар екенін тексеріңіз",
            "проверьте, не открыт ли файл другой программой и есть ли право на чтение",
            "see that no other program holds the file open and that it may be read"));

    public static readonly ProblemKind NoText = new("content-no-index", Severity.Error,
        new("қалтада index.kk.md файлы жоқ", "в папке нет файла index.kk.md", "the folder has no index.kk.md"),
        new("қалтаға index.kk.md файлын қосыңыз (орысшасы index.ru.md, ағылшыншасы index.en.md)",
            "добавьте в папку файл index.kk.md (по-русски index.ru.md, по-английски index.en.md)",
            "add index.kk.md to the folder (index.ru.md for Russian, index.en.md for English)"));

    public static readonly ProblemKind BadSlug = new("content-bad-name", Severity.Error,
        new("«{0}» деген ат мекенжайға жарамайды", "имя «{0}» не годится для адреса", "the name “{0}” cannot be part of an address"),
        new("атында тек әріп, сан және сызықша болсын: soqpaqbaev-100",
            "оставьте в имени только буквы, цифры и дефис: soqpaqbaev-100",
            "use letters, digits and hyphens only: soqpaqbaev-100"));

    public static readonly ProblemKind NotRegular = new("content-not-a-file", Severity.Warning,
        new("файл бос немесе кәдімгі файл емес (сілтеме, арна, құрылғы), сондықтан алынбады",
            "файл пуст или это не обычный файл (ссылка, канал, устройство); он пропущен",
            "the file is empty or no ordinary file (a link, a pipe, a device) and was left out"),
        new("орнына файлдың өзін көшіріп қойыңыз", "положите сюда сам файл", "put a copy of the file itself here"));

    public static readonly ProblemKind TooManyFiles = new("content-too-many-files", Severity.Error,
        new("қалтада {0}-ден көп файл бар; қалғаны алынбады", "в папке больше {0} файлов; остальные пропущены", "the folder has more than {0} files; the rest were left out"),
        new("көрмені екіге бөліңіз", "разделите выставку на две", "split the exhibition in two"));

    public static readonly ProblemKind RootGone = new("content-root-gone", Severity.Error,
        new("мазмұн қалтасы табылмады не бос: {0}; соңғы жарамды нұсқа көрсетіліп тұр",
            "папка содержания не найдена или пуста: {0}; показывается последняя годная версия",
            "the content folder is gone or empty: {0}; the last good version is being shown"),
        new("қалта қосылған дискіде екенін тексеріңіз", "проверьте, подключён ли диск с папкой", "see that the disk which holds it is mounted"));

    public static readonly ProblemKind TooSlow = new("content-too-slow", Severity.Error,
        new("мәтінді өңдеу {0} секундтан асты, тоқтатылды", "разбор текста занял больше {0} с и остановлен", "reading the text took more than {0} s and was given up"),
        new("мәтінде қайталанған жақша, кесте не тізім өте көп; оны қысқартыңыз",
            "в тексте слишком много вложенных скобок, таблиц или списков; упростите его",
            "the text has too many nested brackets, tables or lists; make it simpler"));

    public static readonly ProblemKind TooComplex = new("content-too-complex", Severity.Error,
        new("мәтін тым күрделі: {0}", "текст слишком сложен: {0}", "the text is too complex: {0}"),
        new("мәтінді бөліктерге бөліңіз", "разделите текст на части", "split the text into parts"));

    public static readonly ProblemKind Unexpected = new("content-unexpected", Severity.Error,
        new("бұл қалтаны өңдеу кезінде бағдарламада қате шықты: {0}",
            "при чтении этой папки в программе случилась ошибка: {0}",
            "the program failed on this folder: {0}"),
        new("соңғы жарамды нұсқа көрсетіліп тұр; журналды әзірлеушіге жіберіңіз",
            "показывается последняя годная версия; отправьте журнал разработчикам",
            "the last good version is shown; please send the log to the developers"));
#pragma warning restore CS1591
}
