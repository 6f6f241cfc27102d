using Opac.Indexing.Problems;

namespace Opac.Indexing.Indexing;

/// <summary>What goes wrong with an index.</summary>
public static class IndexProblems
{
    /// <summary>Another process builds in the same folder.</summary>
    public static ProblemKind Locked { get; } = new("index-locked", Severity.Error,
        new("{0} қалтасында индексті басқа процесс құрып жатыр (PID {1})", "в папке {0} индекс строит другой процесс (PID {1})", "another process (PID {1}) is building the index in {0}"),
        new("оның аяқталуын күтіңіз не Opac:DataPath баптауында басқа қалтаны көрсетіңіз", "дождитесь его завершения или укажите другую папку в настройке Opac:DataPath", "wait until it ends, or set Opac:DataPath to another folder"));

    /// <summary>The folder cannot be written to.</summary>
    public static ProblemKind NotWritable { get; } = new("index-not-writable", Severity.Error,
        new("{0} қалтасына индексті жазу мүмкін болмады: {1}", "не удалось записать индекс в папку {0}: {1}", "the index could not be written to {0}: {1}"),
        new("дискіде бос орын бар-жоғын және қалтаға жазу құқығын тексеріңіз; оған дейін бұрынғы индекс қызмет етеді",
            "проверьте свободное место на диске и право записи в папку; до тех пор служит прежний индекс",
            "check the free space on the disk and the right to write there; until then the former index serves"));

    /// <summary>A generation on disk is not what was written.</summary>
    public static ProblemKind Damaged { get; } = new("index-damaged", Severity.Warning,
        new("{0} индексі зақымданған ({1}), ол пайдаланылмайды", "индекс {0} повреждён ({1}) и не используется", "the index {0} is damaged ({1}) and is not used"),
        new("ештеңе істеудің қажеті жоқ: индекс жазбалардан қайта құрылады", "делать ничего не нужно: индекс строится заново из записей", "nothing need be done: it is built anew from the records"));

    /// <summary>Two records have the same id.</summary>
    public static ProblemKind SameId { get; } = new("index-same-id", Severity.Info,
        new("«{0}» нөмірлі жазба бірнешеу: соңғысы алынды", "записей с номером «{0}» несколько: взята последняя", "several records have the number “{0}”: the last one was taken"));
}
