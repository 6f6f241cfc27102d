using Opac.Indexing.Analysis.Typing;

namespace Opac.Indexing.Analysis;

/// <summary>
/// The terms of words by <see cref="WordAnalyzer"/>, remembered from one record to the next, since a catalogue says the same words again and again.
/// For one thread; make one for each.
/// </summary>
/// <param name="words">Takes them apart.</param>
/// <param name="shared">The memory of analyzers that work side by side; <c>null</c> for one that works alone.</param>
/// <param name="remembered">How many words of a language are remembered.</param>
internal sealed class CatalogueAnalyzer(WordAnalyzer words, SharedWords? shared = null, int remembered = CatalogueAnalyzer.MostRemembered)
{
    private const int MostRemembered = 50_000;

    private readonly Dictionary<string, WordsOfLanguage> byLanguage = new(StringComparer.Ordinal);
    private WordsOfLanguage? lastKnown;
    private string? lastLanguage;
    private int next;

    /// <summary>The terms under which a word is filed.</summary>
    public AnalyzedWord Analyze(ReadOnlySpan<char> word, string? language)
    {
        var ofLanguage = KnownIn(language ?? "");
        ref var last = ref ofLanguage.PlaceOf(word);
        if (last.Analyzed is not null && word.SequenceEqual(last.Word))
            return last.Analyzed;
        var known = ofLanguage.Known;
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out var text, out var analyzed))
        {
            last = (text, analyzed);
            return analyzed;
        }

        if (known.Count >= remembered)
            known.Clear();
        text = word.ToString();
        analyzed = shared?.Find(text, language);
        if (analyzed is null)
        {
            var terms = words.IndexTerms(text, language);
            analyzed = new AnalyzedWord([.. terms], PhoneticKey.Of(terms[0].Term), shared?.NextNumber() ?? next++);
            shared?.Add(text, language, analyzed);
        }
        known.Add(text, analyzed);
        last = (text, analyzed);
        return analyzed;
    }

    // Word after word is of the same language.
    private WordsOfLanguage KnownIn(string language)
    {
        if (lastKnown is not null && ReferenceEquals(language, lastLanguage))
            return lastKnown;
        if (!byLanguage.TryGetValue(language, out var known))
            byLanguage.Add(language, known = new WordsOfLanguage());
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

    /// <summary>The words of one language.</summary>
    private sealed class WordsOfLanguage
    {
        // A text says few words again and again: these are found by some of their letters, without a hash of all.
        private const int Places = 2_048;

        private readonly (string Word, AnalyzedWord? Analyzed)[] latest = new (string, AnalyzedWord?)[Places];

        /// <summary>All words that are remembered.</summary>
        public Dictionary<string, AnalyzedWord> Known { get; } = new(StringComparer.Ordinal);

        /// <summary>Where a word is remembered if it came lately and no other has taken its place.</summary>
        public ref (string Word, AnalyzedWord? Analyzed) PlaceOf(ReadOnlySpan<char> word)
        {
            var sign = (uint)word.Length;
            if (word.Length > 0)
            {
                sign = (((((sign * 31) + word[0]) * 31) + word[word.Length / 4]) * 31) + word[word.Length / 2];
                sign = (((sign * 31) + word[word.Length * 3 / 4]) * 31) + word[^1];
            }
            return ref latest[(sign ^ (sign >> 11)) % Places];
        }
    }
}
