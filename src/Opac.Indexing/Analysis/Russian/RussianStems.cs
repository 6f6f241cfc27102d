namespace Opac.Indexing.Analysis.Russian;

/// <summary>
/// The stems of a Russian word: case, number and gender are taken off nouns, adjectives and surnames, ё is е. Verbs keep their tense and person:
/// titles and subjects are made of nouns, and every ending more would make words meet that have nothing in common.
/// </summary>
internal static class RussianStems
{
    private const int ShortestStem = 3;

    // Longest first. After Dolamic and Savoy, «Indexing and searching strategies for the Russian language» (2009), with the soft endings made whole.
    private static readonly string[] endings =
    [
        .. "иями ьями ами ями ого его ому ему ыми ими иях иям ьях ьям ией иею ием ьев ьей ьем ая яя ое ее ые ие ый ий ой ую юю ою ею ым им ом ем ых их ам ям ах ях ей ия ию ии ье ья ью ьи а я о е у ю ы и ь й"
            .Split(' ').OrderByDescending(ending => ending.Length),
    ];

    /// <summary>Adds the stem terms of a word in small letters, most likely first.</summary>
    public static void AddTo(List<string> terms, string word)
    {
        var plain = word.Replace('ё', 'е');
        var stem = Stem(plain);
        terms.Add("r:" + stem);
        // «рассказов» is many a рассказ; «Сейфуллинов» and «Ауэзов» may be names, whose other cases keep the ending.
        if (stem.Length == plain.Length && stem.Length - 2 >= ShortestStem && (plain.EndsWith("ов", StringComparison.Ordinal) || plain.EndsWith("ев", StringComparison.Ordinal)))
            terms.Add("r:" + stem[..^2]);
    }

    private static string Stem(string word)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }
        return word;
    }
}
