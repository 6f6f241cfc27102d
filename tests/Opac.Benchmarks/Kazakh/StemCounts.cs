namespace Opac.Benchmarks.Kazakh;

/// <summary>How often each stem was seen as one kind, noun or verb, and how it was spelled.</summary>
internal sealed class StemCounts
{
    private readonly Dictionary<string, double> byKey = new(StringComparer.Ordinal), bySpelling = new(StringComparer.Ordinal);

    /// <summary>The counts by the key of the stem.</summary>
    public IReadOnlyDictionary<string, double> ByKey => byKey;

    /// <summary>The counts by the stem as written.</summary>
    public IReadOnlyDictionary<string, double> BySpelling => bySpelling;

    /// <summary>Counts a stem, or a part of one where a word may be read in several ways.</summary>
    public void Add(string key, string spelling, double count)
    {
        byKey[key] = byKey.GetValueOrDefault(key) + count;
        bySpelling[spelling] = bySpelling.GetValueOrDefault(spelling) + count;
    }
}
