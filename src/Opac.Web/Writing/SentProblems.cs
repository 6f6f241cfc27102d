using Opac.Indexing.Problems;

namespace Opac.Web.Writing;

/// <summary>Why a file that somebody sends is not taken.</summary>
public static class SentProblems
{
#pragma warning disable CS1591 // A table: the messages are the description.
    public static readonly ProblemKind TooLarge = new("sent-too-large", Severity.Error,
        new("файл тым үлкен: {0} МБ, ең көбі {1} МБ", "файл слишком велик: {0} МБ, можно не больше {1} МБ", "the file is too large: {0} MB, at most {1} MB"),
        new("оны кішірейтіп не төменірек сапада сақтап, қайта жіберіңіз", "уменьшите его или сохраните в меньшем качестве и отправьте снова", "make it smaller, or save it in a lower quality, and send that"));

    public static readonly ProblemKind Unknown = new("sent-unknown", Severity.Error,
        new("бұл файлдың ішінде сурет те, фильм де, дыбыс та, субтитр де жоқ", "в этом файле нет ни картинки, ни фильма, ни звука, ни субтитров", "there is no picture, film, sound or captions in this file"),
        new("сурет (JPEG, PNG, WebP), фильм (MP4, WebM), дыбыс (MP3, M4A, OGG), субтитр (VTT, SRT) немесе PDF жіберіңіз",
            "отправьте картинку (JPEG, PNG, WebP), фильм (MP4, WebM), звук (MP3, M4A, OGG), субтитры (VTT, SRT) или PDF",
            "send a picture (JPEG, PNG, WebP), a film (MP4, WebM), sound (MP3, M4A, OGG), captions (VTT, SRT) or PDF"));

    public static readonly ProblemKind OtherFilm = new("sent-other-film", Severity.Error,
        new("бұл – браузерлер көрсете алмайтын фильм", "такой фильм браузеры не показывают", "browsers cannot show a film of this kind"),
        new("оны MP4 (H.264) етіп сақтап, қайта жіберіңіз", "сохраните его как MP4 (H.264) и отправьте снова", "save it as MP4 (H.264) and send that"));

    public static readonly ProblemKind BrokenFilm = new("sent-broken-film", Severity.Error,
        new("фильм бұзылған немесе толық жетпеген", "фильм повреждён или пришёл не целиком", "the film is broken or did not come whole"),
        new("файл компьютерде ашыла ма, тексеріңіз де, қайта жіберіңіз", "проверьте, открывается ли файл на компьютере, и отправьте снова", "see whether the file opens on your computer, and send it again"));

    public static readonly ProblemKind NoCaptions = new("sent-no-captions", Severity.Error,
        new("бұл субтитр файлында бірде-бір жол оқылмады", "в этом файле субтитров не прочитано ни одной строки", "no line could be read from this file of captions"),
        new("әр жолдың уақыты 00:01.000 --> 00:04.000 түрінде болуы керек", "время каждой строки должно иметь вид 00:01.000 --> 00:04.000", "the time of each line must look like 00:01.000 --> 00:04.000"));
#pragma warning restore CS1591
}
