using System.Net;

namespace Opac.Web.Tests.Http;

public sealed class MetricsTests
{
    [Fact]
    public async Task The_machine_s_keeper_reads_searches_records_and_problems()
    {
        await using var portal = Portal.With("");
        await portal.PageAt("/kk/catalogue?q=абай");

        var (_, told) = await portal.AnswerTo(IPAddress.Loopback, "/metrics");

        Assert.Contains("opac_search_duration_seconds_count", told, StringComparison.Ordinal);
        Assert.Contains("opac_records", told, StringComparison.Ordinal);
        Assert.Contains("http_server_request_duration_seconds_count", told, StringComparison.Ordinal);
        Assert.DoesNotContain("абай", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("203.0.113.7", "", 404)]
    [InlineData("10.1.2.3", "10.0.0.0/8", 200)]
    [InlineData("::ffff:10.1.2.3", "192.168.0.0/16 10.0.0.0/8", 200)]
    [InlineData("10.1.2.3", "192.168.0.0/16", 404)]
    [InlineData("::1", "", 200)]
    public async Task They_are_told_to_this_machine_and_to_the_networks_that_are_set(string asking, string networks, int expected)
    {
        await using var portal = Portal.With("", null, ("Opac:Metrics:Networks", networks));

        var (status, _) = await portal.AnswerTo(IPAddress.Parse(asking), "/metrics");

        Assert.Equal(expected, status);
    }
}
