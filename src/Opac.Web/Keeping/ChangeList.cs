using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Opac.Web.Keeping;

/// <summary>A list of a dry run on disk, one entry a line: a file of a million records makes long lists, of which a page shows fifty.</summary>
internal sealed class ChangeList : IDisposable
{
    // A list is for reading: nobody turns two thousand pages.
    private const int MostKept = 100_000;

    private static readonly JsonSerializerOptions form = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly StreamWriter writer;

    public ChangeList(string folder, DryRunList list) => writer = new StreamWriter(PathOf(folder, list), append: false);

    /// <summary>How many entries there are, those too that are not kept.</summary>
    public int Count { get; private set; }

    public void Add<T>(T entry)
    {
        if (++Count <= MostKept)
            writer.WriteLine(JsonSerializer.Serialize(entry, form));
    }

    /// <summary>Entries of a list, from one on; none where it is not there.</summary>
    public static IReadOnlyList<T> Read<T>(string folder, DryRunList list, int skip, int count)
    {
        var path = PathOf(folder, list);
        if (!File.Exists(path))
            return [];
        return [.. File.ReadLines(path).Skip(skip).Take(count).Select(line => JsonSerializer.Deserialize<T>(line, form)!)];
    }

    public void Dispose() => writer.Dispose();

    private static string PathOf(string folder, DryRunList list) => Path.Combine(folder, $"{list.ToString().ToLowerInvariant()}.jsonl");
}
