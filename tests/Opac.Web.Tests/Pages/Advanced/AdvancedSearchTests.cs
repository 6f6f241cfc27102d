using Microsoft.AspNetCore.WebUtilities;

namespace Opac.Web.Tests.Pages.Advanced;

public sealed class AdvancedSearchTests
{
    [Theory]
    [InlineData("kk", "title=менің атым&author=Соқпақбаев", "атауы:(менің атым) автор:Соқпақбаев")]
    [InlineData("ru", "words=сказка&without=русская народная", "сказка -русская -народная")]
    [InlineData("en", "isbn=978-601 271", "isbn:978-601271")]
    [InlineData("kk", "title=(а:б | в)", "атауы:(а б в)")]
    public async Task The_fields_become_a_question_in_the_query_language(string language, string fields, string question)
    {
        await using var portal = Portal.With("");
        using var visitor = portal.Visitor();

        using var answer = await visitor.GetAsync(new Uri($"/{language}/advanced?{fields}", UriKind.Relative));

        var address = answer.Headers.Location!.OriginalString;
        Assert.StartsWith($"/{language}/catalogue?", address, StringComparison.Ordinal);
        Assert.Equal(question, QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..])["q"]);
    }

    [Fact]
    public async Task Lists_and_years_become_constraints_and_find()
    {
        await using var portal = Portal.With("""
            -- catalogue/books.csv --
            title,language,year
            Абай жолы,kaz,1942
            Путь Абая,rus,1950
            """);
        using var visitor = portal.Visitor();

        using var answer = await visitor.GetAsync(new Uri("/kk/advanced?words=&language=rus&from=1945&to=", UriKind.Relative));

        Assert.Equal("/kk/catalogue?language=rus&from=1945", answer.Headers.Location?.OriginalString);
        Assert.Equal(["Путь Абая"], await portal.TextsAt("/kk/catalogue?language=rus&from=1945", ".hit h2"));
    }

    [Fact]
    public async Task An_empty_form_is_the_form()
    {
        await using var portal = Portal.With("");

        Assert.NotNull((await portal.PageAt("/kk/advanced?words=&title=")).QuerySelector("input[name=title]"));
    }
}
