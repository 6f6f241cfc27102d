namespace Opac.Indexing.Indexing.Vocabulary;

/// <summary>The beginnings of a key that some letters are at most so many edits from, a bit for each beginning, the empty one first.</summary>
/// <param name="None">Those that the letters are.</param>
/// <param name="One">Those with one edit at most.</param>
/// <param name="Two">Those with two.</param>
/// <param name="NoneBefore">Those that the letters without the last were.</param>
/// <param name="OneBefore">Those without the last, with one edit.</param>
/// <param name="Last">Where the key has the last letter.</param>
internal readonly record struct KeyReach(ulong None, ulong One, ulong Two, ulong NoneBefore, ulong OneBefore, ulong Last)
{
    /// <summary>Whether there are none, whatever letters follow.</summary>
    public bool IsEmpty => (None | One | Two) == 0;
}
