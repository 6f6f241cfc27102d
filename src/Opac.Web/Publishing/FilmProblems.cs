using Opac.Indexing.Problems;

namespace Opac.Web.Publishing;

/// <summary>What goes wrong with films.</summary>
public static class FilmProblems
{
#pragma warning disable CS1591 // A table: the messages are the description.
    public static readonly ProblemKind NoFilm = new("film-missing", Severity.Error,
        new("фильмнің файлы да, мекенжайы да жазылмаған", "не указан ни файл фильма, ни его адрес", "neither a file of the film nor an address is given"),
        new("«файл: media/….mp4» немесе «мекенжай: https://…» жолын қосыңыз", "добавьте строку «файл: media/….mp4» или «адрес: https://…»", "add a line “file: media/….mp4” or “address: https://…”"));

    public static readonly ProblemKind NotAnAddress = new("film-address", Severity.Error,
        new("«{0}» – фильм мекенжайы емес", "«{0}» – не адрес фильма", "“{0}” is no address of a film"),
        new("мекенжайды браузерден толық көшіріңіз: https://…", "скопируйте адрес из браузера целиком: https://…", "copy the whole address from the browser: https://…"));

    public static readonly ProblemKind NotADuration = new("film-duration", Severity.Error,
        new("«{0}» – ұзақтық емес", "«{0}» – не длительность", "“{0}” is no duration"),
        new("минут пен секундты 0:51 деп, сағатымен 1:02:03 деп жазыңыз", "пишите минуты и секунды как 0:51, с часами 1:02:03", "write minutes and seconds as 0:51, with hours 1:02:03"));

    public static readonly ProblemKind NotAWeek = new("film-week", Severity.Error,
        new("«{0}» – апта емес", "«{0}» – не неделя", "“{0}” is no week"),
        new("аптаның кез келген күнін жазыңыз: 2026-11-23", "напишите любой день недели: 2026-11-23", "write any day of the week: 2026-11-23"));

    public static readonly ProblemKind NoTranscript = new("film-without-transcript", Severity.Warning,
        new("фильмде айтылатын сөздердің мәтіні жоқ; естімейтін не көре алмайтын оқырман оны түсінбейді", "нет расшифровки того, что говорится в фильме; неслышащий или незрячий читатель его не поймёт",
            "there is no transcript of what is said in the film; a reader who cannot hear or see it will not follow"),
        new("мәтінге «::: мәтін» бөлігін немесе субтитр қосыңыз", "добавьте в текст блок «::: расшифровка» или субтитры", "add a “::: transcript” block to the text, or captions"));

    public static readonly ProblemKind NoPoster = new("film-without-poster", Severity.Warning,
        new("фильмнің кадры жоқ, орнына бос төртбұрыш көрінеді", "у фильма нет кадра, вместо него виден пустой прямоугольник", "the film has no poster; an empty box is shown in its place"),
        new("«кадр: media/….jpg» және «кадр-балама: …» жолдарын қосыңыз", "добавьте строки «кадр: media/….jpg» и «кадр-замена: …»", "add the lines “poster: media/….jpg” and “poster-alt: …”"));

    public static readonly ProblemKind NoPicture = new("film-unreadable", Severity.Error,
        new("файлда бейне жоқ немесе ол бүлінген", "в файле нет изображения, или он повреждён", "the file has no picture, or is damaged"),
        new("фильмді қайта шығарып, mp4 түрінде сақтаңыз", "выгрузите фильм заново в mp4", "export the film again as mp4"));

    public static readonly ProblemKind RareCodec = new("film-rare-codec", Severity.Warning,
        new("көп телефон мұны ойната алмайды: {0}", "многие телефоны этого не воспроизведут: {0}", "many telephones will not play this: {0}"),
        new("«media --make» командасы барлық телефонға жарайтын нұсқа жасайды", "команда «media --make» сделает версию для любого телефона", "“media --make” makes a version for every telephone"));

    public static readonly ProblemKind Unplayed = new("film-unplayed", Severity.Warning,
        new("фильм {0} кодегімен жазылған: көп браузер мен телефон оны көрсете алмайды", "фильм записан кодеком {0}: многие браузеры и телефоны его не покажут",
            "the film is kept as {0}: many browsers and telephones will not show it"),
        new("оны MP4 (H.264) етіп сақтап, қайта жіберіңіз; телефонмен түсіргенде «Камера → Пішімдер → Ең үйлесімді» деп қойыңыз. Серверде «media --make» командасы да ондай нұсқа жасайды",
            "сохраните его как MP4 (H.264) и отправьте снова; перед съёмкой телефоном выберите «Камера → Форматы → Наиболее совместимые». На сервере такую версию делает команда «media --make»",
            "save it as MP4 (H.264) and send that; before filming with a phone choose “Camera → Formats → Most Compatible”. On the server the command “media --make” makes such a version"));

    public static readonly ProblemKind IndexBehind = new("film-index-behind", Severity.Warning,
        new("фильмнің мазмұны (moov) файлдың соңында тұр: фильм түгел жүктелгенше басталмайды", "оглавление фильма (moov) стоит в конце файла: фильм не начнётся, пока не загрузится целиком",
            "the film's index (moov) is at the end of the file: it will not begin before all of it is loaded"),
        new("«media --make» жасаған нұсқаны қойыңыз", "возьмите версию, которую делает «media --make»", "use the version that “media --make” makes"));

    public static readonly ProblemKind Heavy = new("film-heavy", Severity.Warning,
        new("фильм баяу интернетке ауыр: {0} жол, секундына {1} Мбит", "фильм тяжёл для медленной сети: {0} строк, {1} Мбит/с", "the film is heavy for a slow line: {0} lines, {1} Mbit/s"),
        new("«файл:» жолына «media --make» жасаған 720 және 360 нұсқаларын да жазыңыз", "добавьте в строку «файл:» версии 720 и 360, которые делает «media --make»", "also name the 720 and 360 versions that “media --make” makes on the line “file:”"));
#pragma warning restore CS1591
}
