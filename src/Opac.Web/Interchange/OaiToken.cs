using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Opac.Web.Interchange;

/// <summary>Where a list of OAI-PMH goes on: all of it stands in the token, the server keeps nothing.</summary>
internal sealed record OaiToken(string Prefix, string? Set, string? From, string? Until, int Place, int Cursor, string Generation)
{
    private const char Between = '\n';

    /// <summary>The token of a text; <c>null</c> for what was not written here.</summary>
    public static OaiToken? Read(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text)).Split(Between) is [var prefix, var set, var from, var until, var place, var cursor, var generation]
                && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
                && OaiRequest.IsDate(from.Length == 0 ? null : from) && OaiRequest.IsDate(until.Length == 0 ? null : until)
                ? new(prefix, Given(set), Given(from), Given(until), at, seen, generation)
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The token as a text.</summary>
    public string Write() => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(string.Join(Between, Prefix, Set, From, Until, Place.ToString(CultureInfo.InvariantCulture), Cursor.ToString(CultureInfo.InvariantCulture), Generation)));

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
