using Opac.Indexing.Problems;

namespace Opac.Indexing.Formats;

/// <summary>Everything that can be wrong with a file of records, in words. <c>docs/formats.md</c> lists the same.</summary>
public static class FormatProblems
{
    /// <summary>The file cannot be opened or read to its end.</summary>
    public static ProblemKind Unreadable { get; } = new("file-unreadable", Severity.Error,
        new("файл оқылмады: {0}", "файл не читается: {0}", "the file cannot be read: {0}"),
        new("файлдың бар екенін және оған рұқсат барын тексеріңіз", "проверьте, есть ли файл и доступ к нему", "see that the file is there and may be read"));

    /// <summary>The name of the file cannot be read.</summary>
    public static ProblemKind BrokenName { get; } = new("file-broken-name", Severity.Error,
        new("файлдың атауы UTF-8 кодтауында емес, сондықтан ол ашылмайды", "имя файла не в UTF-8, поэтому он не открывается", "the name of the file is not in UTF-8, so that it cannot be opened"),
        new("файлға басқа атау беріңіз", "переименуйте файл", "give the file another name"));

    /// <summary>There is nothing in the file.</summary>
    public static ProblemKind Empty { get; } = new("file-empty", Severity.Warning,
        new("файл бос", "файл пуст", "the file is empty"),
        new("жазбаларды жүйеңізден қайта шығарыңыз", "выгрузите записи из своей системы заново", "export the records from your system again"));

    /// <summary>No format knows the content.</summary>
    public static ProblemKind UnknownFormat { get; } = new("format-unknown", Severity.Error,
        new("файлдың пішімі танылмады", "формат файла не распознан", "the format of the file is not recognised"),
        new("MARC, MARCXML, ИРБИС мәтіні, Dublin Core, CSV немесе XLSX түрінде шығарыңыз", "выгрузите записи в MARC, MARCXML, тексте ИРБИС, Dublin Core, CSV или XLSX",
            "export the records as MARC, MARCXML, IRBIS text, Dublin Core, CSV or XLSX"));

    /// <summary>A name of a format or an encoding is not known.</summary>
    public static ProblemKind UnknownName { get; } = new("name-unknown", Severity.Error,
        new("«{0}» деген пішім не кодтау жоқ", "нет формата или кодировки с именем «{0}»", "there is no format or encoding named “{0}”"),
        new("мыналардың бірін жазыңыз: {1}", "укажите одно из: {1}", "name one of: {1}"));

    /// <summary>An archive unpacks to more than is believable.</summary>
    public static ProblemKind Bomb { get; } = new("archive-too-large", Severity.Error,
        new("мұрағат ашылғанда тым үлкен болып шықты, оқу {0} МБ-та тоқтатылды", "архив распаковывается в слишком большой файл, чтение остановлено на {0} МБ",
            "the archive unpacks to far too much; reading stopped at {0} MB"),
        new("файлды мұрағаттамай салыңыз", "положите файл без архива", "give the file unpacked"));

    /// <summary>An archive is damaged or encrypted.</summary>
    public static ProblemKind BadArchive { get; } = new("archive-damaged", Severity.Error,
        new("мұрағат бүлінген немесе парольмен жабылған: {0}", "архив повреждён или закрыт паролем: {0}", "the archive is damaged or locked with a password: {0}"),
        new("файлды қайта мұрағаттаңыз не ашып салыңыз", "упакуйте файл заново или положите без архива", "pack the file again, or give it unpacked"));

    /// <summary>Bytes that belong to no record.</summary>
    public static ProblemKind Garbage { get; } = new("marc-garbage", Severity.Warning,
        new("жазбалар арасындағы {0} байт жазбаға ұқсамайды, аттап өтілді: {1}", "{0} байт между записями не похожи на запись и пропущены: {1}",
            "{0} bytes between records are no record and were passed over: {1}"));

    /// <summary>The file ends inside a record.</summary>
    public static ProblemKind Truncated { get; } = new("marc-truncated", Severity.Warning,
        new("файл жазбаның ортасында үзілген, бүтін қалған өрістері оқылды", "файл обрывается посреди записи, прочитаны уцелевшие поля",
            "the file ends inside this record; the fields that are whole were read"),
        new("шығару соңына дейін жүргенін тексеріңіз", "проверьте, дошла ли выгрузка до конца", "see whether the export was cut short"));

    /// <summary>The record is beyond reading.</summary>
    public static ProblemKind Unusable { get; } = new("marc-unusable", Severity.Error,
        new("жазба оқылмайды: {0}", "запись не читается: {0}", "the record cannot be read: {0}"),
        new("жазбаны өз жүйеңізде ашып, қайта сақтаңыз", "откройте запись в своей системе и сохраните заново", "open the record in your system and save it again"));

