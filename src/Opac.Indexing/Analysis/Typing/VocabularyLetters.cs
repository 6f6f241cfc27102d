namespace Opac.Indexing.Analysis.Typing;

/// <summary>The letters that phonetic keys are made of, with their numbers.</summary>
internal static class VocabularyLetters
{
    // In the order of code points, so that keys sort by their letters and by their numbers alike.
    private const string Letters = "0123456789абвгдежзиклмнопрстуфхчш";

    /// <summary>How many there are.</summary>
    public static int Count => Letters.Length;

    /// <summary>The number of a letter; −1 where keys have no such letter.</summary>
    public static int NumberOf(char letter) => Letters.IndexOf(letter, StringComparison.Ordinal);
}
