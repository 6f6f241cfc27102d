using Opac.Indexing.Problems;

namespace Opac.Web.Publishing;

/// <summary>What goes wrong in the text below the front matter.</summary>
public static class BodyProblems
{
#pragma warning disable CS1591 // A table: the messages are the description.
    public static readonly ProblemKind UnknownBlock = new("block-unknown", Severity.Error,
        new("«{0}» деген блок жоқ; мазмұны қарапайым мәтін болып көрсетіледі", "блока «{0}» нет; его содержимое показано простым текстом", "there is no block “{0}”; what it holds is shown as plain text"),
        new("белгілі блоктар: {1}", "известные блоки: {1}", "known blocks: {1}"));

    public static readonly ProblemKind UnknownBlockNear = new("block-near-miss", Severity.Error,
        new("«{0}» деген блок жоқ; «{1}» дегіңіз келді ме?", "блока «{0}» нет; может быть, «{1}»?", "there is no block “{0}”; did you mean “{1}”?"),
        new("«::: {1}» деп түзетіңіз", "исправьте на «::: {1}»", "correct it to “::: {1}”"));

    public static readonly ProblemKind Unclosed = new("block-unclosed", Severity.Error,
        new("осы жолда ашылған «{0}» блогы жабылмаған", "блок «{0}», открытый в этой строке, не закрыт", "the block “{0}”, opened on this line, is not closed"),
        new("блоктан кейін бөлек жолға ::: қойыңыз; бір блоктың ішіне екінші блок салынбайды",
            "после блока поставьте отдельной строкой :::; блок в блок не вкладывают",
            "put ::: on a line of its own after the block; blocks do not go inside blocks"));

    public static readonly ProblemKind StrayClosing = new("block-stray-closing", Severity.Warning,
        new("бұл ::: ештеңені жаппайды", "эта строка ::: ничего не закрывает", "this ::: closes nothing"),
        new("артық жолды өшіріңіз", "удалите лишнюю строку", "take the line out"));

    public static readonly ProblemKind NearMissKey = new("block-key-near-miss", Severity.Error,
        new("«{0}» блогында «{1}» деген кілт жоқ; «{2}» дегіңіз келді ме?", "в блоке «{0}» нет ключа «{1}»; может быть, «{2}»?", "the block “{0}” has no key “{1}”; did you mean “{2}”?"),
        new("кілтті «{2}» деп түзетіңіз", "исправьте ключ на «{2}»", "correct the key to “{2}”"));

    public static readonly ProblemKind MixedParagraph = new("block-mixed-paragraph", Severity.Warning,
        new("«{0}» деректер сияқты, бірақ осы абзацта басқа да жол бар, сондықтан бәрі мәтін деп алынды",
            "«{0}» похоже на данные, но в этом абзаце есть и другая строка, поэтому всё принято за текст",
            "“{0}” looks like data, but the paragraph has another line too, so all of it was taken as text"),
        new("деректер мен мәтіннің арасына бос жол қойыңыз; ұзын мәнді бір жолға жазыңыз",
            "оставьте пустую строку между данными и текстом; длинное значение пишите в одну строку",
            "leave an empty line between data and text; keep a long value on one line"));

    public static readonly ProblemKind DuplicateKey = new("block-duplicate-key", Severity.Error,
        new("«{0}» екінші рет жазылған", "«{0}» указано второй раз", "“{0}” is given a second time"),
        new("біреуін өшіріңіз", "удалите одно из них", "take one of them out"));

    public static readonly ProblemKind BadShortForm = new("block-short-form", Severity.Error,
        new("«{0}» түсініксіз", "«{0}» непонятно", "“{0}” cannot be read"),
        new("қысқа түрі былай жазылады: ::: book {id=KZ-000123}", "краткая запись: ::: book {id=KZ-000123}", "the short form is: ::: book {id=KZ-000123}"));

    public static readonly ProblemKind Required = new("block-required", Severity.Error,
        new("«{0}» блогына «{1}» керек", "блоку «{0}» нужно «{1}»", "the block “{0}” needs “{1}”"),
        new("«{1}: …» жолын қосыңыз", "добавьте строку «{1}: …»", "add a line “{1}: …”"));

    public static readonly ProblemKind NoItems = new("block-no-items", Severity.Error,
        new("«{0}» блогында бірде-бір бөлік жоқ", "в блоке «{0}» нет ни одной части", "the block “{0}” has no items"),
        new("бос жолдан кейін «{1}: …» деп бастаңыз", "после пустой строки начните с «{1}: …»", "after an empty line begin with “{1}: …”"));

    public static readonly ProblemKind CompareNeedsTwo = new("block-compare-two", Severity.Error,
        new("салыстыруға дәл екі сурет керек, мұнда {0}", "для сравнения нужны ровно две картинки, а здесь {0}", "a comparison needs exactly two pictures; here are {0}"),
        new("«файл: …» деп басталатын екі бөлік қалдырыңыз", "оставьте две части, начинающиеся с «файл: …»", "keep two items that begin with “file: …”"));

