using Opac.Indexing.Formats;
using Opac.Indexing.Problems;

namespace Opac.Web.Keeping;

/// <summary>What the keeping of the catalogue refuses, and how to go on.</summary>
public static class KeepingProblems
{
#pragma warning disable CS1591 // A table: the messages are the description.
    public static readonly ProblemKind TooLarge = new("keeping-too-large", Severity.Error,
        new("файл {0} МБ-тан үлкен, қабылданбайды", "файл больше {0} МБ и не принимается", "the file is over {0} MB and is not taken"),
        new("файлды бөліп жіберіңіз немесе әкімшіден Opac:LargestRecordFileMb мәнін үлкейтуді сұраңыз", "разделите файл или попросите администратора увеличить Opac:LargestRecordFileMb", "split the file, or ask whoever runs the portal to raise Opac:LargestRecordFileMb"));

    public static readonly ProblemKind NoRecords = new("keeping-no-records", Severity.Error,
        new("файлда бірде-бір кітап жазбасы жоқ", "в файле нет ни одной записи о книге", "there is no record of a book in the file"),
        new("басқа файл таңдалған жоқ па, тексеріңіз: MARC, MARCXML, ИРБИС, CSV не XLSX болуы керек", "проверьте, тот ли файл выбран: нужен MARC, MARCXML, ИРБИС, CSV или XLSX", "see whether it is the right file: MARC, MARCXML, IRBIS, CSV or XLSX is wanted"));

    public static readonly ProblemKind Forbidden = new("keeping-forbidden", Severity.Error,
        new("бұл файлды қосуға болмайды: {0}", "этот файл нельзя опубликовать: {0}", "this file must not go live: {0}"),
        new("файлды түзетіп, қайта жүктеңіз", "исправьте файл и загрузите заново", "mend the file and upload it again"));

    public static readonly ProblemKind NumberTwice = new("keeping-number-twice", Severity.Warning,
        new("«{0}» түгендеу нөмірі файлда басқа кітапта да тұр", "инвентарный номер «{0}» в файле стоит и у другой книги", "the inventory number “{0}” stands at another book of the file too"),
        new("түгендеу кітабынан қарап, қатесін түзетіңіз", "сверьте с инвентарной книгой и исправьте неверный", "look it up in the inventory book and put the wrong one right"));

    public static readonly ProblemKind NotThere = new("keeping-not-there", Severity.Error,
        new("бұл файл каталогта енді жоқ: {0}", "этого файла в каталоге уже нет: {0}", "this file is no longer in the catalogue: {0}"),
        new("бетті жаңартып, қайта таңдаңыз", "обновите страницу и выберите заново", "load the page anew and choose again"));

    public static readonly ProblemKind ChangedSince = new("keeping-changed-since", Severity.Error,
        new("содан бері бұл файл өзгерген: {0}", "с тех пор этот файл изменился: {0}", "this file has changed since: {0}"),
        new("алдымен кейінгі өзгерісті қайтарыңыз немесе файлды қайта жүктеңіз", "сначала отмените более поздние изменения или загрузите файл заново", "undo the later change first, or upload the file anew"));

    public static readonly ProblemKind RecordChangedSince = new("keeping-record-changed-since", Severity.Error,
        new("содан бері бұл жазба қайта өзгертілген: {0}", "с тех пор эта запись изменена ещё раз: {0}", "this record has been changed again since: {0}"),
        new("алдымен кейінгі өзгерісті қайтарыңыз", "сначала отмените более позднее изменение", "undo the later change first"));

    public static readonly ProblemKind NotKept = new("keeping-not-kept", Severity.Error,
        new("бұрынғы күйі сақталмаған", "прежнее состояние не сохранилось", "the former state is no longer kept"),
        new("файлды жүйеңізден қайта шығарып, жүктеңіз", "выгрузите файл из своей системы и загрузите заново", "export the file from your system again and upload it"));

    public static readonly ProblemKind DiskRefuses = new("keeping-disk", Severity.Error,
        new("дискіге жазылмады: {0}", "диск не принимает запись: {0}", "the disk does not take it: {0}"),
        new("дискіде орын бар ма, content қалтасына жазуға рұқсат бар ма, тексеріңіз; каталог бұрынғы күйінде қалды", "проверьте место на диске и право записи в папку content; каталог остался прежним", "see whether there is room on the disk and the folder content may be written to; the catalogue is as it was"));
#pragma warning restore CS1591

    // What a file as a whole suffers from. A record that is wrong costs that record; of these nobody knows how much they cost.
    private static readonly ProblemKind[] ofTheFile =
    [
        FormatProblems.Unreadable, FormatProblems.Empty, FormatProblems.UnknownFormat, FormatProblems.Bomb, FormatProblems.BadArchive, FormatProblems.Truncated,
        FormatProblems.BadXml, FormatProblems.ForbiddenDtd, FormatProblems.BadJson, FormatProblems.NoHeadings, FormatProblems.BadTable,
    ];

    /// <summary>Whether a file that has this must not go live.</summary>
    public static bool Forbids(ProblemKind kind) => Array.IndexOf(ofTheFile, kind) >= 0;
}
