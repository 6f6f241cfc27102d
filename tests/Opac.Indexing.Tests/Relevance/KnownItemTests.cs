using Opac.Indexing.Analysis;
using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Relevance;

public sealed class KnownItemTests(BundledCatalogue catalogue, ITestOutputHelper output) : IClassFixture<BundledCatalogue>
{
    [Fact]
    public void Every_record_is_first_by_its_exact_title()
    {
        var missed = catalogue.Records.Where(record => !IsFirst(record, record.Title.Proper, (first, wanted) => Same(first.Title.Proper, wanted.Title.Proper))).ToList();

        Print(missed, record => record.Title.Proper);
        Assert.InRange(missed.Count, 0, (int)(catalogue.Records.Count * 0.005));
    }

    [Fact]
    public void Every_record_is_found_by_the_words_of_its_title_and_the_surname_in_any_order()
    {
        var random = new Random(4);
        var asked = catalogue.Records.Where(record => record.Authors.Any()).Select(record => (record, Text: Shuffled(record, random))).ToList();
        var missed = asked.Where(pair => !IsFirst(pair.record, pair.Text, SameWork)).ToList();

        Print(missed, pair => pair.Text);
        Assert.InRange(missed.Count, 0, (int)(asked.Count * 0.01));
    }

    private void Print<T>(List<T> missed, Func<T, string> textOf)
    {
        output.WriteLine($"{missed.Count} missed of {catalogue.Records.Count} records");
        foreach (var one in missed.Take(20))
            output.WriteLine($"{textOf(one)}  ->  {string.Join(" | ", catalogue.Search(textOf(one), size: 3).Select(hit => $"{hit.Title.Full} / {hit.Authors.FirstOrDefault()?.Name} {string.Join(',', hit.Languages)}"))}");
    }

    private static string Shuffled(BibliographicRecord record, Random random)
    {
        var words = WordSplitter.Words(record.Title.Proper).Append(WordSplitter.Words(record.Authors.First().Name)[0]).ToArray();
        random.Shuffle(words);
        return string.Join(' ', words);
    }

    // Editions of one work count as one; so do records that nothing typed tells apart.
    private bool IsFirst(BibliographicRecord wanted, string text, Func<BibliographicRecord, BibliographicRecord, bool> same) =>
        catalogue.Search(text, size: 1) is [var first] && (first.Id == wanted.Id || same(first, wanted));

    private static bool SameWork(BibliographicRecord one, BibliographicRecord other) =>
        (WorkKey.Of(one) is { } key && key == WorkKey.Of(other)) || (Same(one.Title.Proper, other.Title.Proper) && Same(one.Authors.FirstOrDefault()?.Name, other.Authors.FirstOrDefault()?.Name));

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