    /// <summary>The record is larger than any record may be.</summary>
    public static ProblemKind TooLong { get; } = new("record-too-long", Severity.Error,
        new("жазба {0} МБ-тан асады, аттап өтілді", "запись больше {0} МБ и пропущена", "the record is over {0} MB and was passed over"),
        new("файлда жазба соңының белгілері (0x1D) бар ма, тексеріңіз", "проверьте, есть ли в файле знаки конца записи (0x1D)", "see whether the file has record terminators (0x1D)"));

    /// <summary>The length in the leader is not the record's.</summary>
    public static ProblemKind WrongLength { get; } = new("marc-wrong-length", Severity.Warning,
        new("маркерде жазба ұзындығы {0} делінген, шын мәнінде {1} байт", "в маркере указана длина {0}, на деле запись занимает {1} байт",
            "the leader gives a length of {0}; the record has {1} bytes"));

    /// <summary>The directory does not fit the data.</summary>
    public static ProblemKind WrongDirectory { get; } = new("marc-wrong-directory", Severity.Warning,
        new("жазба анықтамалығы деректерге сай емес, өрістер айырғыштар бойынша бөлінді", "справочник записи не сходится с данными, поля разделены по их концам",
            "the directory does not fit the data; the fields were told apart by their terminators"));

    /// <summary>The last field's or the record's end mark is not there.</summary>
    public static ProblemKind NoTerminator { get; } = new("marc-no-terminator", Severity.Warning,
        new("жазба соңының белгісі жоқ", "нет знака конца записи", "the record terminator is missing"));

    /// <summary>The leader says one encoding, the bytes are in another.</summary>
    public static ProblemKind EncodingLies { get; } = new("encoding-not-as-said", Severity.Info,
        new("жазбада кодтау «{0}» деп көрсетілген, байттары — {1}; байттарға сендік", "в записи указана кодировка «{0}», а байты в {1}; прочитано по байтам",
            "the record says its encoding is “{0}”, but its bytes are {1}; the bytes were believed"));

    /// <summary>Bytes that mean nothing in the encoding.</summary>
    public static ProblemKind BadBytes { get; } = new("encoding-bad-bytes", Severity.Warning,
        new("{0} кодтауында {1} байттың мәні жоқ, мәтіннің бір бөлігі жоғалған болуы мүмкін", "{1} байт не имеют смысла в кодировке {0}, часть текста может быть потеряна",
            "{1} bytes mean nothing in {0}; some text may be lost"),
        new("жазбаны түпнұсқасымен салыстырыңыз не файлдың кодтауын көрсетіңіз", "сверьте запись с оригиналом или укажите кодировку файла", "compare the record with its original, or name the file's encoding"));

    /// <summary>An earlier conversion has left replacement characters.</summary>
    public static ProblemKind LostText { get; } = new("text-lost-before", Severity.Warning,
        new("мәтінде бұрынғы қате түрлендіруден қалған «�» таңбалары бар", "в тексте есть знаки «�», оставшиеся от прежней неудачной перекодировки",
            "the text has “�” left by an earlier conversion that went wrong"),
        new("жазбаларды бастапқы жүйеден басқа кодтаумен шығарыңыз", "выгрузите записи из исходной системы в другой кодировке", "export the records from the first system in another encoding"));

    /// <summary>Characters of MARC-8 that have no place in Unicode here.</summary>
    public static ProblemKind UnmappedMarc8 { get; } = new("marc8-unmapped", Severity.Warning,
        new("MARC-8 жазуының {0} таңбасы белгісіз, орнына «�» қойылды (алғашқысы: {1})", "{0} знаков MARC-8 неизвестны и заменены на «�» (первый: {1})",
            "{0} characters of MARC-8 are not known and became “�” (the first: {1})"));

    /// <summary>Authority, holdings, classification or community record.</summary>
    public static ProblemKind NotABook { get; } = new("record-not-bibliographic", Severity.Info,
        new("бұл кітап сипаттамасы емес ({0}), каталогқа алынбады", "это не описание книги ({0}), в каталог не взято", "this is no description of a book ({0}) and was not taken into the catalogue"));

    /// <summary>The record is marked as deleted.</summary>
    public static ProblemKind Deleted { get; } = new("record-deleted", Severity.Info,
        new("жазба жойылған деп белгіленген, каталогқа алынбады", "запись помечена как удалённая и в каталог не взята", "the record is marked as deleted and was not taken"));

