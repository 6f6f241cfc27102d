using System.Globalization;
using System.Text;

namespace Opac.Indexing.Tests.Formats;

/// <summary>Writes ISO 2709 for tests: fields as «245 10$aTitle :$bremainder», $ before each subfield code.</summary>
public static class MarcBytes
{
    public static byte[] Of(params string[] fields) => Of("nam a", Encoding.UTF8, fields);

    /// <summary>A record with these five letters at leader/05-09, its text in this encoding.</summary>
    public static byte[] Of(string leader, Encoding encoding, params string[] fields)
    {
        var directory = new StringBuilder();
        using var data = new MemoryStream();
        foreach (var field in fields)
        {
            var text = field.StartsWith("00", StringComparison.Ordinal) ? field[4..] : field[4..].Replace('$', '\x1F');
            var bytes = encoding.GetBytes(text + '\x1E');
            directory.Append(CultureInfo.InvariantCulture, $"{field[..3]}{bytes.Length:D4}{data.Length:D5}");
            data.Write(bytes);
        }
        var baseAddress = 24 + directory.Length + 1;
        var length = baseAddress + (int)data.Length + 1;
        var head = string.Create(CultureInfo.InvariantCulture, $"{length:D5}{leader}22{baseAddress:D5} a 4500{directory}\x1E");
        return [.. Encoding.ASCII.GetBytes(head), .. data.ToArray(), 0x1D];
    }
}
