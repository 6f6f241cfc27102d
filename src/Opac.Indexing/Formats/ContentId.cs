using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Opac.Indexing.Records;

namespace Opac.Indexing.Formats;

/// <summary>
/// Names records that have no number of their own by what they say, so that a record keeps its address when rows are added above it or the file
/// is exported anew: 16 hexadecimal digits of a SHA-256, with an <c>n</c> before.
/// </summary>
internal static class ContentId
{
    public static string Of(string file, Title title, List<Contributor> contributors, List<string> publishers, int? year, string? edition, List<Isbn> isbns)
    {
        var text = new StringBuilder(256);
        // Not the folder: files are moved. Not the name's end: the same table comes as .csv and .xlsx.
        text.Append(Path.GetFileNameWithoutExtension(file));
        Add(title.Full);
        Add(contributors.Count > 0 ? contributors[0].Name : null);
        Add(year?.ToString(CultureInfo.InvariantCulture));
        Add(edition);
        Add(publishers.Count > 0 ? publishers[0] : null);
        Add(isbns.Count > 0 ? isbns[0].Key ?? isbns[0].Text : null);
        return Hash(text.ToString());

        void Add(string? part) => text.Append('\n').Append(part?.ToLowerInvariant());
    }

    public static string Another(string id, int copy) => Hash($"{id}\n{copy}");

    /// <summary>The digits of an id as a number, to be remembered in an eighth of the space.</summary>
    public static ulong NumberOf(string id) => ulong.Parse(id.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Hash(string text) => "n" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
