using Opac.Indexing.Problems;

namespace Opac.Web.Keeping;

/// <summary>What can be wrong with a record that is typed.</summary>
public static class FormProblems
{
#pragma warning disable CS1591 // A table: the messages are the description.
    public static readonly ProblemKind NoTitle = new("form-title", Severity.Error,
        new("атауы жазылмаған", "не указано название", "there is no title"),
        new("кітаптың бетіндегі атауын жазыңыз", "напишите название с титульного листа", "write the title from the title page"));

    public static readonly ProblemKind WrongIsbn = new("form-isbn", Severity.Error,
        new("ISBN қате: «{0}»", "неверный ISBN: «{0}»", "the ISBN is wrong: “{0}”"),
        new("{1}", "{1}", "{1}"));

    public static readonly ProblemKind WrongYear = new("form-year", Severity.Error,
        new("жылы танылмады: «{0}»", "год не распознан: «{0}»", "the year cannot be told: “{0}”"),
        new("төрт цифрмен жазыңыз: 2024", "напишите четырьмя цифрами: 2024", "write four digits: 2024"));

    public static readonly ProblemKind WrongGrades = new("form-grades", Severity.Error,
        new("сыныбы танылмады: «{0}»", "класс не распознан: «{0}»", "the grade cannot be told: “{0}”"),
        new("былай жазыңыз: 5 немесе 5-7", "напишите так: 5 или 5-7", "write it as 5 or 5-7"));

    public static readonly ProblemKind WrongDate = new("form-date", Severity.Error,
        new("күні танылмады: «{0}»", "дата не распознана: «{0}»", "the date cannot be told: “{0}”"),
        new("былай жазыңыз: 01.09.2026", "напишите так: 01.09.2026", "write it as 01.09.2026"));

    public static readonly ProblemKind WrongRange = new("form-range", Severity.Error,
        new("нөмірлер түсініксіз: «{0}»", "номера непонятны: «{0}»", "the numbers cannot be understood: “{0}”"),
        new("былай жазыңыз: 000123–000140; бір жолда 500-ден аспасын", "напишите так: 000123–000140, не больше 500 за раз", "write 000123–000140, 500 at once at most"));

    public static readonly ProblemKind WrongCount = new("form-count", Severity.Error,
        new("саны қате: «{0}»", "неверное число: «{0}»", "the number is wrong: “{0}”"),
        new("1-ден 500-ге дейінгі сан жазыңыз", "напишите число от 1 до 500", "write a number from 1 to 500"));

    public static readonly ProblemKind NumberTaken = new("form-number-taken", Severity.Error,
        new("түгендеу нөмірі бос емес: {0}", "инвентарный номер занят: {0}", "the inventory number is taken: {0}"),
        new("түгендеу кітабынан қараңыз немесе басқа нөмір беріңіз", "сверьте с инвентарной книгой или дайте другой номер", "compare with the inventory book, or give another number"));

    public static readonly ProblemKind TooLong = new("form-too-long", Severity.Error,
        new("мәтін тым ұзын: {0} таңбадан аспасын", "слишком длинный текст: не больше {0} знаков", "the text is too long: {0} characters at most"),
        new("қысқартыңыз", "сократите", "make it shorter"));

    public static readonly LocalText CheckDigit = new(
        "соңғы цифры «{0}» болуы керек, қалғандарын кітаптан қараңыз", "последняя цифра должна быть «{0}», остальные сверьте с книгой", "its last digit should be {0}; compare the others with the book");

    public static readonly LocalText DigitCount = new(
        "10 не 13 цифр болуы керек, мұнда {0}", "должно быть 10 или 13 цифр, здесь {0}", "it has 10 or 13 digits; this one has {0}");
#pragma warning restore CS1591
}
