using Opac.Indexing.Analysis.Kazakh;

namespace Opac.Indexing.Tests.Analysis.Kazakh;

public sealed class KazakhStemsTests
{
    [Theory]
    // number, possession, case
    [InlineData("кітап", "кітаптарымыздың кітабы кітабына кітаптан кітаппен кітаптарда кітабыңызды кітаптағы")]
    [InlineData("бала", "балалар баласының балаға балалардан баламен балам балаңызға балаларынан")]
    [InlineData("мектеп", "мектебі мектепке мектебімізде мектептердің мектептегі мектебінен")]
    [InlineData("дос", "достар досым досыма достарыммен досының")]
    [InlineData("көл", "көлдер көлге көлдің көлінде көлмен көлден")]
    [InlineData("үй", "үйде үйдегілердің үйіне үйлеріміз үйсіз үйдей")]
    [InlineData("қыз", "қызбен қыздарға қызы қызының қызымыз")]
    [InlineData("ән", "әннің әнін әндер әнмен әнге")]
    [InlineData("тау", "таулар таудың тауға тауы таудағы")]
    // consonants that give way
    [InlineData("жүрек", "жүрегі жүрегіме жүректен жүрегінің")]
    [InlineData("қазақ", "қазағы қазақтың қазағым қазақпын")]
    [InlineData("тақ", "тағында тақтан")]
    // a vowel that falls out
    [InlineData("халық", "халқы халқының халыққа халқымыз халықтар")]
    [InlineData("орын", "орны орнына орындар орнынан")]
    [InlineData("ерін", "ерні ернінде еріндер")]
    [InlineData("мойын", "мойны мойнына мойынға")]
    [InlineData("көңіл", "көңлі көңілі көңіліне")]
    // loans
    [InlineData("модель", "моделі модельдер модельге моделінің")]
    [InlineData("компьютер", "компьютерлерінде компьютерді компьютердегі")]
    [InlineData("альбом", "альбомы альбомдар альбомға")]
    // verbs: voice, negation, tense, person, participles, converbs, the verbal noun
    [InlineData("бар", "барды бардым барамын бармады барған барар барып бару баруға барсақ барыңыз бармаймыз баратын")]
    [InlineData("кел", "келді келгендердің келеді келмейді келіп келсе келу келуі келмек келгенше келмей")]
    [InlineData("оқы", "оқыды оқиды оқу оқуға оқып оқыған оқылды оқитын оқимын оқуды")]
    [InlineData("жаз", "жазды жазылған жазу жазамыз жазбады жазған жазылатын жазушылық жазғандықтан")]
    [InlineData("тап", "табу тауып табады тапты табылған табылды")]
    [InlineData("шық", "шығу шығады шыққан шықпады шығып")]
    [InlineData("қой", "қою қоя қойды қояды қойылған қойып")]
    [InlineData("сөйле", "сөйлейді сөйлеп сөйлеу сөйлеген сөйлесе сөйлемейді")]
    [InlineData("ойла", "ойлайды ойлау ойлаған ойлап ойламаған")]
    [InlineData("қара", "қарау қараса қарады қарауын қарайды")]
    // numerals, adjectives
    [InlineData("екі", "екінші екеу екеуі екіге")]
    [InlineData("жақсы", "жақсырақ жақсылар жақсыны")]
    [InlineData("үлкен", "үлкенірек үлкендер үлкендердің")]
    [InlineData("екі", "екінші екіншісі")]
    [InlineData("жиырма", "жиырмасыншы")]
    // words that look like forms of others
    [InlineData("ана", "ананың анадан аналар анасы")]
    [InlineData("сап", "саптардың сапта")]
    [InlineData("аққу", "аққулар аққудың")]
    [InlineData("тау", "таулар таулардың")]
    [InlineData("суретші", "суретшінің суретшілер")]
    // pronouns
    [InlineData("мен", "маған менің мені менен менде")]
    [InlineData("ол", "оның оған онымен одан олардың")]
    [InlineData("бұл", "мұның бұдан мұнда бұған")]
    public void Forms_of_a_word_meet(string lemma, string forms)
    {
        foreach (var form in forms.Split(' '))
            Assert.True(Meet(lemma, form), $"{form}: {string.Join(' ', Terms(form))}; {lemma}: {string.Join(' ', Terms(lemma))}");
    }

