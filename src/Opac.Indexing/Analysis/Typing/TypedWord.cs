using System.Buffers;

namespace Opac.Indexing.Analysis.Typing;

/// <summary>What can be seen of a word as it was typed.</summary>
internal static class TypedWord
{
    private static readonly SearchValues<char> kazakhOnly = SearchValues.Create(CyrillicLetters.KazakhOnly);

    /// <summary>Whether a word in small letters has none of the letters that Kazakh has and Russian has not.</summary>
    public static bool LacksKazakhLetters(string word) => !word.AsSpan().ContainsAny(kazakhOnly);
}
