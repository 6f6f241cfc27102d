using Opac.Indexing.Indexing;

namespace Opac.Indexing.Tests.Indexing;

public class RunningNumberTests
{
    [Theory]
    [InlineData("ИН-0099", "ИН-0100")]
    [InlineData("0000006001", "0000006002")]
    [InlineData("7", "8")]
    [InlineData("B-9", "B-9")]
    [InlineData("999", "999")]
    [InlineData("12a", "12a")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void A_number_is_followed_by_the_next(string? number, string? next)
    {
        Assert.Equal(next, RunningNumber.Next(number));
        Assert.True(RunningNumber.IsNext(next, number));
    }

    [Theory]
    [InlineData("ИН-0101", "ИН-0099")]
    [InlineData("ИН-100", "ИН-099A")]
    [InlineData("10", "9")]
    [InlineData("8", null)]
    [InlineData(null, "8")]
    [InlineData("B-8", "A-7")]
    [InlineData("0109", "0099")]
    [InlineData("", "8")]
    public void Any_other_number_is_not_the_next(string? number, string? before) => Assert.False(RunningNumber.IsNext(number, before));
}
