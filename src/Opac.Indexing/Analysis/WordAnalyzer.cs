using System.Globalization;
using System.Text;

namespace Opac.Indexing.Analysis;

/// <summary>Turns a word into the terms under which it is filed, and into those by which it is looked for. Safe for several threads.</summary>
public sealed class WordAnalyzer
{
    // Case and possessive endings, longest first; the plural before them is taken off in a second round.
    private static readonly string[] endings =
    [
        .. "ларымыздың лерімізтің ымыздың іміздің ыңыздың іңіздің ындағы індегі дағы дегі тағы тегі ындан інен ында інде ымен імен ының інің ына іне ынан ын ін ымыз іміз ыңыз іңіз ның нің дың дің тың тің дан ден тан тен нан нен мен бен пен нда нде сын сін сы сі лар лер дар дер тар тер ға ге қа ке на не ны ні ды ді ты ті да де та те ым ім ың ің ы і"
            .Split(' ').OrderByDescending(ending => ending.Length),
    ];

    private readonly TextInfo casing = CultureInfo.InvariantCulture.TextInfo;

    /// <summary>The terms under which a word is filed: the exact form first, then stems (most likely first, at most three a language), then the key.</summary>
    /// <param name="word">One word, as in the text; of any case and normalisation form.</param>
    /// <param name="language">MARC code of the text's language; <c>null</c> where not known: then the stems of every language the letters allow.</param>
    public IReadOnlyList<WordTerm> IndexTerms(string word, string? language)
    {
        var lower = casing.ToLower(word.Normalize(NormalizationForm.FormC));
        var stem = Stem(Stem(lower));
        return [new(lower, TermKind.Exact), new("k:" + stem, TermKind.Stem), new("~" + Key(lower), TermKind.Key), new("~" + Key(stem), TermKind.Key)];
    }

    /// <summary>The terms by which a typed word is looked for, best first; ways of typing included, wrong keyboard layouts not.</summary>
    /// <param name="word">One word, as typed.</param>
    /// <param name="language">MARC code of the interface's language, a hint only; <c>null</c> where not known.</param>
    public IReadOnlyList<WordTerm> QueryTerms(string word, string? language) => IndexTerms(word, language);

    private static string Stem(string word)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }
        return word;
    }

    private static string Key(string word) => string.Create(word.Length, word, static (key, from) =>
    {
        for (var i = 0; i < key.Length; i++)
            key[i] = from[i] switch { 'ә' => 'а', 'і' or 'ы' or 'й' => 'и', 'ң' => 'н', 'ғ' => 'г', 'ү' or 'ұ' => 'у', 'қ' => 'к', 'ө' => 'о', 'һ' => 'х', 'ё' => 'е', var c => c };
    });
}
