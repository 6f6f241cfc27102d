using Opac.Indexing.Problems;

namespace Opac.Web.Publishing;

/// <summary>What does not break a page and still makes it worse, or a picture that nobody could be shown.</summary>
public static class LintProblems
{
#pragma warning disable CS1591 // A table: the messages are the description.
    public static readonly ProblemKind ByteOrderMark = new("file-bom", Severity.Info,
        new("файл басында көрінбейтін BOM белгісі бар", "в начале файла есть невидимая метка BOM", "the file begins with an invisible byte order mark"),
        new("ештеңе істемеуге болады; қаласаңыз «UTF-8 (BOM-сыз)» деп сақтаңыз", "можно ничего не делать; при желании сохраните как «UTF-8 без BOM»", "nothing need be done; “UTF-8 without BOM” saves it away"));

    public static readonly ProblemKind DecomposedName = new("file-name-decomposed", Severity.Warning,
        new("«{0}» файлының атындағы әріптер бөлшектеніп жазылған (NFD), басқа компьютерде табылмай қалуы мүмкін",
            "буквы в имени файла «{0}» записаны по частям (NFD); на другом компьютере файл может не найтись",
            "the letters of the file name “{0}” are written in pieces (NFD); another computer may not find it"),
        new("файлдың атын қайта теріңіз", "наберите имя файла заново", "type the file's name anew"));

    public static readonly ProblemKind UnusedFile = new("file-unused", Severity.Info,
        new("«{0}» файлы мәтінде аталмаған", "файл «{0}» в тексте не упомянут", "no text names the file “{0}”"),
        new("керек болмаса, қалтадан алып тастаңыз", "если он не нужен, уберите его из папки", "take it out of the folder if it is not needed"));

    public static readonly ProblemKind UnknownFile = new("file-unknown-kind", Severity.Warning,
        new("«{0}» файлының түрі порталда көрсетілмейді", "файлы такого вида, как «{0}», портал не показывает", "the portal shows no files of the kind of “{0}”"),
        new("суретті .jpg, .png, .webp не .svg, дыбысты .mp3, фильмді .mp4, құжатты .pdf түрінде сақтаңыз",
            "сохраните картинку как .jpg, .png, .webp или .svg, звук как .mp3, фильм как .mp4, документ как .pdf",
            "save pictures as .jpg, .png, .webp or .svg, sound as .mp3, films as .mp4, documents as .pdf"));

    public static readonly ProblemKind HeicPicture = new("picture-heic", Severity.Warning,
        new("«{0}» – HEIC суреті, браузерлердің көбі оны көрсете алмайды", "«{0}» – снимок HEIC, большинство браузеров его не покажет", "“{0}” is a HEIC picture, which most browsers cannot show"),
        new("телефонда «Камера → Пішімдер → Ең үйлесімді» деп қойып, қайта түсіріңіз немесе JPEG етіп сақтаңыз",
            "в телефоне выберите «Камера → Форматы → Наиболее совместимые» или сохраните снимок как JPEG",
            "choose “Camera → Formats → Most Compatible” on the phone, or save it as JPEG"));

    public static readonly ProblemKind PictureTooLarge = new("picture-too-large", Severity.Error,
        new("«{0}» суреті тым үлкен: {1}", "картинка «{0}» слишком велика: {1}", "the picture “{0}” is too large: {1}"),
        new("ұзын жағын 12 000 нүктеден асырмай кішірейтіп, JPEG етіп сақтаңыз", "уменьшите длинную сторону до 12 000 точек и сохраните как JPEG", "make the long side 12,000 pixels at most and save it as JPEG"));

    public static readonly ProblemKind PictureUnreadable = new("picture-unreadable", Severity.Warning,
        new("«{0}» файлының ішінен сурет табылмады", "в файле «{0}» картинка не распознана", "no picture is found in the file “{0}”"),
        new("суретті басқа бағдарламада ашып, қайта сақтаңыз", "откройте картинку в другой программе и сохраните заново", "open it in another program and save it again"));

