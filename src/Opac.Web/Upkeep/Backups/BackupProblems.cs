using Opac.Indexing.Problems;

namespace Opac.Web.Upkeep.Backups;

/// <summary>What goes wrong with a backup.</summary>
public static class BackupProblems
{
    /// <summary>There is a file of that name.</summary>
    public static ProblemKind Exists { get; } = new("backup-exists", Severity.Error,
        new("{0} деген файл бар", "файл {0} уже есть", "there is a file {0} already"),
        new("басқа атау беріңіз: бұрынғы көшірменің үстінен жазылмайды", "дайте другое имя: прежняя копия не перезаписывается", "give another name: a former backup is never written over"));

    /// <summary>It cannot be written.</summary>
    public static ProblemKind NotWritable { get; } = new("backup-not-writable", Severity.Error,
        new("{0} файлына көшірме жазылмады: {1}", "не удалось записать копию в {0}: {1}", "the backup could not be written to {0}: {1}"),
        new("дискідегі бос орынды және жазу құқығын тексеріңіз", "проверьте свободное место на диске и право записи", "check the free space on the disk and the right to write there"));

    /// <summary>The file is no backup, or not a whole one.</summary>
    public static ProblemKind NotABackup { get; } = new("backup-unreadable", Severity.Error,
        new("{0} – порталдың бүтін көшірмесі емес: {1}", "{0} не является целой копией портала: {1}", "{0} is no whole backup of the portal: {1}"),
        new("«backup» бұйрығы жазған басқа файлды көрсетіңіз; қазіргі деректерге ештеңе істелген жоқ",
            "укажите другой файл, записанный командой «backup»; с нынешними данными ничего не сделано",
            "name another file that the command “backup” has written; nothing was done to what is there now"));

    /// <summary>There is no such file.</summary>
    public static ProblemKind Absent { get; } = new("backup-absent", Severity.Error,
        new("{0} деген файл жоқ", "файла {0} нет", "there is no file {0}"),
        new("көшірменің атын және қай қалтада тұрғанын тексеріңіз", "проверьте имя копии и папку, в которой она лежит", "check the name of the backup and the folder it lies in"));

    /// <summary>What is there now cannot be put aside, or the backup not be put in its place.</summary>
    public static ProblemKind NotRestored { get; } = new("restore-not-writable", Severity.Error,
        new("{0} қалтасын қалпына келтіру мүмкін болмады: {1}", "не удалось восстановить папку {0}: {1}", "the folder {0} could not be restored: {1}"),
        new("дискідегі бос орынды, жазу құқығын тексеріңіз және порталды тоқтатыңыз; бұрынғы файлдар орнында",
            "проверьте свободное место, право записи и остановите портал; прежние файлы на месте",
            "check the free space and the right to write, and stop the portal; the former files are in their place"));
}
