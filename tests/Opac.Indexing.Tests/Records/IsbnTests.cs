using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Records;

public sealed class IsbnTests
{
    [Theory]
    [InlineData("978-0-306-40615-7", "9780306406157")]
    [InlineData("0-306-40615-2", "9780306406157")]
    [InlineData("0-306-40615-2 (pbk.) : 120 тг.", "9780306406157")]
    [InlineData("0-8044-2957-Х", "9780804429573")]
    [InlineData("9780306406157", "9780306406157")]
    [InlineData("ISBN 978 0 306 40615 7", "9780306406157")]
    public void Ten_and_thirteen_digits_meet_in_one_key(string typed, string key)
    {
        Assert.True(Isbn.TryParse(typed, out var isbn));
        Assert.Equal(key, isbn.Key);
    }

    [Theory]
    [InlineData("978-0-306-40615-8")]
    [InlineData("0-306-40615-3")]
    public void A_wrong_check_digit_is_kept_and_marked(string typed)
    {
        Assert.True(Isbn.TryParse(typed, out var isbn));
        Assert.False(isbn.IsValid);
        Assert.Equal(typed, isbn.Text);
    }

    [Theory]
    [InlineData("1.60rub")]
    [InlineData("9.78e+12")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("123456789012345")]
    public void What_is_no_book_number_gives_none(string? typed) => Assert.False(Isbn.TryParse(typed, out _));
}
