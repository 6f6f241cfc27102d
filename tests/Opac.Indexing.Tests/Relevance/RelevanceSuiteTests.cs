using Opac.Indexing.Records;

namespace Opac.Indexing.Tests.Relevance;

/// <summary>Questions of people who look for one book, of every kind, each with the record that must come: <c>queries.txt</c>.</summary>
public sealed class RelevanceSuiteTests(BundledCatalogue catalogue, ITestOutputHelper output) : IClassFixture<BundledCatalogue>
{
    [Fact]
    public void What_is_looked_for_comes_first_whatever_way_it_is_asked()
    {
        var asked = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Relevance/queries.txt")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).Select(Ask).ToList();

        foreach (var failed in asked.Where(one => one.Rank != 1))
            output.WriteLine($"  {failed.Kind,-24} {failed.Text,-30} {failed.Wanted,-30} {(failed.Rank == 0 ? "-" : failed.Rank)}  {failed.Seen}");
        output.WriteLine($"{"kind",-26}{"asked",6}{"first",8}{"in 3",8}");
        foreach (var kind in asked.GroupBy(one => one.Kind).Append(asked.GroupBy(_ => "all").First()))
            output.WriteLine($"{kind.Key,-26}{kind.Count(),6}{At(kind, 1),8:0.000}{At(kind, 3),8:0.000}");

        Assert.InRange(asked.Count, 300, int.MaxValue);
        Assert.InRange(At(asked, 1), 0.95, 1);
        Assert.InRange(At(asked, 3), 0.99, 1);
        Assert.All(asked.GroupBy(one => one.Kind), kind => Assert.InRange(Met(kind), 0.9, 1));
    }

    private Asked Ask(string[] line)
    {
        var (kind, language, text, wanted) = (line[0], line[1], line[2], line[3]);
        var found = catalogue.Search(text, language, size: 3);
        var at = found.ToList().FindIndex(record => Is(record, wanted));
        return new(kind, text, wanted, int.Parse(line[4], System.Globalization.CultureInfo.InvariantCulture), at + 1, string.Join(" | ", found.Select(record => $"{record.Title.Proper} / {record.Authors.FirstOrDefault()?.Name}")));
    }

    private static bool Is(BibliographicRecord record, string wanted) => wanted.StartsWith('@')
        ? record.Authors.Any(author => wanted[1..].Split(',').Any(surname => author.Name.StartsWith(surname, StringComparison.Ordinal)))
        : string.Equals(record.Title.Proper, wanted, StringComparison.OrdinalIgnoreCase);

    private static double At(IEnumerable<Asked> asked, int rank) => asked.Average(one => one.Rank > 0 && one.Rank <= rank ? 1.0 : 0);

    private static double Met(IEnumerable<Asked> asked) => asked.Average(one => one.Rank > 0 && one.Rank <= one.MustBeIn ? 1.0 : 0);

    private sealed record Asked(string Kind, string Text, string Wanted, int MustBeIn, int Rank, string Seen);
}
