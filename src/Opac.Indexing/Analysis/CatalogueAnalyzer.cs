using Lucene.Net.Util;
using Opac.Indexing.Analysis.Typing;

namespace Opac.Indexing.Analysis;

/// <summary>
/// What Lucene needs of <see cref="WordAnalyzer"/>: the terms of words as bytes, remembered from one record to the next, since a catalogue says
/// the same words again and again. For one thread; make one for each.
/// </summary>
internal sealed class CatalogueAnalyzer(WordAnalyzer words)
{
    private const int RememberedWords = 50_000;

    private readonly Dictionary<string, Dictionary<string, AnalyzedWord>> byLanguage = new(StringComparer.Ordinal);

    /// <summary>The terms under which a word is filed.</summary>
    public AnalyzedWord Analyze(ReadOnlySpan<char> word, string? language)
    {
        if (!byLanguage.TryGetValue(language ?? "", out var known))
            byLanguage.Add(language ?? "", known = new Dictionary<string, AnalyzedWord>(StringComparer.Ordinal));
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out var analyzed))
            return analyzed;

        if (known.Count >= RememberedWords)
            known.Clear();
        var text = word.ToString();
        var terms = words.IndexTerms(text, language);
        analyzed = new AnalyzedWord(terms, [.. terms.Select(term => new BytesRef(term.Term))], PhoneticKey.Of(terms[0].Term));
        known.Add(text, analyzed);
        return analyzed;
    }

    /// <summary>The words of a text as one string by which whole titles are compared: in small letters.</summary>
    public string Joined(string text, string? language) => Joined(text, language, int.MaxValue, static word => word.Exact);

    /// <summary>The same by their keys, after <see cref="TermMarks.Key"/>.</summary>
    public string JoinedKeys(string text, string? language, int atMostWords = int.MaxValue) => TermMarks.Key + Joined(text, language, atMostWords, static word => word.Key);

    private string Joined(string text, string? language, int atMostWords, Func<AnalyzedWord, string> part)
    {
        var joined = new System.Text.StringBuilder();
        var splitter = new WordSplitter(text);
        for (var count = 0; count < atMostWords && splitter.Next(); count++)
        {
            if (joined.Length > 0)
                joined.Append(' ');
            joined.Append(part(Analyze(splitter.Word, language)));
        }
        return joined.ToString();
    }
}
