using Opac.Web.Keeping;

namespace Opac.Web.Tests.Keeping;

public sealed class InventoryRangeTests
{
    [Theory]
    [InlineData("000123–000126", "000123 000124 000125 000126")]
    [InlineData("000123-000125", "000123 000124 000125")]
    [InlineData("98 — 101", "98 99 100 101")]
    [InlineData("15, 18, 20-22", "15 18 20 21 22")]
    [InlineData("Б-12", "Б-12")]
    [InlineData("Б-12…Б-14", "Б-12 Б-13 Б-14")]
    [InlineData("Б-09-Б-11", "Б-09 Б-10 Б-11")]
    [InlineData("EM-00001", "EM-00001")]
    [InlineData("000009..000011", "000009 000010 000011")]
    [InlineData("7", "7")]
    public void Numbers_keep_their_zeros_and_letters(string typed, string numbers) => Assert.Equal(numbers.Split(' '), InventoryRange.Parse(typed));

    [Theory]
    [InlineData("140–123")]
    [InlineData("1–1000000")]
    [InlineData("5, 5")]
    [InlineData("1-3, 2")]
    [InlineData("А1–Б3")]
    public void What_cannot_be_is_refused(string typed) => Assert.Null(InventoryRange.Parse(typed));
}
