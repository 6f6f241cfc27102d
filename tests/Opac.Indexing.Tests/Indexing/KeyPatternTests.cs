using Opac.Indexing.Analysis.Typing;
using Opac.Indexing.Indexing.Vocabulary;
using Opac.Indexing.Problems;

namespace Opac.Indexing.Tests.Indexing;

public class KeyPatternTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Words_are_as_far_from_a_key_as_letters_compared_one_by_one_say(int most)
    {
        var random = new Random(most);
        for (var i = 0; i < 20_000; i++)
        {
            // Few letters, so that many words are near.
            var (key, word) = (Word(random), Word(random));

            Assert.Equal(EditDistance.Between(key, word, most), Distance(key, word, most));
        }
    }

    [Theory]
    [InlineData("абаи", "баи", 1)]
    [InlineData("абаи", "абба", 2)]
    [InlineData("абаи", "аабаи", 1)]
    [InlineData("абаи", "абиа", 1)]
    [InlineData("абаи", "бааи", 1)]
    [InlineData("абаи", "баиа", 2)]
    [InlineData("абаи", "коза", 3)]
    public void A_letter_more_or_less_or_another_or_two_changed_over_are_an_edit(string key, string word, int distance) => Assert.Equal(distance, Distance(key, word, 2));

    [Fact]
    public void The_longest_key_is_told_from_a_longer_word()
    {
        var key = new string('а', 40);

        Assert.Equal([0, 1, 2, 3], Enumerable.Range(0, 4).Select(more => Distance(key, key + new string('б', more), 2)));
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => "абв"[random.Next(3)]));

    private static int Distance(string key, string word, int most)
    {
        var pattern = new KeyPattern(key, most, stackalloc ulong[VocabularyLetters.Count]);
        var reach = pattern.Start;
        foreach (var letter in word)
        {
            // As the vocabulary is walked: what is out of reach is left, whatever follows.
            if (reach.IsEmpty)
                return most + 1;
            reach = pattern.After(reach, VocabularyLetters.NumberOf(letter));
        }
        return pattern.DistanceOf(reach);
    }
}
