namespace Opac.Indexing.Analysis.Kazakh;

/// <summary>Which of the twins of a suffix, back or front, fits after a beginning of a word.</summary>
internal enum Harmony : byte
{
    /// <summary>Either, as far as the letters tell.</summary>
    Both,
    /// <summary>Only the twin with а, ы, ғ, қ.</summary>
    Back,
    /// <summary>Only the twin with е, і, г, к.</summary>
    Front,
    /// <summary>The back twin mostly.</summary>
    RatherBack,
    /// <summary>The front twin mostly.</summary>
    RatherFront,
}