    public static readonly ProblemKind PictureWithoutCaption = new("picture-without-caption", Severity.Info,
        new("«{0}» суретінің жазуы жоқ", "у картинки «{0}» нет подписи", "the picture “{0}” has no caption"),
        new("«жазуы: …» деп не көрсетілгенін жазыңыз", "напишите «подпись: …»", "write “caption: …”"));

    public static readonly ProblemKind AltIsFileName = new("picture-alt-file-name", Severity.Warning,
        new("«{0}» – сипаттама емес, файлдың аты", "«{0}» – не описание, а имя файла", "“{0}” is a file's name, no description"),
        new("суретте не бар екенін сөзбен айтыңыз", "скажите словами, что на картинке", "say in words what it shows"));

    public static readonly ProblemKind AltTooLong = new("picture-alt-long", Severity.Info,
        new("суреттің баламасы тым ұзын ({0} таңба)", "описание картинки слишком длинное (знаков: {0})", "the alternative is too long ({0} characters)"),
        new("баламаны бір сөйлемге сыйғызып, қалғанын жазуына не мәтінге шығарыңыз", "уложите его в одно предложение, остальное вынесите в подпись или текст", "keep it to a sentence and put the rest into the caption or the text"));

    public static readonly ProblemKind AltIsCaption = new("picture-alt-is-caption", Severity.Info,
        new("балама мен жазу бірдей: «{0}»", "описание и подпись одинаковы: «{0}»", "alternative and caption are the same: “{0}”"),
        new("баламада суретте не көрінетінін айтыңыз: жазуы бәрібір оқылады", "в описании скажите, что видно: подпись и так прочтут", "let the alternative say what is seen: the caption is read anyway"));

    public static readonly ProblemKind SmallForZoom = new("picture-small-for-zoom", Severity.Info,
        new("«{0}» суреті жақындатып көруге кішкентай: ені {1} нүкте", "картинка «{0}» мала для увеличения: ширина {1} точек", "the picture “{0}” is too small to go into: {1} pixels wide"),
        new("ені 1500 нүктеден кем емес сурет қойыңыз", "возьмите картинку шириной не меньше 1500 точек", "take one that is at least 1,500 pixels wide"));

    public static readonly ProblemKind EmptyHeading = new("heading-empty", Severity.Warning,
        new("тақырып бос", "заголовок пуст", "the heading is empty"),
        new("сөз жазыңыз немесе жолды өшіріңіз", "напишите слова или удалите строку", "write words or take the line out"));

    public static readonly ProblemKind HeadingJump = new("heading-jump", Severity.Info,
        new("«{0}» тақырыбы деңгей аттап кеткен", "заголовок «{0}» перескочил через уровень", "the heading “{0}” skips a level"),
        new("алдыңғы тақырыптан бір ғана # артық қойыңыз", "ставьте на один # больше, чем у заголовка выше", "use one # more than the heading above"));

    public static readonly ProblemKind SeveralTop = new("heading-several-top", Severity.Warning,
        new("мәтінде «#» деген бірнеше басты тақырып бар; беттің басты тақырыбы – атауы", "в тексте несколько главных заголовков «#»; главный заголовок страницы – её название", "the text has several top headings “#”; a page's top heading is its title"),
        new("«##» деп жазыңыз", "пишите «##»", "write “##”"));

    public static readonly ProblemKind HeadingTwice = new("heading-twice", Severity.Info,
        new("«{0}» тақырыбы екінші рет кездеседі", "заголовок «{0}» встречается второй раз", "the heading “{0}” comes a second time"),
        new("мазмұнда айырмасы көрінетіндей етіп өзгертіңіз", "измените его, чтобы в оглавлении была видна разница", "change it so that the contents show the difference"));

    public static readonly ProblemKind EmptyLink = new("link-empty", Severity.Warning,
        new("сілтеменің сөзі жоқ: {0}", "у ссылки нет слов: {0}", "the link has no words: {0}"),
        new("тік жақшаның ішіне сілтеме қайда апаратынын жазыңыз", "напишите в квадратных скобках, куда она ведёт", "write between the brackets where it leads"));

