namespace Opac.Indexing.Analysis.Kazakh;

/// <summary>The stems of a Kazakh word.</summary>
internal sealed class KazakhStems
{
    // Case and possessive endings, longest first; the plural before them is taken off in a second round.
    private readonly string[] endings =
    [
        .. "ларымыздың лерімізтің ымыздың іміздің ыңыздың іңіздің ындағы індегі дағы дегі тағы тегі ындан інен ында інде ымен імен ының інің ына іне ынан ын ін ымыз іміз ыңыз іңіз ның нің дың дің тың тің дан ден тан тен нан нен мен бен пен нда нде сын сін сы сі лар лер дар дер тар тер ға ге қа ке на не ны ні ды ді ты ті да де та те ым ім ың ің ы і"
            .Split(' ').OrderByDescending(ending => ending.Length),
    ];

    /// <summary>Adds the stem terms of a word in small letters, most likely first.</summary>
    public void AddTo(List<string> terms, string word) => terms.Add("k:" + Stem(Stem(word)));

    private string Stem(string word)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }
        return word;
    }
}
