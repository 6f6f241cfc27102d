using System.Net;
using System.Text;

namespace Opac.Web.Tests.Interchange;

public sealed class RecordExportApiTests
{
    private const string Books = """
        -- catalogue/books.json --
        {"leader":"00000nam a2200000 i 4500","fields":[{"001":"J1"},{"003":"KzOpac"},{"245":{"ind1":"0","ind2":"0","subfields":[{"a":"Абай жолы :"},{"b":"роман-эпопея"}]}},{"591":{"ind1":" ","ind2":" ","subfields":[{"a":"кітапхананың өз белгісі"}]}}]}
        -- catalogue/table.csv --
        record number,title,author,year,language
        T1,Менің атым Қожа,"Соқпақбаев, Бердібек",1957,kaz
        """;

    [Theory]
    [InlineData("J1/marcxml", "application/marcxml+xml", "<subfield code=\"a\">кітапхананың өз белгісі</subfield>")]
    [InlineData("J1/mrc", "application/marc", "кітапхананың өз белгісі")]
    [InlineData("T1/mrc", "application/marc", "Менің атым Қожа")]
    [InlineData("T1/bibtex", "application/x-bibtex", "title = {Менің атым Қожа}")]
    [InlineData("T1/gost", "text/plain", "Соқпақбаев, Б. Менің атым Қожа [Мәтін] / Б. Соқпақбаев. – 1957.")]
    [InlineData("T1/csl", "application/vnd.citationstyles.csl+json", "\"family\":\"Соқпақбаев\"")]
    public async Task One_record_goes_out_with_all_that_it_came_with(string address, string mediaType, string expected)
    {
        await using var portal = Portal.With(Books);
        using var visitor = portal.Visitor();

        using var answer = await visitor.GetAsync(new Uri("/api/v1/records/" + address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, mediaType), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains(expected, Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/kk/catalogue/J1/export?format=mrc", 1)]
    [InlineData("/kk/my/export?format=marcxml&id=J1&id=T1&id=J2", 2)]
    [InlineData("/unapi?id=J1&format=marcxml", 1)]
    public async Task The_pages_of_a_record_and_of_a_list_give_the_same_MARC(string address, int records)
    {
        await using var portal = Portal.With(Books.Replace("{\"leader\"", "[{\"leader\"", StringComparison.Ordinal).Replace("]}}]}", """
            ]}}]},{"leader":"00000nam a2200000 i 4500","fields":[{"001":"J2"},{"245":{"ind1":"0","ind2":"0","subfields":[{"a":"Ұлпан"}]}},{"591":{"ind1":" ","ind2":" ","subfields":[{"a":"кітапхананың өз белгісі"}]}}]}]
            """, StringComparison.Ordinal));
        using var visitor = portal.Visitor();

        var file = Encoding.UTF8.GetString(await visitor.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Equal(records, file.Split("кітапхананың өз белгісі").Length - 1);
    }

    [Fact]
    public async Task Where_the_file_is_gone_what_is_known_goes_out()
    {
        await using var portal = Portal.With(Books);
        using var visitor = portal.Visitor();
        (await visitor.GetAsync(new Uri("/kk/catalogue/J1", UriKind.Relative), TestContext.Current.CancellationToken)).Dispose();
        // The folder and not the file: that one is gone would be noticed, and its records with it.
        Directory.Move(Path.Combine(portal.ContentPath, "catalogue"), Path.Combine(portal.ContentPath, "away"));

        var file = await visitor.GetStringAsync(new Uri("/kk/catalogue/J1/export?format=marcxml", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("роман-эпопея", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_who_ask_for_MARC_at_once_are_answered_one_after_another()
    {
        await using var portal = Portal.With(Books);
        using var visitor = portal.Visitor();

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => visitor.GetAsync(new Uri("/kk/catalogue/J1/export?format=mrc", UriKind.Relative), TestContext.Current.CancellationToken)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Fact]
    public async Task Who_takes_a_file_slowly_keeps_nobody_waiting_for_MARC()
    {
        // More than what lies between the portal and who does not read.
        await using var portal = Portal.With(Books + string.Concat(Enumerable.Range(2, 90).Select(i => $"\nT{i},\"{string.Concat(Enumerable.Repeat("Ұзақ атау ", 200))}\",,1957,kaz")));
        using var visitor = portal.Visitor();
        var all = "/kk/my/export?format=mrc" + string.Concat(Enumerable.Range(2, 90).Select(i => $"&id=T{i}"));
        using var slow = await visitor.GetAsync(new Uri(all, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        using var answer = await visitor.GetAsync(new Uri("/kk/catalogue/J1/export?format=mrc", UriKind.Relative), patience.Token);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (slow.StatusCode, answer.StatusCode));
        Assert.True((await slow.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length > 200_000);
    }

    [Fact]
    public async Task A_book_of_two_files_goes_out_as_MARC_with_the_copies_of_both()
    {
        await using var portal = Portal.With("""
            -- catalogue/a.json --
            {"leader":"00000nam a2200000 i 4500","fields":[{"001":"J1"},{"020":{"ind1":" ","ind2":" ","subfields":[{"a":"9786012280005"}]}},{"245":{"ind1":"0","ind2":"0","subfields":[{"a":"Абай жолы"}]}},{"591":{"ind1":" ","ind2":" ","subfields":[{"a":"өз белгісі"}]}},{"952":{"ind1":" ","ind2":" ","subfields":[{"i":"000001"}]}}]}
            -- catalogue/b.csv --
            record number,title,isbn,inventory number
            T1,Абай жолы,9786012280005,000009
            """);
        using var visitor = portal.Visitor();

        var file = await visitor.GetStringAsync(new Uri("/kk/catalogue/J1/export?format=marcxml", UriKind.Relative), TestContext.Current.CancellationToken);

        foreach (var field in new[] { "өз белгісі", "000001", "000009" })
            Assert.Contains(field, file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("T1/word", "marcxml")]
    [InlineData("T99/mrc", "T99")]
    public async Task What_does_not_exist_is_not_found_and_told(string address, string expected)
    {
        await using var portal = Portal.With(Books);
        using var visitor = portal.Visitor();

        using var answer = await visitor.GetAsync(new Uri("/api/v1/records/" + address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(expected, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