    [Theory]
    [InlineData("Абай", "Абайдың Абайға Абайды Абайдан Абаймен")]
    [InlineData("Сейфуллин", "Сейфуллиннің Сейфуллинге Сейфуллиннен")]
    [InlineData("Әуезов", "Әуезовтің Әуезовке Әуезовпен")]
    [InlineData("Соқпақбаев", "Соқпақбаевтың Соқпақбаевқа Соқпақбаевпен")]
    [InlineData("Байтұрсынұлы", "Байтұрсынұлының Байтұрсынұлына Байтұрсынұлымен")]
    [InlineData("Нұрғалиқызы", "Нұрғалиқызының Нұрғалиқызына")]
    [InlineData("Гранада", "Гранаданың Гранадаға")]
    [InlineData("Сәкен", "Сәкеннің Сәкенге Сәкенді")]
    [InlineData("Марат", "Маратқа Мараттың Маратпен")]
    [InlineData("Шоқан", "Шоқанның Шоқанға Шоқаннан")]
    [InlineData("Алматы", "Алматының Алматыға Алматыдан Алматыда")]
    [InlineData("Астана", "Астанада Астанаға Астананың")]
    [InlineData("Мәскеу", "Мәскеудің Мәскеуге Мәскеуде")]
    [InlineData("Париж", "Париждің Парижге Парижбен")]
    public void A_name_meets_its_cases(string name, string forms)
    {
        foreach (var form in forms.Split(' '))
            Assert.True(Meet(name, form), $"{form}: {string.Join(' ', Terms(form))}; {name}: {string.Join(' ', Terms(name))}");
    }

    [Theory]
    [InlineData("кітап", "кітапхана")]
    [InlineData("кітапхана", "кітапханашы")]
    [InlineData("оқу", "оқушы")]
    [InlineData("оқу", "оқулық")]
    [InlineData("жазу", "жазушы")]
    [InlineData("бала", "балалық")]
    [InlineData("тіс", "тыс")]
    [InlineData("аудан", "ауыл")]
    [InlineData("басқа", "басшы")]
    [InlineData("тәуелсіз", "тәуекел")]
    [InlineData("Абай", "Абайтану")]
    [InlineData("Айман", "Айгүл")]
    [InlineData("қазан", "қазақ")]
    public void Words_of_their_own_are_kept_apart(string one, string other) => Assert.False(Meet(one, other));

    // Names that look like forms of verbs or of other names: at most the bare words, which are both, may meet.
    [Theory]
    [InlineData("Төлеге", "Төлегенге")]
    [InlineData("Асанға", "Асанәліге")]
    [InlineData("Нұрланға", "Нұрланбекке")]
    [InlineData("Сараға", "Сарайға")]
    [InlineData("Сарсенге", "Сарсенбекке")]
    [InlineData("Қараға", "Қарасуға")]
    [InlineData("Шалға", "Шалқарға")]
    [InlineData("Алмаға", "Алматыға")]
    [InlineData("Асылға", "Асылымға")]
    public void Names_that_begin_alike_are_kept_apart(string one, string other) => Assert.False(Meet(one, other), $"{string.Join(' ', Terms(one))}; {string.Join(' ', Terms(other))}");

    [Theory]
    [InlineData("төле", "k:төле k:төле-")]
    [InlineData("төлейді", "k:төле-")]
    [InlineData("оқу", "k:оқы-")]
    [InlineData("сен", "k:сен k:сен-")]
    public void Stems_of_verbs_have_a_mark_of_their_own(string word, string terms) => Assert.Equal(terms, string.Join(' ', Terms(word)));

    [Theory]
    [InlineData("ман")]
    [InlineData("нен")]
    [InlineData("тан")]
    [InlineData("ат")]
    [InlineData("және")]
    [InlineData("туралы")]
    [InlineData("Айман")]
    [InlineData("Қаныш")]
    [InlineData("аудан")]
    [InlineData("алма")]
    public void A_headword_keeps_itself_whatever_its_end_looks_like(string word)
    {
        Assert.Contains("k:" + word.ToLowerInvariant().Replace("ыш", "ш", StringComparison.Ordinal), Terms(word));
    }

    [Fact]
    public void A_word_has_between_one_and_three_stems()
    {
        foreach (var word in (string[])["а", "", "алдындағыларымыздікіндей", "ыыыыыыыыы", "қққққққққққ", "qazaq", "еңбектенгендіктеріңізден", "1990", new string('а', 60), "д'артаньян", "ата-аналары"])
            Assert.InRange(Terms(word).Count, 1, 3);
    }

    [Fact]
    public void All_stems_of_one_word_differ()
    {
        foreach (var word in (string[])["алды", "басқа", "салаға", "қатты", "айтылды", "көрме"])
            Assert.Equal(Terms(word).Count, Terms(word).Distinct().Count());
    }

    private static bool Meet(string one, string other) => Terms(one).Intersect(Terms(other)).Any();

    private static List<string> Terms(string word)
    {
        var terms = new List<string>();
        KazakhStems.BuiltIn.AddTo(terms, word.ToLowerInvariant());
        return terms;
    }
}
