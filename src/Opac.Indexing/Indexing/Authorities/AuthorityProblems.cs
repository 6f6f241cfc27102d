using Opac.Indexing.Problems;

namespace Opac.Indexing.Indexing.Authorities;

/// <summary>What goes wrong with a list of names.</summary>
public static class AuthorityProblems
{
    /// <summary>A column that must be there is not.</summary>
    public static ProblemKind NoColumn { get; } = new("names-column", Severity.Error,
        new("«{0}» деген баған жоқ", "нет столбца «{0}»", "there is no column “{0}”"),
        new("бірінші жолда id,kk,ru,en,variants,dates бағандары тұруы керек", "в первой строке должны стоять столбцы id,kk,ru,en,variants,dates", "the first line must name the columns id,kk,ru,en,variants,dates"));

    /// <summary>A line names nobody.</summary>
    public static ProblemKind NoName { get; } = new("names-empty", Severity.Warning,
        new("жолда ат жоқ", "в строке нет имени", "the line has no name"),
        new("kk, ru не en бағанын толтырыңыз", "заполните столбец kk, ru или en", "fill in the column kk, ru or en"));

    /// <summary>The file cannot be read.</summary>
    public static ProblemKind NotReadable { get; } = new("names-unreadable", Severity.Error,
        new("атаулар тізімі оқылмады: {0}", "список имён не прочитан: {0}", "the list of names could not be read: {0}"));
}
