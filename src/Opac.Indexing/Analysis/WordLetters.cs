namespace Opac.Indexing.Analysis;

/// <summary>What letters a word is written in, which tells the languages it may be of.</summary>
[Flags]
internal enum WordLetters
{
    /// <summary>No letters of the alphabets that the stemmers know, or several alphabets at once.</summary>
    None = 0,
    /// <summary>Cyrillic letters.</summary>
    Cyrillic = 1,
    /// <summary>Cyrillic letters, among them some that Kazakh has and Russian has not.</summary>
    Kazakh = 2 | Cyrillic,
    /// <summary>Latin letters.</summary>
    Latin = 4,
}
