namespace Opac.Indexing.Analysis;

/// <summary>One term of a word, as it stands in the index. Terms of different kinds and languages never collide: each kind carries its own mark.</summary>
/// <param name="Term">The term with its mark.</param>
/// <param name="Kind">How it stands to the word.</param>
public readonly record struct WordTerm(string Term, TermKind Kind);
