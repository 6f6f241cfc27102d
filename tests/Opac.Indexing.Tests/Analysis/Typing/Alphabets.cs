using System.Text;

namespace Opac.Indexing.Tests.Analysis.Typing;

/// <summary>Writes Kazakh words as people type them, letter by letter from the published alphabets and keyboard layouts.</summary>
internal static class Alphabets
{
    private const string Cyrillic = "а ә б в г ғ д е ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш ы і э ю я ё щ ъ ь";

    /// <summary>Each way of typing with the letters that stand for those of <see cref="Cyrillic"/>, in its order; a dot for nothing.</summary>
    public static IReadOnlyDictionary<string, Func<string, string>> All { get; } = new Dictionary<string, Func<string, string>>
    {
        ["2017, apostrophes"] = By("a a' b v g g' d e j z i' i' k q l m n n' o o' p r s t y' u u' f h h ts c' s' y i e i'y' i'a i'o s'c' . ."),
        ["2018, acutes"] = By("a á b v g ǵ d e j z ı ı k q l m n ń o ó p r s t ý u ú f h h ts ch sh y i e ıý ıa ıo shch . ."),
        ["2019, draft"] = By("a ä b v g ğ d e j z ı ı k q l m n ŋ o ö p r s t w u ü f h h ts ç ş y i e ıw ıa ıo şç . ."),
        ["2021, draft in use"] = By("a ä b v g ğ d e j z i i k q l m n ñ o ö p r s t u ū ü f h h ts ch ş y ı e iu ia io şch . ."),
        ["2004, Turkic"] = By("a ä b v g ğ d e j z ï y k q l m n ñ o ö p r s t w u ü f x h c ç ş ı i é yu ya yo şç . ."),
        ["BGN/PCGN"] = By("a ä b v g gh d e zh z ī y k q l m n ng o ö p r s t ū u ü f kh h ts ch sh y i e yu ya yo shch . ."),
        ["passports"] = By("a a b v g g d e zh z i y k k l m n n o o p r s t u u u f kh h ts ch sh y i e yu ya yo shch . ."),
        ["English readers"] = English,
        ["ISO 9"] = By("a a̋ b v g ġ d e ž z i j k ķ l m n ņ o ô p r s t u u̇ ù f h ḥ c č š y ì è û â ë ŝ ʺ ʹ"),
        ["ISO 9, composed"] = word => By("a a̋ b v g ġ d e ž z i j k ķ l m n ņ o ô p r s t u u̇ ù f h ḥ c č š y ì è û â ë ŝ ʺ ʹ")(word).Normalize(NormalizationForm.FormC),
        ["ISO 9, decomposed"] = word => By("a a̋ b v g ġ d e ž z i j k ķ l m n ņ o ô p r s t u u̇ ù f h ḥ c č š y ì è û â ë ŝ ʺ ʹ")(word).Normalize(NormalizationForm.FormD),
        ["chat: j q g n y w h"] = By("a a b v g g d e j z i i k q l m n n o o p r s t w u u f h h c ch sh y i e yu ya yo sh . ."),
        ["chat: zh k gh ng i u x"] = By("a ae b v g gh d e zh z i y k k l m n ng o o p r s t u u u f x h ts ch sh i i e iu ia io sh . ."),
        ["chat: marks left out"] = By("a a b v g g d e j z i i k q l m n n o o p r s t u u u f h h ts c s y i e iu ia io s . ."),
        ["without Kazakh letters"] = By("а а б в г г д е ж з и й к к л м н н о о п р с т у у у ф х х ц ч ш ы и э ю я ё щ ъ ь"),
        ["the same, ы for і, нг for ң"] = By("а а б в г г д е ж з и й к к л м н нг о о п р с т у у у ф х х ц ч ш ы ы э ю я ё щ ъ ь"),
        ["Latin look-alikes"] = By("а ə б в г ғ д е ж з и й к қ л м н ң о ө п р с т у ұ ү ф х h ц ч ш ы i э ю я ё щ ъ ь"),
        ["Latin layout, Kazakh fingers"] = By("f 2 , d u 5 l t ; p b q r 0 k v y 4 j - g h c n e 9 8 a [ = w x i s 3 ' . z ` o ] m"),
        ["Russian layout, Kazakh fingers"] = By("а 2 б в г 5 д е ж з и й к 0 л м н 4 о - п р с т у 9 8 ф х = ц ч ш ы 3 э ю я ё щ ъ ь"),
        ["Cyrillic layout, Latin fingers"] = word => OnRussianKeys(By("a a b v g g d e j z i i k q l m n n o o p r s t u u u f h h ts ch sh y i e iu ia io shch . .")(word)),
    };

    /// <summary>Every second way that a letter may be left as it is: the mixes of a hasty hand.</summary>
    public static string Mixed(string word, int seed)
    {
        var random = new Random(seed);
        var plain = All["without Kazakh letters"];
        return string.Concat(word.Select(letter => random.Next(2) == 0 ? letter.ToString() : plain(letter.ToString())));
    }

    private static string English(string word)
    {
        var latin = By("a a b v g g d e zh z i i k k l m n n o o p r s t u u u f kh kh ts ch sh y i e yu ya yo shch . .")(word);
        return latin.Replace("ae", "aye", StringComparison.Ordinal).Replace("ie", "iye", StringComparison.Ordinal);
    }

    private static string OnRussianKeys(string latin) =>
        string.Concat(latin.Select(c => "йцукенгшщзфывапролдячсмить"["qwertyuiopasdfghjklzxcvbnm".IndexOf(c, StringComparison.Ordinal)]));

    private static Func<string, string> By(string letters)
    {
        var table = Cyrillic.Split(' ').Zip(letters.Split(' ')).ToDictionary(pair => pair.First[0], pair => pair.Second);
        // A full stop is ю on the Latin layout, and nothing elsewhere.
        var isLayout = letters.Contains('[', StringComparison.Ordinal);
        return word => string.Concat(word.Select(c => table[c] == "." && !isLayout ? "" : table[c]));
    }
}
