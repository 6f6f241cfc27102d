using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Opac.Web.Staff;

/// <summary>Secrets that travel in addresses and cookies, and what the database keeps of them.</summary>
internal static class Secret
{
    /// <summary>A new secret of 256 bits, in letters that need no escaping in an address.</summary>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a secret. One round is enough: there is nothing to guess in 256 random bits.</summary>
    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
