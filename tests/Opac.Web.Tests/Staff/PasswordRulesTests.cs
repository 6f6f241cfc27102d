using Opac.Web.Staff;

namespace Opac.Web.Tests.Staff;

public sealed class PasswordRulesTests
{
    private readonly PasswordRules rules = new();

    [Theory]
    [InlineData("төрт бұлақ бір өзен")]
    [InlineData("correct horse battery staple")]
    [InlineData("тауда қар, далада жел")]
    [InlineData("kvmznxyrqwhs")]
    [InlineData("Менің атым Қожа 1957")]
    [InlineData("            x y z w v   ")]
    public void A_long_password_that_nobody_else_thinks_of_is_good_whatever_it_is_made_of(string password) => Assert.Null(rules.FaultOf(password, "gulnar"));

    [Theory]
    [InlineData("кітапхана")]
    [InlineData("Qw3!e")]
    public void A_short_one_is_refused_however_many_signs_are_in_it(string password) => Assert.Equal("studio.password.short", rules.FaultOf(password, null));

    [Theory]
    [InlineData("password1234")]
    [InlineData("Kazakhstan2026!")]
    [InlineData("Қазақстан2026!")]
    [InlineData("кітапхана-1234")]
    [InlineData("мектепмектеп12")]
    [InlineData("qwertyuiop123456")]
    [InlineData("йцукенгшщзхъ")]
    [InlineData("123456789012")]
    [InlineData("987654321098")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("121212121212")]
    [InlineData("абвгдежзийкл")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("Gulnar-12345678")]
    public void One_that_everybody_tries_first_is_refused(string password) => Assert.Equal("studio.password.common", rules.FaultOf(password, "gulnar"));

    [Fact]
    public void A_book_is_no_password() => Assert.Equal("studio.password.long", rules.FaultOf(new string('қ', 129), null));
}
