using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Records;

public sealed class WorkKeyTests
{
    [Theory]
    [InlineData("Менің атым Қожа", "Соқпақбаев, Бердібек", "менің атым қожа!", "Соқпақбаев, Б. Ы.")]
    [InlineData("Twelve years a slave", "Solomon Northup", "Twelve Years a Slave", "Northup, Solomon")]
    [InlineData("Зелёная дверь", "Иванов И.", "Зеленая дверь", "Иванов, Иван")]
    public void Editions_of_one_work_meet(string title, string author, string otherTitle, string otherAuthor) =>
        Assert.Equal(WorkKey.Of(Record(title, author)), WorkKey.Of(Record(otherTitle, otherAuthor)));

    [Theory]
    [InlineData("Шығармалар", "Әуезов, Мұхтар", "Шығармалар", "Мұқанов, Сәбит")]
    [InlineData("Абай жолы. 1", "Әуезов, Мұхтар", "Абай жолы. 2", "Әуезов, Мұхтар")]
    public void Different_works_do_not(string title, string author, string otherTitle, string otherAuthor) =>
        Assert.NotEqual(WorkKey.Of(Record(title, author)), WorkKey.Of(Record(otherTitle, otherAuthor)));

    [Fact]
    public void A_short_title_without_author_stands_alone() => Assert.Null(WorkKey.Of(Record("Алгебра", null)));

    [Fact]
    public void The_same_number_of_another_library_is_another_record()
    {
        var identities = new RecordIdentities();
        var ours = Record("А", null) with { Agency = "KzOpac" };
        Assert.Equal("1", identities.Claim(ours).Value);
        Assert.Equal("1", identities.Claim(ours with { Title = new() { Proper = "Ә" } }).Value);
        Assert.Equal("1~RuMoRGB", identities.Claim(ours with { Agency = "RuMoRGB" }).Value);
    }

    private static BibliographicRecord Record(string title, string? author) =>
        new() { Id = new("1"), Title = new() { Proper = title }, Contributors = author is null ? [] : [new() { Name = author, IsMain = true }] };
}
