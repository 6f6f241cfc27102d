using Microsoft.Extensions.Logging.Abstractions;
using Opac.Web.Imaging;

namespace Opac.Web.Tests.Imaging;

public sealed class PictureStoreTests
{
    [Fact]
    public async Task Large_pictures_are_drawn_one_at_a_time_and_small_ones_beside_them()
    {
        using var store = new PictureStore(new PortalSettings { ContentPath = Path.GetTempPath(), DataPath = Path.GetTempPath(), BaseUrl = "http://localhost" }, NullLogger<PictureStore>.Instance);
        var cancellation = TestContext.Current.CancellationToken;
        using var mayEnd = new ManualResetEventSlim();
        using var gone = new CancellationTokenSource();
        var said = new List<string>();

        var first = store.Draw(() => Drawn("first", mayEnd), isLarge: true, cancellation);
        var second = store.Draw(() => Drawn("second"), isLarge: true, cancellation);
        var left = store.Draw(() => Drawn("left"), isLarge: true, gone.Token);
        await store.Draw(() => Drawn("small"), isLarge: false, cancellation);
        await gone.CancelAsync();
        mayEnd.Set();
        await Task.WhenAll(first, second);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.Equal(["small", "first", "second"], said);

        byte[] Drawn(string name, ManualResetEventSlim? until = null)
        {
            until?.Wait(cancellation);
            lock (said)
                said.Add(name);
            return [];
        }
    }
}
