using Opac.Indexing.Analysis;
using Opac.Indexing.Formats;
using Opac.Indexing.Problems;
using Opac.Indexing.Records;

namespace Opac.Benchmarks.Scale;

/// <summary>What readers type, made from the records themselves: seven kinds in turn.</summary>
internal sealed class QueryLog
{
    public const string Everything = "everything";

    private const int Sampled = 20_000;

    private readonly Random random = new(5);
    private readonly List<string[]> titles = [];
    private readonly List<string> authors = [];
    private readonly string[] byFrequency;

    private QueryLog(IEnumerable<BibliographicRecord> records)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var words = WordSplitter.Words(record.Title.Full.ToLowerInvariant()).Where(word => word.Length > 3).ToArray();
            if (words.Length > 0)
                titles.Add(words);
            authors.AddRange(record.Authors.Take(1).Select(author => author.Name));
            foreach (var word in words)
                frequencies[word] = frequencies.GetValueOrDefault(word) + 1;
        }
        byFrequency = [.. frequencies.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
    }

    /// <summary>A log of that many queries over the records of a file.</summary>
    public static IReadOnlyList<(string Kind, string Text)> Of(string path, int count)
    {
        var log = new QueryLog(RecordFiles.Read(path, "corpus", new ProblemList()).Take(Sampled));
        return [.. Enumerable.Range(0, count).Select(i => log.Query(i % 7))];
    }

    private (string, string) Query(int kind)
    {
        var words = titles[random.Next(titles.Count)];
        var first = random.Next(words.Length);
        var next = Math.Min(first + 1, words.Length - 1);
        return kind switch
        {
            0 => ("common", byFrequency[random.Next(Math.Min(100, byFrequency.Length))]),
            1 => ("rare", byFrequency[^(1 + random.Next(byFrequency.Length / 2))]),
            2 => ("two words", words[first] + " " + words[next]),
            3 => ("phrase", '"' + words[first] + " " + words[next] + '"'),
            4 => ("author", authors.Count > 0 ? authors[random.Next(authors.Count)] : words[first]),
            5 => ("prefix", words[first][..3] + "*"),
            _ => ("fuzzy", Misspelt(words[first])),
        };
    }

    // A letter left out, two exchanged, or one doubled.
    private string Misspelt(string word)
    {
        var at = random.Next(1, word.Length - 1);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            _ => word.Insert(at, word[at].ToString()),
        };
    }
}
