using Lucene.Net.Util;
using Opac.Indexing.Analysis.Typing;

namespace Opac.Indexing.Analysis;

/// <summary>
/// What Lucene needs of <see cref="WordAnalyzer"/>: the terms of words as bytes, remembered from one record to the next, since a catalogue says
/// the same words again and again. For one thread; make one for each.
/// </summary>
internal sealed class CatalogueAnalyzer(WordAnalyzer words, SharedWords? shared = null)
{
    private const int RememberedWords = 50_000;

    private readonly Dictionary<string, Dictionary<string, AnalyzedWord>> byLanguage = new(StringComparer.Ordinal);
    private Dictionary<string, AnalyzedWord>? lastKnown;
    private string? lastLanguage;
    private int next;

    /// <summary>The terms under which a word is filed.</summary>
    public AnalyzedWord Analyze(ReadOnlySpan<char> word, string? language)
    {
        var known = KnownIn(language ?? "");
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out var analyzed))
            return analyzed;

        if (known.Count >= RememberedWords)
            known.Clear();
        var text = word.ToString();
        analyzed = shared?.Find(text, language);
        if (analyzed is null)
        {
            var terms = words.IndexTerms(text, language);
            analyzed = new AnalyzedWord([.. terms], [.. terms.Select(term => new BytesRef(term.Term))], PhoneticKey.Of(terms[0].Term), shared?.NextNumber() ?? next++);
            shared?.Add(text, language, analyzed);
        }
        known.Add(text, analyzed);
        return analyzed;
    }

    // Word after word is of the same language.
    private Dictionary<string, AnalyzedWord> KnownIn(string language)
    {
        if (lastKnown is not null && ReferenceEquals(language, lastLanguage))
            return lastKnown;
        if (!byLanguage.TryGetValue(language, out var known))
            byLanguage.Add(language, known = new Dictionary<string, AnalyzedWord>(StringComparer.Ordinal));
        (lastKnown, lastLanguage) = (known, language);
        return known;
    }

    /// <summary>The words of a text, one after another.</summary>
    public void Analyze(string text, string? language, List<AnalyzedWord> analyzed)
    {
        analyzed.Clear();
        var splitter = new WordSplitter(text);
        while (splitter.Next())
            analyzed.Add(Analyze(splitter.Word, language));
    }

    /// <summary>The keys of a text's words as one string by which whole titles are compared, after <see cref="TermMarks.Key"/>.</summary>
    public string JoinedKeys(string text, string? language, int atMostWords = int.MaxValue)
    {
        var joined = new System.Text.StringBuilder().Append(TermMarks.Key);
        var splitter = new WordSplitter(text);
        for (var count = 0; count < atMostWords && splitter.Next(); count++)
        {
            if (count > 0)
                joined.Append(' ');
            joined.Append(Analyze(splitter.Word, language).Key);
        }
        return joined.ToString();
    }
}
