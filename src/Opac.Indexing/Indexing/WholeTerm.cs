namespace Opac.Indexing.Indexing;

/// <summary>
/// A long text as a term that is only looked up whole: seven letters of a hash in place of it, for whole titles took a third of the index. That what
/// is typed should by chance have the hash of another title among a million is once in four million questions. The text may come in parts.
/// </summary>
internal struct WholeTerm()
{
    /// <summary>How many letters it has.</summary>
    public const int Length = 7;

    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

    private ulong hash = 14695981039346656037UL;

    /// <summary>Whether nothing was taken in.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Takes in what comes next.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        // FNV-1a.
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        IsEmpty &= text.Length == 0;
    }

    /// <summary>Writes the letters.</summary>
    public readonly void CopyTo(Span<char> term)
    {
        // The last step of MurmurHash, to spread what stands near.
        var rest = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        rest ^= rest >> 33;
        foreach (ref var letter in term[..Length])
        {
            letter = Letters[(int)(rest & 63)];
            rest >>= 6;
        }
    }
}
