using Opac.Web.Writing;

namespace Opac.Web.Tests.Writing;

public sealed class WordDifferenceTests
{
    private static string Shown(string before, string after) => string.Concat(WordDifference.Between(before, after).Select(change => change.Fate switch
    {
        WordFate.Gone => $"[-{change.Text}-]",
        WordFate.New => $"[+{change.Text}+]",
        _ => change.Text,
    }));

    [Theory]
    [InlineData("", "", "")]
    [InlineData("Қожа келді.", "Қожа келді.", "Қожа келді.")]
    [InlineData("Қожа үйге келді.", "Қожа мектепке келді.", "Қожа [-үйге -][+мектепке +]келді.")]
    [InlineData("бір екі үш", "бір үш", "бір [-екі -]үш")]
    [InlineData("бір үш.", "бір екі үш.", "бір [+екі +]үш.")]
    public void A_difference_is_told_word_by_word(string before, string after, string shown) => Assert.Equal(shown, Shown(before, after));

    [Fact]
    public void Either_text_can_be_read_from_the_difference_whatever_the_two_are()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var (before, after) = (Text(random), Text(random));
            var changes = WordDifference.Between(before, after);
            Assert.Equal(before, string.Concat(changes.Where(change => change.Fate != WordFate.New).Select(change => change.Text)));
            Assert.Equal(after, string.Concat(changes.Where(change => change.Fate != WordFate.Gone).Select(change => change.Text)));
        }
    }

    [Fact]
    public void Two_long_texts_that_have_nothing_in_common_are_told_apart_within_moments()
    {
        var before = string.Join(' ', Enumerable.Range(0, 40_000).Select(number => $"а{number}"));
        var after = string.Join(' ', Enumerable.Range(0, 40_000).Select(number => $"б{number}"));
        Assert.Equal(2, WordDifference.Between(before, after).Count);
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(7) switch
    {
        0 => "Қожа ",
        1 => "келді",
        2 => "\n",
        3 => ", ",
        4 => "  ",
        5 => "ауыл-",
        _ => "кітап ",
    }));
}
