namespace Opac.Indexing.Tests.Analysis.Kazakh;

/// <summary>
/// The forms of a word as a grammar book makes them: from the stem outwards, by its own table of sounds, so that it can judge the stemmer, which goes
/// the other way.
/// </summary>
internal static class Paradigm
{
    private enum Owner
    {
        Nobody,
        Me,
        Him,
    }

    /// <summary>Number, possession and case, as a noun takes them.</summary>
    /// <param name="lemma">The noun.</param>
    /// <param name="beforeVowel">Its stem before a vowel where that is not as usual (халқ).</param>
    public static IEnumerable<string> OfNoun(string lemma, string? beforeVowel = null)
    {
        var plural = lemma + Pick(lemma, "тар", Last(lemma) is 'л' or 'м' or 'н' or 'ң' or 'з' or 'ж' ? "дар" : "лар");
        return OfNumber(lemma, beforeVowel ?? Voiced(lemma)).Concat(OfNumber(plural, plural));
    }

    /// <summary>What behaves as inflection beside the cases: of a place, without, like.</summary>
    public static IEnumerable<string> OfNounAsAttribute(string lemma) => [lemma + Pick(lemma, "та", "да") + Twin(lemma, "ғы"), lemma + Twin(lemma, "сыз"), lemma + Pick(lemma, "тай", "дай")];

    /// <summary>A name in its cases.</summary>
    public static IEnumerable<string> OfName(string name) => Cases(name, Owner.Nobody);

    /// <summary>Tenses, participles, converbs and the verbal noun of a verb whose stem ends in a consonant, or in а or е.</summary>
    public static IEnumerable<string> OfVerb(string stem)
    {
        var open = IsOpen(stem);
        var soft = open ? stem : Voiced(stem);
        var negative = stem + Twin(stem, IsVoiceless(stem) ? "па" : Last(stem) is 'м' or 'н' or 'ң' or 'з' or 'ж' ? "ба" : "ма");
        var past = stem + Pick(stem, "ты", "ды");
        var participle = stem + Pick(stem, "қан", "ған");
        var present = open ? stem + "й" : soft + Twin(stem, "а");
        foreach (var person in (string[])["", "м", "ң", "ңыз", "қ"])
        {
            yield return past + Twin(stem, person);
            yield return stem + Twin(stem, "са") + Twin(stem, person);
            yield return negative + Twin(stem, "ды" + person);
        }
        foreach (var person in (string[])["", "мын", "сың", "сыз", "ды", "мыз"])
        {
            yield return present + Twin(stem, person);
            yield return negative + "й" + Twin(stem, person);
        }
        foreach (var ending in (string[])["", "нан", "ға", "да", "дар", "ының", "мын", "дай"])
            yield return participle + Twin(stem, ending);
        foreach (var ending in (string[])["", "ға", "ды", "ы", "ын", "ына", "ының", "ымен"])
            yield return soft + "у" + (ending == "ымен" ? Twin(stem, "ы") + "мен" : Twin(stem, ending));
        yield return negative + Twin(stem, "ған");
        yield return negative + Twin(stem, "йтын");
        yield return negative + "с";
        yield return (open ? stem + "й" : soft + Twin(stem, "а")) + Twin(stem, "тын");
        yield return open ? stem + "р" : soft + Twin(stem, "ар");
        yield return open ? stem + "п" : (Last(stem) == 'п' ? stem[..^1] + "у" : stem) + Twin(stem, "ып");
        yield return stem + Twin(stem, "сын");
        yield return (open ? stem : soft) + Twin(stem, open ? "йын" : "айын");
        yield return (open ? stem : soft) + Twin(stem, open ? "ңыз" : "ыңыз");
        yield return stem + Pick(stem, "қалы", "ғалы");
    }

    private static IEnumerable<string> OfNumber(string stem, string soft)
    {
        foreach (var form in Cases(stem, Owner.Nobody))
            yield return form;
        foreach (var ending in (string[])["м", "ң"])
        {
            foreach (var form in Cases(IsOpen(stem) ? stem + ending : soft + Twin(stem, "ы" + ending), Owner.Me))
                yield return form;
        }
        foreach (var ending in (string[])["мыз", "ңыз"])
        {
            foreach (var form in Cases(soft + Twin(stem, IsOpen(stem) ? ending : "ы" + ending), Owner.Nobody))
                yield return form;
        }
        foreach (var form in Cases(soft + Twin(stem, IsOpen(stem) ? "сы" : "ы"), Owner.Him))
            yield return form;
    }

    private static IEnumerable<string> Cases(string stem, Owner owner)
    {
        yield return stem;
        var (nasal, open) = (Last(stem) is 'м' or 'н' or 'ң', IsOpen(stem));
        yield return stem + Pick(stem, "тың", open || nasal ? "ның" : "дың");
        yield return stem + owner switch { Owner.Me => Twin(stem, "а"), Owner.Him => Twin(stem, "на"), _ => Pick(stem, "қа", "ға") };
        yield return stem + (owner == Owner.Him ? "н" : Pick(stem, "ты", open ? "ны" : "ды"));
        yield return stem + (owner == Owner.Him ? Twin(stem, "нда") : Pick(stem, "та", "да"));
        yield return stem + (owner == Owner.Him ? Twin(stem, "нан") : Pick(stem, "тан", nasal ? "нан" : "дан"));
        yield return stem + (IsVoiceless(stem) ? "пен" : Last(stem) is 'з' or 'ж' ? "бен" : "мен");
    }

    private static string Pick(string stem, string afterVoiceless, string afterVoiced) => Twin(stem, IsVoiceless(stem) ? afterVoiceless : afterVoiced);

    private static string Twin(string stem, string ending) =>
        IsBack(stem) ? ending : ending.Replace('а', 'е').Replace('ы', 'і').Replace('ғ', 'г').Replace('қ', 'к');

    private static string Voiced(string stem) => stem[^1] switch
    {
        'п' => stem[..^1] + "б",
        'к' => stem[..^1] + "г",
        'қ' => stem[..^1] + "ғ",
        'ь' => stem[..^1],
        _ => stem,
    };

    private static bool IsBack(string stem)
    {
        for (var i = stem.Length - 1; i >= 0; i--)
        {
            if (stem[i] is 'а' or 'о' or 'ұ' or 'ы' or 'я')
                return true;
            if (stem[i] is 'ә' or 'ө' or 'ү' or 'і' or 'е' or 'э' or 'ь')
                return false;
        }
        return false;
    }

    private static char Last(string stem) => stem[^1] == 'ь' ? stem[^2] : stem[^1];

    private static bool IsOpen(string stem) => "аәеоөыіұүяэё".Contains(stem[^1], StringComparison.Ordinal);

    private static bool IsVoiceless(string stem) => "бвгғдкқпстфхцчшщһ".Contains(Last(stem), StringComparison.Ordinal);
}
