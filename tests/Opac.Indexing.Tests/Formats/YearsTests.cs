using Opac.Indexing.Formats;

namespace Opac.Indexing.Tests.Formats;

public sealed class YearsTests
{
    [Theory]
    [InlineData("1957", 1957)]
    [InlineData("c1987", 1987)]
    [InlineData("©1987", 1987)]
    [InlineData("[1975, c1972]", 1975)]
    [InlineData("1962 [i.e. 1963]", 1963)]
    [InlineData("[between 1960 and 1969]", 1960)]
    [InlineData("[между 1900 и 1909]", 1900)]
    [InlineData("1999-2004", 1999)]
    [InlineData("2015.0", 2015)]
    [InlineData("20160328", 2016)]
    [InlineData("[199-?]", null)]
    [InlineData("99XX", null)]
    [InlineData("б. г.", null)]
    [InlineData("9999", null)]
    public void A_printed_date_means_a_year(string date, int? year) => Assert.Equal(year, Years.Of(date));
}