    public static readonly ProblemKind BadRegion = new("block-region", Severity.Error,
        new("«{0}» – аймақ емес", "«{0}» – не участок", "“{0}” is not a region"),
        new("пайызбен төрт сан жазыңыз: сол жақтан, жоғарыдан, ені, биіктігі: 18, 10, 34, 30",
            "напишите четыре числа в процентах: слева, сверху, ширина, высота: 18, 10, 34, 30",
            "write four percentages: from the left, from the top, width, height: 18, 10, 34, 30"));

    public static readonly ProblemKind BadValue = new("block-value", Severity.Error,
        new("«{0}» үшін «{1}» деген мән жоқ", "для «{0}» нет значения «{1}»", "“{0}” cannot be “{1}”"),
        new("мына мәндердің бірін жазыңыз: {2}", "напишите одно из: {2}", "write one of: {2}"));

    public static readonly ProblemKind QuizWithoutRight = new("block-quiz-no-right", Severity.Error,
        new("сұрақтың дұрыс жауабы көрсетілмеген", "у вопроса не указан верный ответ", "no answer of the question is marked as right"),
        new("дұрыс жауаптың астына «дұрыс: иә» деп жазыңыз", "под верным ответом напишите «верно: да»", "write “correct: yes” under the right answer"));

    public static readonly ProblemKind BadCoordinates = new("block-coordinates", Severity.Error,
        new("«{0}» – координаттар емес", "«{0}» – не координаты", "“{0}” are no coordinates"),
        new("солтүстік ендік пен шығыс бойлықты үтірмен жазыңыз: 43.24, 76.91", "напишите северную широту и восточную долготу через запятую: 43.24, 76.91", "write north and east in degrees with a comma between: 43.24, 76.91"));

    public static readonly ProblemKind JamWithoutExcerpt = new("block-jam-no-excerpt", Severity.Error,
        new("«{0}» блогында үзінді жоқ", "в блоке «{0}» нет отрывка", "the block “{0}” has no excerpt"),
        new("үзіндіні жауаптардың алдына бөлек абзац етіп жазыңыз", "напишите отрывок отдельным абзацем перед ответами", "write the excerpt as a paragraph before the answers"));

    public static readonly ProblemKind FootnoteNotCited = new("footnote-not-cited", Severity.Warning,
        new("«{0}» сілтемесі мәтінде жоқ", "на сноску «{0}» в тексте нет знака", "nothing in the text leads to the footnote “{0}”"),
        new("мәтіннің керек жеріне (№{0}) деп жазыңыз", "поставьте в нужном месте текста (№{0})", "write (№{0}) where it belongs in the text"));

    public static readonly ProblemKind AudioWithoutText = new("audio-without-text", Severity.Error,
        new("«{0}» дыбыс жазбасының мәтіні жоқ", "у аудиозаписи «{0}» нет текста", "the recording “{0}” has no transcript"),
        new("блоктың ішіне айтылған сөзді жазыңыз немесе «мәтін: media/….txt» қосыңыз",
            "запишите сказанное внутри блока или добавьте «текст: media/….txt»",
            "write what is said inside the block, or add “text: media/….txt”"));

    public static readonly ProblemKind NoSuchTrailer = new("block-no-such-trailer", Severity.Error,
        new("«{0}» деген трейлер жоқ", "трейлера «{0}» нет", "there is no trailer “{0}”"),
        new("trailers қалтасындағы атын жазыңыз", "напишите имя папки из trailers", "write its folder's name in trailers"));

    public static readonly ProblemKind RefusedLink = new("link-refused", Severity.Error,
        new("«{0}» сілтемесі алынбады", "ссылка «{0}» не принята", "the link “{0}” was refused"),
        new("сілтеме https://, mailto:, # не / белгісінен басталсын немесе осы қалтадағы файл болсын",
            "ссылка должна начинаться с https://, mailto:, # или / или вести к файлу этой папки",
            "a link begins with https://, mailto:, # or /, or names a file of this folder"));

    public static readonly ProblemKind TooManyHeadings = new("content-too-many-headings", Severity.Error,
        new("мәтінде {0}-нан көп тақырып бар", "в тексте больше {0} заголовков", "the text has more than {0} headings"),
        new("мәтінді тарауларға бөліңіз", "разделите текст на главы", "split the text into chapters"));

    public static readonly ProblemKind TooDeep = new("content-too-deep", Severity.Error,
        new("бұл жолда {0}-тен көп деңгей бар", "в этой строке больше {0} уровней вложенности", "this line is nested more than {0} levels deep"),
        new("тізімдер мен дәйексөздерді бір-бірінің ішіне сонша салмаңыз", "не вкладывайте списки и цитаты друг в друга так глубоко", "do not put lists and quotations so deep into each other"));

    public static readonly ProblemKind TooManyMarks = new("content-too-many-marks", Severity.Error,
        new("бұл абзацта тым көп белгі бар: «{0}» {1} рет", "в этом абзаце слишком много знаков «{0}»: {1}", "this paragraph has too many of “{0}”: {1}"),
        new("абзацты қысқартыңыз", "сократите абзац", "make the paragraph shorter"));
#pragma warning restore CS1591
}