    /// <summary>No title anywhere.</summary>
    public static ProblemKind NoTitle { get; } = new("title-missing", Severity.Warning,
        new("тақырыбы жоқ", "нет заглавия", "there is no title"),
        new("245 (UNIMARC-та 200) өрісін не «атауы» бағанын толтырыңыз", "заполните поле 245 (в UNIMARC 200) или столбец «заглавие»", "fill in field 245 (200 in UNIMARC) or the column “title”"));

    /// <summary>No number of its own.</summary>
    public static ProblemKind NoNumber { get; } = new("number-missing", Severity.Info,
        new("жазбаның өз нөмірі жоқ, тақырыбы, авторы және жылы бойынша «{0}» нөмірі берілді", "у записи нет своего номера, по заглавию, автору и году ей дан номер «{0}»",
            "the record has no number of its own; it is known as “{0}” by its title, author and year"));

    /// <summary>A later file, or a later place of this one, has the same record.</summary>
    public static ProblemKind Replaced { get; } = new("record-replaced", Severity.Info,
        new("«{0}» нөмірлі жазба кейін қайта кездеседі, соңғысы алынды", "запись с номером «{0}» встречается и позже, взята последняя", "the record “{0}” comes again later; the last one was taken"));

    /// <summary>The studio's file corrects a record that no other file has any longer.</summary>
    public static ProblemKind CorrectsNothing { get; } = new("correction-alone", Severity.Warning,
        new("«{0}» нөмірлі жазба студияда түзетілген, бірақ өз файлында енді жоқ, сондықтан көрсетілмейді", "запись с номером «{0}» исправлена в студии, но в своём файле её больше нет, поэтому она не показывается",
            "the record “{0}” was corrected in the studio, but its file no longer has it; it is not shown"),
        new("кітап қорда болса, оны студияда жаңа жазба етіп енгізіңіз", "если книга есть в фонде, введите её в студии как новую запись", "if the library has the book, enter it in the studio as a new record"));

    /// <summary>The ISBN's check digit or length is wrong.</summary>
    public static ProblemKind WrongIsbn { get; } = new("isbn-wrong", Severity.Warning,
        new("ISBN қате: «{0}»", "неверный ISBN: «{0}»", "the ISBN is wrong: “{0}”"),
        new("нөмірді кітаптан қайта қараңыз", "сверьте номер с книгой", "compare the number with the book"));

    /// <summary>A spreadsheet has turned the ISBN into 9.78e+12.</summary>
    public static ProblemKind SpoiltIsbn { get; } = new("isbn-spoilt-by-spreadsheet", Severity.Warning,
        new("кестелік бағдарлама ISBN-ді санға айналдырып бүлдірген: «{0}»", "табличный редактор испортил ISBN, превратив его в число: «{0}»", "a spreadsheet has spoilt the ISBN by making it a number: “{0}”"),
        new("бағанның түрін «мәтін» етіп, нөмірлерді қайта теріңіз", "задайте столбцу тип «текст» и введите номера заново", "make the column text and type the numbers again"));

    /// <summary>The year cannot be.</summary>
    public static ProblemKind WrongYear { get; } = new("year-wrong", Severity.Warning,
        new("жыл танылмады: «{0}»", "год не распознан: «{0}»", "the year cannot be told: “{0}”"));

    /// <summary>An address that is not http or https.</summary>
    public static ProblemKind UnsafeLink { get; } = new("link-not-web", Severity.Info,
        new("веб-мекенжай емес сілтеме алынбады: «{0}»", "ссылка не ведёт в сеть и не взята: «{0}»", "a link that is no web address was left out: “{0}”"));

    /// <summary>A date that cannot be read.</summary>
    public static ProblemKind WrongDate { get; } = new("date-wrong", Severity.Info,
        new("түскен күні танылмады: «{0}»", "дата поступления не распознана: «{0}»", "the date received cannot be told: “{0}”"));

    /// <summary>XML that is not well formed, or not allowed.</summary>
    public static ProblemKind BadXml { get; } = new("xml-not-well-formed", Severity.Error,
        new("XML бұзылған: {0}", "XML нарушен: {0}", "the XML is broken: {0}"),
        new("осы жерге дейінгі жазбалар алынды, файлды қайта шығарыңыз", "записи до этого места взяты, выгрузите файл заново", "the records before this place were taken; export the file again"));

