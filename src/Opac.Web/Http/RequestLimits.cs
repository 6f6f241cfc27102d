using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Opac.Web.Http;

/// <summary>How often one address may ask for what costs somebody's time.</summary>
internal static class RequestLimits
{
    /// <summary>Questions to the librarian: five in ten minutes.</summary>
    public const string Questions = "questions";

    /// <summary>The door of the studio: ten knocks in a minute.</summary>
    public const string SignIns = "sign-ins";

    /// <summary>Registers the limits. Whoever goes beyond them is told when to come again.</summary>
    public static void AddRequestLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Questions, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter("from " + Household(context.Connection.RemoteIpAddress), _ => new() { PermitLimit = 5, Window = TimeSpan.FromMinutes(10) })
            : RateLimitPartition.GetNoLimiter("reading"));
        limits.AddPolicy(SignIns, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter("knocks from " + Household(context.Connection.RemoteIpAddress), _ => new() { PermitLimit = 10, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("reading"));
    });

    // Of IPv6 every line has 64 bits to itself (RFC 6177), and who wants to knocks from another address each time.
    private static IPAddress? Household(IPAddress? asking) => asking switch
    {
        { IsIPv4MappedToIPv6: true } => asking.MapToIPv4(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => new IPAddress([.. asking.GetAddressBytes()[..8], .. new byte[8]]),
        _ => asking,
    };
}
