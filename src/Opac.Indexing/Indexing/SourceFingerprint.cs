using System.Security.Cryptography;
using System.Text;

namespace Opac.Indexing.Indexing;

/// <summary>Tells whether the files of a catalogue, or the way they are indexed, have changed.</summary>
public static class SourceFingerprint
{
    /// <summary>A short text that is the same as long as names, sizes and times of the files are, and the index's schema.</summary>
    public static string Of(IEnumerable<string> files)
    {
        var seen = new StringBuilder().Append(IndexSchema.Version).Append('\n');
        foreach (var path in files)
        {
            var file = new FileInfo(path);
            seen.Append(path).Append('\t').Append(file.Exists ? file.Length : -1).Append('\t').Append(file.Exists ? file.LastWriteTimeUtc.Ticks : 0).Append('\n');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seen.ToString())));
    }
}
