namespace Opac.Indexing.Analysis;

/// <summary>How a term stands to the word that it is filed under, best first.</summary>
public enum TermKind
{
    /// <summary>The word as written, in small letters.</summary>
    Exact,
    /// <summary>A stem of the word in one language.</summary>
    Stem,
    /// <summary>The key under which all ways of typing a word meet.</summary>
    Key,
}