    /// <summary>XML with a document type: entities are how XML attacks.</summary>
    public static ProblemKind ForbiddenDtd { get; } = new("xml-dtd-forbidden", Severity.Error,
        new("XML ішінде DTD бар, қауіпсіздік үшін оқылмайды", "в XML есть DTD, такие файлы не читаются ради безопасности", "the XML has a DTD; such files are not read, for safety"),
        new("<!DOCTYPE …> жолын алып тастаңыз", "уберите строку <!DOCTYPE …>", "take the <!DOCTYPE …> line out"));

    /// <summary>JSON that is not well formed.</summary>
    public static ProblemKind BadJson { get; } = new("json-not-well-formed", Severity.Error,
        new("JSON бұзылған: {0}", "JSON нарушен: {0}", "the JSON is broken: {0}"),
        new("файлды қайта шығарыңыз", "выгрузите файл заново", "export the file again"));

    /// <summary>No heading row with a known column of titles.</summary>
    public static ProblemKind NoHeadings { get; } = new("table-no-headings", Severity.Error,
        new("кестеде «атауы» деген баған табылмады", "в таблице не найден столбец «заглавие»", "the table has no column “title”"),
        new("бірінші жолға баған аттарын жазыңыз: атауы, автор, жылы, тіл …", "в первой строке назовите столбцы: заглавие, автор, год, язык …", "name the columns in the first row: title, author, year, language …"));

    /// <summary>A column whose heading is not known.</summary>
    public static ProblemKind UnknownColumn { get; } = new("table-unknown-column", Severity.Info,
        new("«{0}» бағанының мағынасы белгісіз, оқылмады", "столбец «{0}» неизвестен и не прочитан", "the column “{0}” is not known and was not read"),
        new("бағанды белгілі атпен атаңыз", "назовите столбец известным именем", "give the column a known name"));

    /// <summary>A heading that is almost a known one.</summary>
    public static ProblemKind NearColumn { get; } = new("table-near-column", Severity.Warning,
        new("«{0}» бағанының мағынасы белгісіз, оқылмады", "столбец «{0}» неизвестен и не прочитан", "the column “{0}” is not known and was not read"),
        new("«{1}» емес пе? Бағанның атын түзетіңіз", "не «{1}» ли это? Исправьте название столбца", "did you mean “{1}”? Correct the column's name"));

    /// <summary>A row with cells but no title.</summary>
    public static ProblemKind RowWithoutTitle { get; } = new("table-row-without-title", Severity.Warning,
        new("жолда атау жоқ, жол алынбады", "в строке нет заглавия, строка не взята", "the row has no title and was not taken"),
        new("атауды толтырыңыз", "заполните заглавие", "fill in the title"));

    /// <summary>A table that breaks off or a cell that is too long.</summary>
    public static ProblemKind BadTable { get; } = new("table-damaged", Severity.Error,
        new("кесте бүлінген: {0}", "таблица повреждена: {0}", "the table is damaged: {0}"),
        new("кестені ашып, қайта сақтаңыз", "откройте таблицу и сохраните заново", "open the table and save it again"));

    /// <summary>A line of an IRBIS text that is no field.</summary>
    public static ProblemKind BadIrbisLine { get; } = new("irbis-bad-line", Severity.Warning,
        new("ИРБИС өрісіне ұқсамайтын жол аттап өтілді: {0}", "строка не похожа на поле ИРБИС и пропущена: {0}", "a line that is no IRBIS field was passed over: {0}"));

    /// <summary>A status of a copy that is not known.</summary>
    public static ProblemKind UnknownStatus { get; } = new("status-unknown", Severity.Info,
        new("дана күйі белгісіз: «{0}»; «қолжетімді» деп алынды", "состояние экземпляра неизвестно: «{0}»; принято «доступен»", "the item status “{0}” is not known; taken as available"));

    /// <summary>A language that is not known.</summary>
    public static ProblemKind UnknownLanguage { get; } = new("language-unknown", Severity.Info,
        new("тіл танылмады: «{0}»", "язык не распознан: «{0}»", "the language is not known: “{0}”"));

    /// <summary>Every kind, in the order in which a reader meets them.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        Unreadable, BrokenName, Empty, UnknownFormat, UnknownName, Bomb, BadArchive,
        Garbage, Truncated, Unusable, TooLong, WrongLength, WrongDirectory, NoTerminator,
        EncodingLies, BadBytes, LostText, UnmappedMarc8,
        NotABook, Deleted, NoTitle, NoNumber, Replaced, CorrectsNothing, WrongIsbn, SpoiltIsbn, WrongYear, UnsafeLink, WrongDate,
        BadXml, ForbiddenDtd, BadJson, NoHeadings, UnknownColumn, NearColumn, RowWithoutTitle, BadTable, BadIrbisLine, UnknownStatus, UnknownLanguage,
    ];
}