    public static readonly ProblemKind BareLink = new("link-bare", Severity.Info,
        new("сілтеменің сөзі – мекенжайдың өзі: {0}", "слова ссылки – сам адрес: {0}", "the words of the link are its address: {0}"),
        new("мекенжайдың орнына беттің атын жазыңыз", "вместо адреса напишите название страницы", "write the page's name instead"));

    public static readonly ProblemKind VagueLink = new("link-vague", Severity.Info,
        new("«{0}» деген сілтеме қайда апаратыны түсініксіз", "из слов «{0}» не понять, куда ведёт ссылка", "“{0}” does not say where the link leads"),
        new("сілтеменің сөзі өзі-ақ түсінікті болсын", "пусть слова ссылки понятны сами по себе", "let the words of the link stand by themselves"));

    public static readonly ProblemKind InsecureLink = new("link-insecure", Severity.Info,
        new("«{0}» сілтемесі қорғалмаған (http)", "ссылка «{0}» не защищена (http)", "the link “{0}” is not secure (http)"),
        new("https:// деп жазып, ашылатынын тексеріңіз", "напишите https:// и проверьте, открывается ли", "write https:// and see that it opens"));

    public static readonly ProblemKind DeadAnchor = new("link-dead-anchor", Severity.Warning,
        new("бетте «#{0}» деген жер жоқ", "на странице нет места «#{0}»", "the page has no place “#{0}”"),
        new("тақырыптың мекенжайын бетті ашып көшіріп алыңыз", "откройте страницу и скопируйте адрес заголовка", "open the page and copy the address of the heading"));

    public static readonly ProblemKind DeadLink = new("link-dead", Severity.Warning,
        new("порталда «{0}» деген бет жоқ", "на портале нет страницы «{0}»", "the portal has no page “{0}”"),
        new("мекенжайын тексеріңіз", "проверьте адрес", "check the address"));

    public static readonly ProblemKind UnknownRecord = new("record-unknown", Severity.Warning,
        new("каталогта «{0}» деген жазба жоқ", "в каталоге нет записи «{0}»", "the catalogue has no record “{0}”"),
        new("жазбаның нөмірін каталогтағы беттің мекенжайынан көшіріп алыңыз", "скопируйте номер записи из адреса её страницы в каталоге", "copy the record's number from the address of its page in the catalogue"));

    public static readonly ProblemKind OpenEmphasis = new("text-emphasis-open", Severity.Warning,
        new("жұлдызшалар жабылмай, мәтінде қалып қойды: «{0}»", "звёздочки не закрыты и остались в тексте: «{0}»", "the asterisks are not closed and stay in the text: “{0}”"),
        new("сөздің екі жағына да бірдей жұлдызша қойыңыз, арасында бос орын қалмасын", "поставьте одинаковые звёздочки с обеих сторон слова, без пробелов", "put the same asterisks on both sides of the word, without spaces"));

    public static readonly ProblemKind MixedAlphabet = new("text-mixed-alphabet", Severity.Warning,
        new("«{0}» сөзінде кирилл мен латын әріптері аралас: «{1}»", "в слове «{0}» смешаны кириллица и латиница: «{1}»", "the word “{0}” mixes Cyrillic and Latin letters: “{1}”"),
        new("сөзді қазақ пернетақтасымен қайта теріңіз: іздеу де, оқып беру де дұрыс істейді", "наберите слово заново в одной раскладке: тогда сработают и поиск, и чтение вслух", "type the word anew in one layout: searching and reading aloud will work"));

    public static readonly ProblemKind SpacedHyphen = new("text-spaced-hyphen", Severity.Info,
        new("сызықшаның орнына дефис тұр: «{0}»", "вместо тире стоит дефис: «{0}»", "a hyphen stands for a dash: “{0}”"),
        new("« – » деп жазыңыз", "поставьте « – »", "write “ – ”"));

