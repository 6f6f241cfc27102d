using System.Text.Json;
using Microsoft.Playwright;

namespace Opac.Browser.Tests;

/// <summary>What an old phone on a slow line has to bear for its first search page.</summary>
public sealed class FirstView(LibraryFixture library)
{
    private const int MostBytes = 45 * 1024;
    private const int MostScript = 14 * 1024;
    private const int MostRequests = 12;
    private const int MostOfFaces = 96 * 1024;

    [Theory]
    [InlineData("/kk/catalogue?q=абай")]
    [InlineData("/kk/catalogue")]
    [InlineData("/ru/catalogue?q=сказки")]
    public async Task Is_light_and_nothing_on_it_moves(string address)
    {
        await using var visit = await library.Open(width: 360);
        var (types, sizes) = (new Dictionary<string, string>(), new Dictionary<string, long>());
        var wire = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        wire.Event("Network.responseReceived").OnEvent += (_, told) => types[Text(told, "requestId")] = $"{told!.Value.GetProperty("type").GetString()} {told.Value.GetProperty("response").GetProperty("url").GetString()}";
        wire.Event("Network.loadingFinished").OnEvent += (_, told) => sizes[Text(told, "requestId")] = told!.Value.GetProperty("encodedDataLength").GetInt64();
        await wire.SendAsync("Network.enable");

        await visit.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var shift = await visit.Page.EvaluateAsync<double>("""
            () => new Promise(resolve => {
              let moved = 0;
              new PerformanceObserver(list => { for (const entry of list.getEntries()) moved += entry.value; }).observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(moved)));
            })
            """);

        var seen = sizes.Where(pair => types.ContainsKey(pair.Key)).Select(pair => (What: types[pair.Key], Bytes: pair.Value)).ToList();
        var all = string.Join('\n', seen.Select(file => $"{file.Bytes} {file.What}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{address}: {seen.Where(IsCounted).Sum(file => file.Bytes)} bytes without fonts and covers, {seen.Count} requests, shift {shift}\n{all}");
        Assert.True(seen.Where(IsCounted).Sum(file => file.Bytes) <= MostBytes, all);
        Assert.True(seen.Where(file => file.What.StartsWith("Script", StringComparison.Ordinal)).Sum(file => file.Bytes) <= MostScript, all);
        Assert.True(seen.Count <= MostRequests, all);
        Assert.True(seen.Where(file => file.What.StartsWith("Font", StringComparison.Ordinal)).Sum(file => file.Bytes) <= MostOfFaces, all);
        Assert.True(shift < 0.01, $"The page moves: {shift}");
    }

    private static bool IsCounted((string What, long Bytes) file) => !file.What.StartsWith("Font", StringComparison.Ordinal) && !file.What.Contains("/covers/", StringComparison.Ordinal);

    private static string Text(JsonElement? told, string name) => told!.Value.GetProperty(name).GetString()!;
}
