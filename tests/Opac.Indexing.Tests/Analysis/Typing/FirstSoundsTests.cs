using Opac.Indexing.Analysis;
using Opac.Indexing.Analysis.Typing;

namespace Opac.Indexing.Tests.Analysis.Typing;

public sealed class FirstSoundsTests
{
    private static readonly string?[] languages = [null, "kaz", "rus", "eng"];
    private static readonly char[] cyrillic = [.. Enumerable.Range('\u0400', 0x100).Select(letter => (char)letter)];

    private readonly WordAnalyzer words = new();

    [Fact]
    public void No_word_of_the_lists_is_missed_by_its_first_letter_in_any_language() => AssertNoneMissed(
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Analysis"), "*.txt", SearchOption.AllDirectories).SelectMany(File.ReadLines).SelectMany(line => WordSplitter.Words(line)));

    [Fact]
    public void Nor_is_a_word_whose_stems_no_rule_tells()
    {
        using var exceptions = new StreamReader(typeof(WordAnalyzer).Assembly.GetManifestResourceStream("Exceptions.txt")!);
        AssertNoneMissed(WordSplitter.Words(exceptions.ReadToEnd()));
    }

    [Fact]
    public void Whatever_two_letters_a_word_begins_with_it_is_not_missed() => AssertNoneMissed(
        cyrillic.SelectMany(first => cyrillic.SelectMany(second => (string[])[$"{first}{second}", $"{first}{second}лардың"])));

    [Theory]
    [InlineData("е\u0308лка")]
    [InlineData("г\u0301рафия")]
    [InlineData("аتا")]
    [InlineData("Қaзақ")]
    [InlineData("Kітап")]
    [InlineData("д\u00ADжайляу")]
    [InlineData("х'алық")]
    [InlineData("11-сынып")]
    [InlineData("😀")]
    public void Nor_is_a_word_with_marks_or_in_letters_of_two_alphabets(string word) => AssertNoneMissed([word]);

    [Theory]
    [InlineData("Дала", "кітап")]
    [InlineData("өмір", "кітап")]
    [InlineData("ӨМІР", "k:кітап")]
    [InlineData("өмір", "~китап")]
    public void A_word_that_begins_with_another_sound_is_told_apart(string word, string term) => Assert.False(FirstSounds.MayBe(word, FirstSounds.OfWordsUnder(term)));

    private void AssertNoneMissed(IEnumerable<string> all)
    {
        foreach (var word in all.SelectMany(word => (string[])[word, word.ToUpperInvariant()]).Distinct())
        {
            foreach (var language in languages)
            {
                foreach (var (term, _) in words.IndexTerms(word, language))
                    Assert.True(FirstSounds.MayBe(word, FirstSounds.OfWordsUnder(term)), $"{word} is filed under {term}");
            }
        }
    }
}
