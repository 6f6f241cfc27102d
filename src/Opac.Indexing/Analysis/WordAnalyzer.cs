using System.Globalization;
using System.Text;
using Opac.Indexing.Analysis.Typing;

namespace Opac.Indexing.Analysis;

/// <summary>Turns a word into the terms under which it is filed, and into those by which it is looked for. Safe for several threads.</summary>
public sealed class WordAnalyzer
{
    private const string KazakhCode = "kaz";

    // Case and possessive endings, longest first; the plural before them is taken off in a second round.
    private static readonly string[] endings =
    [
        .. "ларымыздың лерімізтің ымыздың іміздің ыңыздың іңіздің ындағы індегі дағы дегі тағы тегі ындан інен ында інде ымен імен ының інің ына іне ынан ын ін ымыз іміз ыңыз іңіз ның нің дың дің тың тің дан ден тан тен нан нен мен бен пен нда нде сын сін сы сі лар лер дар дер тар тер ға ге қа ке на не ны ні ды ді ты ті да де та те ым ім ың ің ы і"
            .Split(' ').OrderByDescending(ending => ending.Length),
    ];

    private readonly TextInfo casing = CultureInfo.InvariantCulture.TextInfo;

    /// <summary>The terms under which a word is filed: the exact form first, then stems (most likely first, at most three a language), then the keys.</summary>
    /// <param name="word">One word, as in the text; of any case and normalisation form.</param>
    /// <param name="language">MARC code of the text's language; <c>null</c> where not known: then the stems of every language the letters allow.</param>
    public IReadOnlyList<WordTerm> IndexTerms(string word, string? language)
    {
        var terms = Forms(Small(word), language);
        AddFiledKeys(terms);
        return terms;
    }

    /// <summary>The terms by which a typed word is looked for, best first; ways of typing included, wrong keyboard layouts not.</summary>
    /// <param name="word">One word, as typed.</param>
    /// <param name="language">MARC code of the interface's language, a hint only; <c>null</c> where not known.</param>
    public IReadOnlyList<WordTerm> QueryTerms(string word, string? language)
    {
        var small = Small(word);
        var terms = Forms(small, language);
        WaysOfTyping.AddTo(terms, small, spelled => Forms(spelled, KazakhCode));
        return terms;
    }

    /// <summary>The words that may have been meant where a word was typed in the wrong keyboard layout, the surest first; often none.</summary>
    /// <param name="word">One word, as typed, with the marks at its ends: they may be letters.</param>
    public static IReadOnlyList<string> LayoutReadings(string word) => [.. KeyboardLayouts.Readings(word)];

    private string Small(string word) => CyrillicLetters.WithoutLookalikes(casing.ToLower(word.Normalize(NormalizationForm.FormC)));

    /// <summary>The exact form and the stems.</summary>
    private static List<WordTerm> Forms(string small, string? language)
    {
        _ = language;
        return [new(small, TermKind.Exact), new("k:" + Stem(Stem(small)), TermKind.Stem)];
    }

    // A word that is its own key has no other: the exact form stands for it.
    private static void AddFiledKeys(List<WordTerm> terms)
    {
        var exact = terms[0].Term;
        var key = PhoneticKey.Of(exact);
        if (key != exact && key.Length > 0)
            terms.Add(new(TermMarks.Key + key, TermKind.Key));
        if (terms.Count < 2 || terms[1].Kind != TermKind.Stem)
            return;
        var stem = TermMarks.Bare(terms[1].Term);
        var keyOfStem = PhoneticKey.Of(stem);
        if (keyOfStem != key && keyOfStem != exact && keyOfStem.Length > 0)
            terms.Add(new(TermMarks.Key + keyOfStem, TermKind.Key));
    }

    private static string Stem(string word)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }
        return word;
    }
}
