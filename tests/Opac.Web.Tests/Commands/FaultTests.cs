using System.Text.Json;

namespace Opac.Web.Tests.Commands;

/// <summary>Faults that a library meets: a cut power line, an export that broke off, a slip in a file.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opac-fault-");

    private string Content => Path.Combine(folder.FullName, "content");

    private string Data => Path.Combine(folder.FullName, "data");

    [Fact]
    public async Task After_kill_9_while_it_indexes_the_next_start_serves_the_whole_catalogue()
    {
        const int Records = 20_000;
        Write("site.md", "---\nатауы: Сынақ\n---\n");
        Write("catalogue/big.csv", "id,title,author,language\n" + string.Concat(Enumerable.Range(1, Records).Select(n => $"B-{n},Кітап {n},\"Автор {n % 977}, А.\",kaz\n")));

        using (var first = ServedPortal.Start(Content, Data))
        {
            await first.FirstWord();
            await first.Kill();
        }

        using var second = ServedPortal.Start(Content, Data);
        Assert.Equal(Records, await Total(second, ""));
        Assert.Equal(1, await Total(second, "id:B-19999"));
    }

    [Fact]
    public async Task Broken_files_are_named_with_place_and_mend_and_the_rest_is_served()
    {
        Write("site.md", "---\nатауы: Сынақ\n---\n");
        Write("catalogue/good.csv", "title,author,language\nМенің атым Қожа,\"Соқпақбаев, Бердібек\",kaz\n");
        Write("catalogue/wrong-column.csv", "бояуы,салмағы\nкөк,5\n");
        Write("catalogue/half.mrc", "00210nam a2200085 a 4500001000700000245003900007100002300046\u001eKZ-0001\u001e10\u001faАбай жо");
        Write("exhibitions/broken/index.kk.md", "---\nтүрі: көрме\nатауы Қос нүктесіз\n---\nМәтін.\n");

        using var portal = ServedPortal.Start(Content, Data);

        Assert.Equal(1, await Total(portal, "Қожа"));
        Assert.Matches(@"catalogue/wrong-column\.csv:\d+:\d+: (error|warning): .+; .+", portal.Said);
        Assert.Matches(@"catalogue/half\.mrc:1:\d+: (error|warning): .+; .+", portal.Said);
        Assert.Matches(@"exhibitions/broken/index\.kk\.md:3:\d+: error: .+; .+", portal.Said);
        Assert.DoesNotContain("   at Opac", portal.Said, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Asked_twice_to_end_it_ends_in_good_order()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        Directory.CreateDirectory(Content);
        using var portal = ServedPortal.Start(Content, Data);
        await portal.Address();

        var code = await portal.Ask(times: 3);

        Assert.Equal(0, code);
        Assert.DoesNotContain("xception", portal.Said, StringComparison.Ordinal);
    }

    private static async Task<int> Total(ServedPortal portal, string query)
    {
        using var visitor = new HttpClient { BaseAddress = await portal.Address() };
        using var answer = JsonDocument.Parse(await visitor.GetStringAsync(new Uri("/api/v1/search?q=" + Uri.EscapeDataString(query), UriKind.Relative)));
        return answer.RootElement.GetProperty("total").GetInt32();
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(Content, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
