using System.Net;
using System.Net.Sockets;

namespace Opac.Web.Commands;

/// <summary>An address at which the portal is to answer.</summary>
internal static class ListeningAddress
{
    /// <summary>Whether another program answers there already. What is no address, or leaves the choice of the port to the system, is not taken.</summary>
    public static bool IsTaken(string url)
    {
        if (!TryRead(url, out var endpoint))
            return false;
        try
        {
            using var probe = new TcpListener(endpoint);
            probe.Start();
            return false;
        }
        catch (SocketException refused)
        {
            return refused.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }

    private static bool TryRead(string url, out IPEndPoint endpoint)
    {
        endpoint = new(IPAddress.Any, 0);
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return false;
        }
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
            return false;
        endpoint = new(address.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? ip : IPAddress.Any, address.Port);
        return true;
    }
}
