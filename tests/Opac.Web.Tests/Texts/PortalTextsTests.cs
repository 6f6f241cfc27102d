using Opac.Web.Texts;

namespace Opac.Web.Tests.Texts;

public sealed class PortalTextsTests
{
    public static TheoryData<string> Keys => [.. new PortalTexts().Keys.Order()];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_text_has_the_forms_and_places_that_its_language_asks_for(string key)
    {
        var texts = new PortalTexts();
        var places = Places(texts.FormsOf(key, "kk")["other"]);
        foreach (var language in PortalLanguage.All)
        {
            var forms = texts.FormsOf(key, language);
            Assert.All(forms.Values, form => Assert.False(string.IsNullOrWhiteSpace(form), $"{key} in {language} is empty"));
            if (forms.Count > 1)
                Assert.Superset(language == "ru" ? ["one", "few", "many", "other"] : new HashSet<string> { "one", "other" }, forms.Keys.ToHashSet());
            Assert.Equal(places, Places(forms["other"]));
        }
    }

    [Theory]
    [InlineData("ru", 1, "one")]
    [InlineData("ru", 2, "few")]
    [InlineData("ru", 5, "many")]
    [InlineData("ru", 11, "many")]
    [InlineData("ru", 21, "one")]
    [InlineData("ru", 112, "many")]
    [InlineData("kk", 1, "one")]
    [InlineData("kk", 2, "other")]
    [InlineData("en", 0, "other")]
    public void Numbers_ask_for_the_form_of_CLDR(string language, long number, string category) =>
        Assert.Equal(category, Words.PluralCategory(language, number));

    private static HashSet<char> Places(string text) => [.. text.Zip(text.Skip(1)).Where(pair => pair.First == '{').Select(pair => pair.Second)];
}
