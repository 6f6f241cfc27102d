using Opac.Indexing.Formats.Citations;
using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Formats.Citations;

public sealed class CitationStyleTests
{
    private static readonly BibliographicRecord Qozha = new()
    {
        Id = new("KZ1"),
        Title = new() { Proper = "Менің атым Қожа", Remainder = "хикаят", Responsibility = "Б. Соқпақбаев" },
        Contributors = [new() { Name = "Соқпақбаев, Бердібек Ыдырысұлы", IsMain = true }],
        Publication = new() { Places = ["Алматы"], Publishers = ["Жазушы"], Date = "1957", Year = 1957 },
        Extent = "192 б. : сур.",
        Series = [new("Мектеп кітапханасы", "5")],
        Languages = ["kaz"],
    };

    [Theory]
    [InlineData("gost-7.1-2003", "Соқпақбаев, Б. Ы. Менің атым Қожа [Мәтін] : хикаят / Б. Соқпақбаев. – Алматы : Жазушы, 1957. – 192 б. : сур. – (Мектеп кітапханасы ; 5).")]
    [InlineData("gost-r-7.0.100-2018", "Соқпақбаев, Б. Ы. Менің атым Қожа : хикаят / Б. Соқпақбаев. – Алматы : Жазушы, 1957. – 192 б. : сур. – (Мектеп кітапханасы ; 5). – Мәтін : тікелей.")]
    [InlineData("apa", "Соқпақбаев, Б. Ы. (1957). Менің атым Қожа: хикаят. Жазушы.")]
    [InlineData("mla", "Соқпақбаев, Бердібек Ыдырысұлы. Менің атым Қожа: хикаят. Жазушы, 1957.")]
    [InlineData("chicago", "Соқпақбаев, Бердібек Ыдырысұлы. Менің атым Қожа: хикаят. Алматы: Жазушы, 1957.")]
    public void A_book_is_described_as_the_standard_has_it(string style, string expected) => Assert.Equal(expected, CitationStyle.Find(style)!.Write(Qozha));

    [Fact]
    public void Four_authors_are_named_behind_the_slash_alone()
    {
        var record = Qozha with
        {
            Title = new() { Proper = "Физика" },
            Contributors = [.. new[] { "Ахметов, А. А.", "Башарұлы, Р.", "Тоқбергенова, У.", "Шүйіншина, Ш." }.Select(name => new Contributor { Name = name })],
            Extent = null,
            Series = [],
        };
        Assert.Equal("Физика [Мәтін] / А. А. Ахметов [және т. б.]. – Алматы : Жазушы, 1957.", CitationStyle.Find("gost-7.1-2003")!.Write(record));
        Assert.Equal("Физика / А. А. Ахметов, Р. Башарұлы, У. Тоқбергенова, Ш. Шүйіншина. – Алматы : Жазушы, 1957. – Мәтін : тікелей.", CitationStyle.Find("gost-r-7.0.100-2018")!.Write(record));
    }

    [Fact]
    public void An_article_stands_before_its_journal_behind_two_slashes()
    {
        var record = new BibliographicRecord
        {
            Id = new("A1"),
            Type = RecordType.Article,
            Title = new() { Proper = "О чтении" },
            Contributors = [new() { Name = "Иванова, Анна", IsMain = true }],
            LinkedRecords = [new() { Kind = LinkKind.Host, Title = "Библиотека", Part = "2024. – № 5. – С. 12–14" }],
            Languages = ["rus"],
        };
        Assert.Equal("Иванова, А. О чтении [Текст] / А. Иванова // Библиотека. – 2024. – № 5. – С. 12–14.", CitationStyle.Find("gost-7.1-2003")!.Write(record));
    }

    [Fact]
    public void A_record_with_a_title_alone_is_still_described()
    {
        var record = new BibliographicRecord { Id = new("T1"), Title = new() { Proper = "Әліппе" } };
        Assert.All(CitationStyle.All, style => Assert.StartsWith("Әліппе", style.Write(record), StringComparison.Ordinal));
    }
}