    public static readonly ProblemKind QuoteWithoutSource = new("quote-without-source", Severity.Warning,
        new("дәйексөздің иесі де, шығармасы да айтылмаған", "у цитаты не указан ни автор, ни произведение", "the quotation names neither a person nor a work"),
        new("«кім: …» не «шығарма: …» жолын қосыңыз", "добавьте строку «кто: …» или «произведение: …»", "add a line “who: …” or “work: …”"));

    public static readonly ProblemKind EmptyQuote = new("quote-empty", Severity.Warning,
        new("дәйексөз бос", "цитата пуста", "the quotation is empty"),
        new("дәйексөздің өзін жазыңыз", "напишите саму цитату", "write the quotation itself"));

    public static readonly ProblemKind OneAnswer = new("quiz-one-answer", Severity.Warning,
        new("сұрақта бір-ақ жауап бар", "у вопроса только один ответ", "the question has one answer only"),
        new("тағы бір жауап қосыңыз", "добавьте ещё один ответ", "add another answer"));

    public static readonly ProblemKind ManyItems = new("block-many-items", Severity.Info,
        new("«{0}» блогында {1} бөлік бар; оқырман шаршап кетеді", "в блоке «{0}» частей: {1}; читатель устанет", "the block “{0}” has {1} items; a reader will tire"),
        new("екіге бөліңіз", "разделите его на два", "split it in two"));

    public static readonly ProblemKind NoDescription = new("front-matter-no-description", Severity.Info,
        new("сипаттамасы жоқ; тізімде тек атауы көрінеді", "нет описания; в списке будет одно название", "there is no description; lists show the title alone"),
        new("«сипаттама: …» жолын қосыңыз", "добавьте строку «описание: …»", "add a line “description: …”"));

    public static readonly ProblemKind NoCover = new("front-matter-no-cover", Severity.Info,
        new("мұқаба суреті жоқ", "нет картинки обложки", "there is no cover picture"),
        new("«мұқаба: …» және «мұқаба-балама: …» жолдарын қосыңыз", "добавьте строки «обложка: …» и «обложка-замена: …»", "add lines “cover: …” and “cover-alt: …”"));

    public static readonly ProblemKind EmptyText = new("content-empty", Severity.Warning,
        new("деректерден кейін мәтін жоқ", "после данных нет текста", "no text follows the data"),
        new("көрменің мәтінін жазыңыз", "напишите текст выставки", "write the text"));

    public static readonly ProblemKind EmptyTrack = new("film-track-empty", Severity.Warning,
        new("«{0}» файлында бірде-бір субтитр оқылмады", "в файле «{0}» не прочитано ни одного субтитра", "no caption could be read from “{0}”"),
        new("файл WEBVTT деп басталсын, уақыты 00:00:01.000 --> 00:00:04.000 түрінде жазылсын", "файл должен начинаться с WEBVTT, время пишется так: 00:00:01.000 --> 00:00:04.000", "the file begins with WEBVTT and times are written 00:00:01.000 --> 00:00:04.000"));

    public static readonly ProblemKind LongTitle = new("front-matter-long-title", Severity.Info,
        new("атауы тым ұзын ({0} таңба)", "название слишком длинное (знаков: {0})", "the title is too long ({0} characters)"),
        new("бір бөлігін « : » белгісінен кейін қосымша атауға шығарыңыз", "перенесите часть в подзаголовок, после « : »", "move a part into the subtitle, behind “ : ”"));
#pragma warning restore CS1591

    /// <summary>All of them and all other kinds of content, for the table in the guide.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
        [.. new[] { typeof(FileProblems), typeof(FrontMatterProblems), typeof(BodyProblems), typeof(LintProblems) }
            .SelectMany(table => table.GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static))
            .Where(field => field.FieldType == typeof(ProblemKind))
            .Select(field => (ProblemKind)field.GetValue(null)!)];
}
